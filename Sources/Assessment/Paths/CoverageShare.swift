public import TimeSeries
public import TradeStatistics

/// How much of all trade in goods the pledges of an agreement cover, by one measure over one period.
public struct CoverageShare: Hashable, Sendable {
  /// Name of the measure.
  public let measure: String
  /// The period.
  public let period: Period
  /// Whether it is the baseline period, and not the time since.
  public let isBaseline: Bool
  /// Trade in the products pledged.
  public let covered: Measured<Bounded<FixedPoint>>
  /// Trade in all goods.
  public let all: Measured<Bounded<FixedPoint>>
  /// What is not covered ÷ all; 1 is the whole.
  public let notCovered: Measured<Bounded<FixedPoint>>
  /// The releases that both were read from.
  public let citations: [Citation]
}
