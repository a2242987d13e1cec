import TradeStatistics

/// What one release says of each listed code: its rows matched against the product map.
///
/// A row belongs to the longest listed code above it. A row above a listed code mixes that code
/// with others: it bounds the code from above and is never added to anything. Rows under a row that
/// was added are part of it.
struct ReleaseCover {
  /// Whether everything under the code was asked for, by listed code.
  let covered: [Bool]
  /// Sum of the rows that belong to each listed code.
  private(set) var sums: [FixedPoint]
  /// Rows above each listed code that it shares with others; empty for most.
  private(set) var shared: [Int: [ReleaseRow]] = [:]
  /// Codes of which a row is withheld, or missing where a missing row is not zero.
  private(set) var withheld: Set<Int> = []

  init(_ release: Release, map: ProductMap, covered: [Bool]) {
    self.covered = covered
    self.sums = Array(repeating: .zero, count: map.entries.count)
    let matches = map.longestMatches(forSorted: release.rows.map(\.code))
    var added: ProductCode?
    for (row, match) in zip(release.rows, matches) {
      if row.value == .zero || added?.isPrefix(of: row.code) ?? false { continue }
      let below = map.listed(under: row.code)
      guard below.isEmpty else {
        for index in below { shared[index, default: []].append(row) }
        if let match { shared[match, default: []].append(row) }
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
    for (index, entry) in map.entries.enumerated() where covered[index] {
      let isSeen = (1...entry.code.length).contains {
        release.row(entry.code.prefix($0))?.value != nil
      }
      if !isSeen { withheld.insert(index) }
    }
  }

  /// Whether the release separates a code from all others.
  func separates(_ index: Int) -> Bool {
    shared[index] == nil && !withheld.contains(index)
  }

  /// Whether the release says how much of a code there is at most, where it does not separate it.
  func bounds(_ index: Int, _ code: ProductCode) -> Bool {
    let rows = shared[index] ?? []
    if rows.contains(where: { $0.value == nil }) { return false }
    return !withheld.contains(index) || rows.contains { $0.code.isPrefix(of: code) }
  }

  /// Length of the coarsest row that the code shares; a longer one bounds it more closely.
  func fineness(_ index: Int) -> Int {
    (shared[index] ?? []).map(\.code.length).min() ?? 0
  }
}
