public import TimeSeries

/// Compares a claim such as "the smallest since 2011" with the history of a balance.
public struct RecordCheck: Hashable, Sendable {
  /// The balance, whose deficit is claimed to be the smallest.
  public let series: FlowReference
  /// The month that is claimed to hold the record.
  public let month: Month
  /// The month or year that the claim names as the last smaller one.
  public let since: Period

  /// Creates a check.
  public init(series: FlowReference, month: Month, since: Period) {
    self.series = series
    self.month = month
    self.since = since
  }
}
