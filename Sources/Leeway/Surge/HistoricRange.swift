public import TimeSeries
public import TradeStatistics

/// The smoothed level against the highest of a recent window.
///
/// Formula: mean of the last n months > multiple × the largest such mean that ends in the window; on adjusted figures,
/// where the file asks for them.
public struct HistoricRange: Hashable, Sendable {
  /// The months whose highest mean is the yardstick.
  public let window: ClosedRange<Month>
  /// The multiple of it.
  public let multiple: FixedPoint
  /// n: months that are averaged.
  public let smoothingMonths: Int

  /// Creates a test.
  public init(window: ClosedRange<Month>, multiple: FixedPoint, smoothingMonths: Int) {
    self.window = window
    self.multiple = multiple
    self.smoothingMonths = smoothingMonths
  }

  /// Tests the means of months that all lie in the time from a month on.
  ///
  /// What is left is told unadjusted: the room of the adjusted months × (as counted ÷ adjusted) of the same months a year
  /// before, which is the nearest to the season of a month that is not published yet.
  ///
  /// - Parameters:
  ///   - adjusted: seasons taken out, or the flow itself.
  ///   - counted: the flow as it was counted.
  public func result(
    adjusted: Series<FixedPoint>, counted: Series<FixedPoint>, from first: Month
  ) -> TestResult {
    // Sums of n months instead of means: the same test, and what is left of a sum can be told.
    let highest = highest(adjusted)
    let test = WindowTest(
      from: first, last: adjusted.lastMonth, length: smoothingMonths, joinsNewYear: false,
      value: { adjusted.value(over: $0) }, threshold: { _ in highest.map { $0 * multiple } },
      reference: { counted.value(over: $0.shifted(byYears: -1) ?? $0) }
    ).result()
    return TestResult(
      test.state, window: test.window, value: test.value.map(mean),
      threshold: test.threshold.map(mean),
      path: test.path.map {
        TestStep(month: $0.month, value: $0.value.map(mean), upper: $0.upper.map(mean))
      },
      room: test.room.compactMap { room in
        let earlier = room.period.shifted(byYears: -1) ?? room.period
        guard let base = adjusted.value(over: earlier).aboveZero(in: "that year").value,
          room.reference > .zero
        else { return nil }
        let limit = room.limit.magnitude.scaled(by: room.reference, over: base)
        return Room(
          period: room.period,
          limit: (room.limit.isNegative ? -limit : limit).roundedDownToCents,
          reference: room.reference)
      })
  }

  private func mean(_ sum: FixedPoint) -> FixedPoint {
    let part = sum.magnitude.scaled(by: FixedPoint(1), over: FixedPoint(smoothingMonths))
    return sum.isNegative ? -part : part
  }

  private func highest(_ series: Series<FixedPoint>) -> Measured<FixedPoint> {
    window.reduce(Measured.value(FixedPoint.zero)) { highest, month in
      highest.combined(
        with: series.value(
          over: Period(from: month.advanced(by: 1 - smoothingMonths), through: month)), max)
    }.aboveZero(in: "the window")
  }
}
