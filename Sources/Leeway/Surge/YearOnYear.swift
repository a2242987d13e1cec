public import TimeSeries
public import TradeStatistics

/// Growth on the same months of an earlier year: trips over base × (1 + growth).
///
/// Formula: Σ x over the window > (1 + g) · Σ x over the same months of the base year. Two base years are tested beside
/// each other, because the year before may be the hole itself. A base of nothing has no growth: not measurable.
public struct YearOnYear: Hashable, Sendable {
  /// Months of the window.
  public let windowMonths: Int
  /// The growth that may not be exceeded; 0.1 is 10 %.
  public let growth: FixedPoint
  /// The year that windows are compared with; windows over New Year by their last month.
  public let baseYear: Int

  /// Creates a test.
  public init(windowMonths: Int, growth: FixedPoint, baseYear: Int) {
    self.windowMonths = windowMonths
    self.growth = growth
    self.baseYear = baseYear
  }

  /// Tests the windows that lie in the time from a month on.
  public func result(_ series: Series<FixedPoint>, from first: Month) -> TestResult {
    let base = { (period: Period) in
      series.value(over: SameMonths.of(period, in: baseYear)).aboveZero(in: "the base year")
    }
    return WindowTest(
      from: first, last: series.lastMonth, length: windowMonths,
      value: { series.value(over: $0) },
      threshold: { base($0).map { $0 * (FixedPoint(1) + growth) } },
      reference: base
    ).result()
  }
}
