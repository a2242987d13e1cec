public import TimeSeries
public import TradeStatistics

/// A deficit that may not be wider than in the same months of a reference year.
///
/// Formula: deficit over the window > deficit of the reference + tolerance. A surplus is a deficit below zero.
public struct BalanceTest: Hashable, Sendable {
  /// Months of the window.
  public let windowMonths: Int
  /// The year of the reference; windows over New Year by their last month.
  public let referenceYear: Int
  /// By how much it may be wider.
  public let tolerance: FixedPoint

  /// Creates a test.
  public init(windowMonths: Int, referenceYear: Int, tolerance: FixedPoint) {
    self.windowMonths = windowMonths
    self.referenceYear = referenceYear
    self.tolerance = tolerance
  }

  /// Tests the windows that lie in the time from a month on.
  ///
  /// What restores it is more exports in the months to come: by as much as the months on file of the window at their end
  /// are wider already.
  ///
  /// - Parameter balance: exports − imports.
  public func result(balance: Series<FixedPoint>, from first: Month) -> TestResult {
    let deficit = { (period: Period) in balance.value(over: period).map { -$0 } }
    let reference = { (period: Period) in deficit(SameMonths.of(period, in: referenceYear)) }
    let test = WindowTest(
      from: first, last: balance.lastMonth, length: windowMonths, value: deficit,
      threshold: { reference($0).map { $0 + tolerance } }, reference: reference)
    return test.result(restoring: { period in
      guard let known = test.known(before: period), let end = period.months?.upperBound else {
        return .zero
      }
      let earlier = known.shifted(byYears: referenceYear - end.year) ?? known
      let wider = deficit(known).combined(with: deficit(earlier), -)
      return wider.value.map { max(.zero, $0 - tolerance) }
    })
  }
}
