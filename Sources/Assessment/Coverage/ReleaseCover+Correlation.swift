public import TradeStatistics

extension ReleaseCover {
  /// Matches a release's rows against a code list of another edition, through a correlation.
  ///
  /// A row counts toward a listed code if all that it holds lies under that code. A row that holds goods of several, or
  /// goods outside of the list, is shared: it bounds each of them from above and is never added to one of them alone.
  /// Rows under a row that was added are part of it. Quantities are not kept: units may differ between editions.
  public init(_ release: Release, correlated: CorrelatedMap) {
    var sums = Array(repeating: FixedPoint.zero, count: correlated.map.entries.count)
    var shared: [Int: [CoarseRow]] = [:]
    var withheld: Set<Int> = []
    var added: ProductCode?
    for row in release.rows {
      if row.value == .zero || added?.isPrefix(of: row.code) ?? false { continue }
      let holders = correlated.holders(of: row.code)
      guard let index = holders.whole else {
        for index in holders.listed {
          shared[index, default: []].append(CoarseRow(code: row.code, value: row.value))
        }
        continue
      }
      if let value = row.value {
        sums[index] = sums[index] + value
        added = row.code
      } else {
        withheld.insert(index)
      }
    }
    if release.scope.absentRow == .unknown {
      for (index, codes) in correlated.reach.enumerated() {
        let isSeen = codes.allSatisfy { code in
          (1...code.length).contains { release.row(code.prefix($0))?.value != nil }
        }
        if !isSeen { withheld.insert(index) }
      }
    }
    self.init(sums: sums, shared: shared, withheld: withheld, listed: .unquantified)
  }
}
