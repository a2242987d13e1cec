public import TimeSeries

/// Compares a claimed figure with the level of a flow in a period.
public struct LevelCheck: Hashable, Sendable {
  /// Which way round the claim states a balance.
  public enum Sense: String, Hashable, Sendable, Codable, CaseIterable {
    /// As counted; a surplus is positive.
    case level
    /// A deficit is stated as a positive number.
    case deficit
  }

  /// The flow; for a balance, exports minus imports of the reporter.
  public let series: FlowReference
  /// The period.
  public let period: Period
  /// Which way round.
  public let sense: Sense

  /// Creates a check.
  public init(series: FlowReference, period: Period, sense: Sense) {
    self.series = series
    self.period = period
    self.sense = sense
  }
}
