public import TimeSeries
public import TradeStatistics

/// How far a flow may go in months that are not published yet before a test trips (METHODS §5, headroom).
public struct Room: Hashable, Sendable {
  /// The months to come.
  public let period: Period
  /// The most that all of them may come to; at it the test still holds.
  public let limit: FixedPoint
  /// What the limit is compared with: the same months as the test sees them.
  public let reference: FixedPoint
  /// More of the opposite flow that would make the test hold, where that can; zero where it holds already.
  public let restoring: FixedPoint?

  /// Creates a room.
  public init(
    period: Period, limit: FixedPoint, reference: FixedPoint, restoring: FixedPoint? = nil
  ) {
    self.period = period
    self.limit = limit
    self.reference = reference
    self.restoring = restoring
  }
}
