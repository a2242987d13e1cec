import TimeSeries
import TradeStatistics

/// Walks windows of months and compares each with its threshold: what most tests have in common.
///
/// A window is tested when all its months lie in the tested time and are published. Windows of one month of figures that
/// are not adjusted take January and February together: the Lunar New Year moves between them.
struct WindowTest {
  /// The first month that is tested.
  let from: Month
  /// The last month on file; nil where there is none.
  let last: Month?
  /// Months of a window.
  let length: Int
  /// Whether January and February are one month.
  var joinsNewYear = true
  /// What is tested in a window.
  let value: (Period) -> Measured<FixedPoint>
  /// What it may not be over.
  let threshold: (Period) -> Measured<FixedPoint>
  /// What limits are compared with.
  let reference: (Period) -> Measured<FixedPoint>

  /// The window that ends with a month; nil where none does, or it begins before the tested time.
  func window(endingAt month: Month) -> Period? {
    var first = month.advanced(by: 1 - length)
    if joinsNewYear, length == 1, month.monthOfYear <= 2 {
      guard month.monthOfYear == 2 else { return nil }
      first = month.advanced(by: -1)
    }
    return first < from ? nil : Period(from: first, through: month)
  }

  /// The months on file of the window at the end of months to come; nil where it has none.
  func known(before period: Period) -> Period? {
    guard let months = period.months, let window = window(endingAt: months.upperBound),
      let first = window.months?.lowerBound, first < months.lowerBound
    else { return nil }
    return Period(from: first, through: months.lowerBound.advanced(by: -1))
  }

  /// Tests all windows that end by the last month on file.
  ///
  /// The state is that of the latest window; windows that part months which the office publishes only together are none.
  func result(restoring: (Period) -> FixedPoint? = { _ in nil }) -> TestResult {
    var path: [TestStep] = []
    var latest: (window: Period, reason: Reason?)?
    if let last, last >= from {
      for month in from...last {
        guard let window = window(endingAt: month) else { continue }
        let (value, threshold) = (value(window), threshold(window))
        let reason = value.reason ?? threshold.reason
        path.append(TestStep(month: month, value: value.value, upper: threshold.value))
        if reason?.kind != .onlyCombined { latest = (window, reason) }
      }
    }
    let room = rooms(restoring)
    guard let latest else {
      guard let only = path.last?.month, let window = window(endingAt: only) else {
        return TestResult(.notYetTestable, room: room)
      }
      let reason = value(window).reason ?? threshold(window).reason
      return TestResult(reason.map { .notMeasurable($0) } ?? .notYetTestable, path: path)
    }
    if let reason = latest.reason {
      return TestResult(
        .notMeasurable(reason), window: latest.window, value: value(latest.window).value,
        threshold: threshold(latest.window).value, path: path, room: room)
    }
    let known = path.prefix { $0.month <= (latest.window.months?.upperBound ?? $0.month) }
    return TestResult(endingIn: Array(known), window: latest.window, room: room)
  }

  /// What is left for the next month, and for the next three together.
  private func rooms(_ restoring: (Period) -> FixedPoint?) -> [Room] {
    let next = last.map { max($0.advanced(by: 1), from) } ?? from
    return [0, 2].compactMap { months in
      let period = Period(from: next, through: next.advanced(by: months))
      guard let limit = limit(period), let reference = reference(period).value else { return nil }
      return Room(
        period: period, limit: limit.roundedDownToCents, reference: reference,
        restoring: restoring(period))
    }
  }

  /// The most that months to come may hold together: what the window at their end leaves, and what those before it leave.
  private func limit(_ period: Period) -> FixedPoint? {
    guard let months = period.months else { return nil }
    var sum = FixedPoint.zero
    var end = months.upperBound
    while end >= months.lowerBound {
      guard let window = window(endingAt: end), let first = window.months?.lowerBound,
        let threshold = threshold(window).value
      else { return nil }
      sum = sum + threshold
      if first < months.lowerBound {
        let known = Period(from: first, through: months.lowerBound.advanced(by: -1))
        guard let value = value(known).value else { return nil }
        sum = sum - value
      }
      end = first.advanced(by: -1)
    }
    return sum
  }
}
