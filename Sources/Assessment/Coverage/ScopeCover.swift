import TradeStatistics

/// Which listed codes a scope asked for, worked out once for each scope.
struct ScopeCover {
  private let map: ProductMap
  private var known: [Scope: [Bool]] = [:]
  private var last: (scope: Scope, covered: [Bool])?

  init(_ map: ProductMap) {
    self.map = map
  }

  /// Whether everything under the code was asked for, by listed code.
  mutating func covered(by scope: Scope) -> [Bool] {
    // Releases of a table mostly have one scope, which need not be hashed again for each.
    if let last, last.scope == scope { return last.covered }
    let covered = known[scope] ?? map.entries.map { scope.covers($0.code) }
    known[scope] = covered
    last = (scope, covered)
    return covered
  }
}
