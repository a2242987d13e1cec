import TimeSeries
public import TradeStatistics

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// What a rebound test has forecast: all that the bounds hang on, and nothing else.
///
/// Equal forecasts have equal bounds, to the last bit, on any machine; so they can be kept.
public struct ReboundForecast: Hashable, Sendable {
  /// The amounts that the model is fitted on, all above zero, one a month.
  public let fit: [FixedPoint]
  /// Months between the fit and the first one that counts.
  public let skipped: Int
  /// Months that count.
  public let months: Int
  /// The share of simulated paths between the bounds.
  public let level: Double
  /// How many paths are simulated.
  public let paths: Int
  /// The start of the random numbers.
  public let seed: UInt64

  /// Fits the model and simulates: some milliseconds.
  ///
  /// - Returns: the bounds of each month that counts.
  public func bounds() -> [ForecastBounds] {
    guard months > 0 else { return [] }
    return PathSimulation(
      HoltWinters(fitting: fit.map { log($0.double) }), paths: paths, seed: seed
    ).bounds(months: months, after: skipped, level: level)
  }
}
