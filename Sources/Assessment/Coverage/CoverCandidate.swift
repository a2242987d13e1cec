import TradeStatistics

/// A release that may measure listed codes in a period.
struct CoverCandidate: Sendable {
  let release: CoveredRelease
  /// For each listed code, whether all of it was asked for.
  let asked: [Bool]
  /// How the code list reads in the release's edition; nil where it is written in that edition.
  let correlated: CorrelatedMap?

  /// Whether the release says how much of a listed code there is at most, where it does not separate it.
  func bounds(_ index: Int, _ code: ProductCode) -> Bool {
    release.cover.bounds(index, correlated == nil ? code : nil)
  }

  /// The listed codes that hold all of a shared row together; nil where others do too, or may.
  func holders(of row: ProductCode) -> Set<Int>? {
    guard let holders = correlated?.holders(of: row), !holders.holdsOthers else { return nil }
    return Set(holders.listed)
  }
}
