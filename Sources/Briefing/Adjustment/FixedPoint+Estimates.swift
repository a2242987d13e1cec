import TradeStatistics

extension FixedPoint {
  /// An estimate to whole units, which is more than it is good to.
  init(rounding estimate: Double) {
    self.init(millionths: Int128(estimate.rounded()) * 1_000_000)
  }
}
