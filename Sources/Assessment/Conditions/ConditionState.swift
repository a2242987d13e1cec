public import TimeSeries

/// Where a condition, or one leg of it, stands (METHODS §5).
public enum ConditionState: Hashable, Sendable {
  /// It holds, and is not near its threshold.
  case holds
  /// It holds, and what is left is less than the agreement's margin (a tenth of the threshold).
  case near
  /// It does not hold, since the first month of the run that lasts to the latest one.
  case tripped(since: Month)
  /// Nothing on file reaches into the time that is tested; the next release that will, where a calendar tells.
  case notYetTestable(next: DueRelease?)
  /// Figures are missing that should be there.
  case notMeasurable(Reason)
}
