/// What the simulated paths of a forecast say of one month.
public struct ForecastBounds: Hashable, Sendable {
  /// Median of the month.
  public let median: Double
  /// Lower bound of the month alone.
  public let lower: Double
  /// Upper bound of the month alone.
  public let upper: Double
  /// Bounds of the sum of the months so far less their medians.
  public let cumulative: ClosedRange<Double>

  /// Creates bounds.
  public init(median: Double, lower: Double, upper: Double, cumulative: ClosedRange<Double>) {
    self.median = median
    self.lower = lower
    self.upper = upper
    self.cumulative = cumulative
  }
}
