import TradeStatistics

/// Which listed codes a scope asked for, worked out once for each scope.
struct ScopeCover {
  private let map: ProductMap
  private let correlated: CorrelatedMap?
  // Few, and mostly the very same values, which are compared at once and need not be hashed.
  private var known: [(scope: Scope, covered: [Bool])] = []

  /// - Parameter correlated: how the list reads in the edition of the scopes; nil where that is its own.
  init(_ map: ProductMap, correlated: CorrelatedMap? = nil) {
    self.map = map
    self.correlated = correlated
  }

  /// Whether everything under the code was asked for, by listed code.
  mutating func covered(by scope: Scope) -> [Bool] {
    if let known = known.first(where: { $0.scope == scope }) { return known.covered }
    let covered =
      correlated.map { correlated in
        // A code that the correlation does not know is asked for by nobody.
        correlated.reach.indices.map { index in
          correlated.isKnown[index] && correlated.reach[index].allSatisfy { scope.covers($0) }
        }
      } ?? map.entries.map { scope.covers($0.code) }
    known.append((scope, covered))
    return covered
  }
}
