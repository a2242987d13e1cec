import TimeSeries

extension Period {
  /// Whether any day of it lies in a window of months; in no window everything does.
  func touches(_ window: ClosedRange<Month>?) -> Bool {
    guard let window else { return true }
    return firstDay <= window.upperBound.lastDay && window.lowerBound.firstDay <= lastDay
  }
}
