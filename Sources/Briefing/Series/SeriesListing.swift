public import Assessment
public import TimeSeries
public import TradeStatistics

/// A series as of a date, line by line, with the release behind each.
public struct SeriesListing: Sendable {
  /// One published period, or a month that has none.
  public struct Line: Sendable {
    /// The period.
    public let period: Period
    /// The value with its bounds, or why there is none.
    public let value: Measured<Bounded<FixedPoint>>
    /// The releases behind it.
    public let citations: [Citation]
  }

  /// What was asked for.
  public let request: SeriesRequest
  /// What fixes the result.
  public let stamp: Stamp
  /// The currency of the values; nil where nothing is on file.
  public let currency: Currency?
  /// Lines in order of time.
  public let lines: [Line]
  /// Why there is no line at all; nil where there is one.
  public let reason: Reason?
}
