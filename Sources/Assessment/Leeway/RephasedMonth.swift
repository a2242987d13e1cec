public import TimeSeries
public import TradeStatistics

/// One month of a pledge on three paths: as it was due, as it starts slowly, and as what is left can be put.
public struct RephasedMonth: Hashable, Sendable {
  /// The month.
  public let month: Month
  /// The part of the target that falls on it.
  public let due: FixedPoint
  /// The same on the path that starts slowly.
  public let slow: FixedPoint
  /// What was bought; nil where the month is not published yet.
  public let actual: Measured<Bounded<FixedPoint>>?
  /// What is to be bought on the re-phased path; nil where the month is over, or there is no such path.
  public let rephased: FixedPoint?
  /// The most that can be bought, by the rule; nil where the month is over, or nothing on file tells.
  public let capacity: FixedPoint?
}
