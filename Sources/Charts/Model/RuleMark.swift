public import TradeStatistics

/// A level to read figures against, drawn across a plot.
public struct RuleMark: Hashable, Sendable {
  /// What the level is.
  public let label: String
  /// The level, in the unit of the plot.
  public let value: FixedPoint

  /// Creates a level.
  public init(label: String, value: FixedPoint) {
    self.label = label
    self.value = value
  }
}
