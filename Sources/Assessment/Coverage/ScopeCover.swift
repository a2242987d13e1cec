import TradeStatistics

/// Which listed codes a scope asked for, worked out once for each scope.
struct ScopeCover {
  private let map: ProductMap
  // Few, and mostly the very same values, which are compared at once and need not be hashed.
  private var known: [(scope: Scope, covered: [Bool])] = []

  init(_ map: ProductMap) {
    self.map = map
  }

  /// Whether everything under the code was asked for, by listed code.
  mutating func covered(by scope: Scope) -> [Bool] {
    if let known = known.first(where: { $0.scope == scope }) { return known.covered }
    let covered = map.entries.map { scope.covers($0.code) }
    known.append((scope, covered))
    return covered
  }
}
