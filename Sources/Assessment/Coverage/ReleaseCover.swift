import TradeStatistics

/// What one release says of each listed code: its rows matched against the product map.
///
/// A row belongs to the longest listed code above it. A row above a listed code mixes that code
/// with others: it bounds the code from above and is never added to anything.
struct ReleaseCover {
  /// Whether everything under the code was asked for, by listed code.
  let covered: [Bool]
  /// Sum of the rows that belong to each listed code.
  private(set) var sums: [FixedPoint]
  /// Rows above each listed code that it shares with others; empty for most.
  private(set) var shared: [Int: [ReleaseRow]] = [:]
  /// Codes of which a row is withheld.
  private(set) var withheld: Set<Int> = []

  init(_ release: Release, map: ProductMap, covered: [Bool]) {
    self.covered = covered
    self.sums = Array(repeating: .zero, count: map.entries.count)
    let matches = map.longestMatches(forSorted: release.rows.map(\.code))
    for (row, match) in zip(release.rows, matches) {
      if row.value == .zero { continue }
      let below = map.listed(under: row.code)
      guard below.isEmpty else {
        for index in below { shared[index, default: []].append(row) }
        if let match { shared[match, default: []].append(row) }
        continue
      }
      guard let match else { continue }
      if let value = row.value {
        sums[match] = sums[match] + value
      } else {
        withheld.insert(match)
      }
    }
  }

  /// Whether the release separates a code from all others.
  func separates(_ index: Int) -> Bool {
    shared[index] == nil && !withheld.contains(index)
  }

  /// Length of the coarsest row that the code shares; a longer one bounds it more closely.
  func fineness(_ index: Int) -> Int {
    (shared[index] ?? []).map(\.code.length).min() ?? 0
  }
}
