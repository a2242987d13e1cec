public import TimeSeries

/// Where a test of leeway stands (METHODS §5).
public enum TestState: Hashable, Sendable {
  /// Under its threshold.
  case holds
  /// Not over its threshold, with less than a tenth of it left.
  case near
  /// Over its threshold, since the first month of the run that lasts to the latest one.
  case tripped(since: Month)
  /// No window of the tested time is published yet.
  case notYetTestable
  /// Figures that it needs are missing.
  case notMeasurable(Reason)
}
