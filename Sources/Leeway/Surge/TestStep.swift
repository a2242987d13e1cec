public import TimeSeries
public import TradeStatistics

/// A month of the path that a test looks along.
public struct TestStep: Hashable, Sendable {
  /// The month, or the last one of its window.
  public let month: Month
  /// What is tested; nil where it cannot be told.
  public let value: FixedPoint?
  /// No lower than this; nil where the test has no such bound.
  public let lower: FixedPoint?
  /// No higher than this; nil where it cannot be told.
  public let upper: FixedPoint?
  /// What the test calls the month, such as `hole`; empty where it has no names.
  public let name: String

  /// Creates a step.
  public init(
    month: Month, value: FixedPoint?, lower: FixedPoint? = nil, upper: FixedPoint?,
    name: String = ""
  ) {
    self.month = month
    self.value = value
    self.lower = lower
    self.upper = upper
    self.name = name
  }

  /// Whether the value is over the upper bound; at it is not over it.
  var isOver: Bool {
    guard let value, let upper else { return false }
    return value > upper
  }
}
