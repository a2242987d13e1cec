public import TimeSeries
public import TradeStatistics

/// A multiple of the mean of the same months of the last years, such as 1.05 × the mean of three (EU steel quotas).
///
/// Formula: x > k · (1/n) Σ x of the same month in the n years before. January and February are one window.
public struct AverageMultiple: Hashable, Sendable {
  /// Years averaged.
  public let years: Int
  /// The multiple.
  public let multiple: FixedPoint

  /// Creates a test.
  ///
  /// - Precondition: at least one year.
  public init(years: Int, multiple: FixedPoint) {
    precondition(years >= 1, "a mean of at least one year")
    self.years = years
    self.multiple = multiple
  }

  /// Tests the months from the given one on.
  public func result(_ series: Series<FixedPoint>, from first: Month) -> TestResult {
    let mean = { (period: Period) in
      (1...years).reduce(Measured.value(FixedPoint.zero)) { sum, back in
        let earlier = period.shifted(byYears: -back) ?? period
        return sum.combined(with: series.value(over: earlier), +)
      }
      .map { $0.scaled(by: FixedPoint(1), over: FixedPoint(years)) }
      .aboveZero(in: "the years averaged")
    }
    return WindowTest(
      from: first, last: series.lastMonth, length: 1, value: { series.value(over: $0) },
      threshold: { mean($0).map { $0 * multiple } }, reference: mean
    ).result()
  }
}
