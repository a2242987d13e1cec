public import TradeStatistics

/// What one release says of each listed code: its rows matched against the product map.
///
/// A row belongs to the longest listed code above it. A row above a listed code mixes that code
/// with others: it bounds the code from above and is never added to anything. Rows under a row that
/// was added are part of it.
///
/// It depends on the release's rows and scope and on the codes of the map, and on nothing else: one
/// that was kept from an earlier run equals one made anew.
public struct ReleaseCover: Hashable, Sendable {
  /// A row above a listed code.
  struct CoarseRow: Hashable, Sendable {
    let code: ProductCode
    /// Nil where the office withheld it.
    let value: FixedPoint?
  }

  /// Sum of the rows that belong to each listed code.
  private(set) var sums: [FixedPoint]
  /// Rows above each listed code that it shares with others; empty for most.
  private(set) var shared: [Int: [CoarseRow]] = [:]
  /// Codes of which a row is withheld, or missing where a missing row is not zero.
  private(set) var withheld: Set<Int> = []
  /// The rows under listed codes, where any of them has a quantity.
  let listed: ListedRows

  /// Matches a release's rows against a map.
  public init(_ release: Release, map: ProductMap) {
    self.sums = Array(repeating: .zero, count: map.entries.count)
    let matches = map.longestMatches(forSorted: release.rows.map(\.code))
    self.listed = ReleaseCover.quantified(release.rows, matches)
    var added: ProductCode?
    for (row, match) in zip(release.rows, matches) {
      if row.value == .zero || added?.isPrefix(of: row.code) ?? false { continue }
      let below = map.listed(under: row.code)
      guard below.isEmpty else {
        let coarse = CoarseRow(code: row.code, value: row.value)
        for index in below { shared[index, default: []].append(coarse) }
        if let match { shared[match, default: []].append(coarse) }
        continue
      }
      guard let match else { continue }
      if let value = row.value {
        sums[match] = sums[match] + value
        added = row.code
      } else {
        withheld.insert(match)
      }
    }
    guard release.scope.absentRow == .unknown else { return }
    for (index, entry) in map.entries.enumerated() where release.scope.covers(entry.code) {
      let isSeen = (1...entry.code.length).contains {
        release.row(entry.code.prefix($0))?.value != nil
      }
      if !isSeen { withheld.insert(index) }
    }
  }

  /// Puts a cover together from parts that were read.
  init(
    sums: [FixedPoint], shared: [Int: [CoarseRow]], withheld: Set<Int>, listed: ListedRows
  ) {
    self.sums = sums
    self.shared = shared
    self.withheld = withheld
    self.listed = listed
  }

  /// For each listed code, whether the release separates it from all others.
  func separated() -> [Bool] {
    var separated = Array(repeating: true, count: sums.count)
    for index in shared.keys { separated[index] = false }
    for index in withheld { separated[index] = false }
    return separated
  }

  /// Whether the release separates a code from all others.
  func separates(_ index: Int) -> Bool {
    (shared.isEmpty || shared[index] == nil) && (withheld.isEmpty || !withheld.contains(index))
  }

  /// Whether the release says how much of a code there is at most, where it does not separate it.
  ///
  /// - Parameter code: the code; nil where the rows are of another edition, in which it means something else.
  func bounds(_ index: Int, _ code: ProductCode?) -> Bool {
    let rows = shared[index] ?? []
    if rows.contains(where: { $0.value == nil }) { return false }
    guard withheld.contains(index) else { return true }
    return code.map { code in rows.contains { $0.code.isPrefix(of: code) } } ?? false
  }

  /// Length of the coarsest row that the code shares; a longer one bounds it more closely.
  func fineness(_ index: Int) -> Int {
    (shared[index] ?? []).map(\.code.length).min() ?? 0
  }

  private static func quantified(_ rows: [ReleaseRow], _ matches: [Int?]) -> ListedRows {
    let prints = zip(rows, matches).contains { $0.quantity != nil && $1 != nil }
    return prints ? .kept(zip(rows, matches).compactMap { $1 == nil ? nil : $0 }) : .unquantified
  }
}

extension ListedRows {
  /// All rows of a release under listed codes.
  init(of release: Release, map: ProductMap) {
    let matches = map.longestMatches(forSorted: release.rows.map(\.code))
    self = .kept(zip(release.rows, matches).compactMap { $1 == nil ? nil : $0 })
  }
}
