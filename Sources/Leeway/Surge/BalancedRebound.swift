public import TimeSeries
public import TradeStatistics

/// "A sharp rebound in exports without a corresponding upswing in imports", as a test of two flows.
///
/// Formula: with ΔX and ΔM the changes of exports and purchases over the window on the same months of the reference year,
/// it trips iff ΔX > 0 and ΔM < c · ΔX, which is ΔX > max(0, ΔM ÷ c). Tested is ΔX.
public struct BalancedRebound: Hashable, Sendable {
  /// Months of the window.
  public let windowMonths: Int
  /// The year of the reference; windows over New Year by their last month.
  public let referenceYear: Int
  /// c: how much of a rebound purchases have to match.
  public let correspondence: FixedPoint

  /// Creates a test.
  ///
  /// - Precondition: a correspondence above zero.
  public init(windowMonths: Int, referenceYear: Int, correspondence: FixedPoint) {
    precondition(correspondence > .zero, "a rebound is matched by something")
    self.windowMonths = windowMonths
    self.referenceYear = referenceYear
    self.correspondence = correspondence
  }

  /// The change of a flow over a window on the reference.
  public func change(_ series: Series<FixedPoint>, over window: Period) -> Measured<FixedPoint> {
    series.value(over: window).combined(
      with: series.value(over: SameMonths.of(window, in: referenceYear)), -)
  }

  /// Tests the windows that lie in the time from a month on.
  ///
  /// What is left is told for exports while purchases are what they were in the reference year; what restores it is more
  /// purchases in the months to come, while exports are what they were.
  public func result(
    exports: Series<FixedPoint>, purchases: Series<FixedPoint>, from first: Month
  ) -> TestResult {
    let last = exports.lastMonth.flatMap { own in purchases.lastMonth.map { min(own, $0) } }
    let test = WindowTest(
      from: first, last: last, length: windowMonths, value: { change(exports, over: $0) },
      threshold: { change(purchases, over: $0).map(matched) },
      reference: { exports.value(over: SameMonths.of($0, in: referenceYear)) })
    let tested = test.result()
    let next = last.map { max($0.advanced(by: 1), first) } ?? first
    let room = [0, 2].compactMap { months in
      self.room(
        Period(from: next, through: next.advanced(by: months)), in: test, exports: exports,
        purchases: purchases)
    }
    return TestResult(
      tested.state, window: tested.window, value: tested.value, threshold: tested.threshold,
      path: tested.path, room: room)
  }

  /// The rebound that a change of purchases matches.
  private func matched(_ purchases: FixedPoint) -> FixedPoint {
    max(.zero, purchases).scaled(by: FixedPoint(1), over: correspondence)
  }

  private func room(
    _ period: Period, in test: WindowTest, exports: Series<FixedPoint>,
    purchases: Series<FixedPoint>
  ) -> Room? {
    guard let end = period.months?.upperBound, test.window(endingAt: end) != nil,
      let reference = test.reference(period).value
    else { return nil }
    var (rise, upswing) = (FixedPoint.zero, FixedPoint.zero)
    if let known = test.known(before: period) {
      let earlier = known.shifted(byYears: referenceYear - end.year) ?? known
      let own = exports.value(over: known).combined(with: exports.value(over: earlier), -)
      let other = purchases.value(over: known).combined(with: purchases.value(over: earlier), -)
      guard let own = own.value, let other = other.value else { return nil }
      (rise, upswing) = (own, other)
    }
    return Room(
      period: period, limit: (reference + matched(upswing) - rise).roundedDownToCents,
      reference: reference,
      restoring: rise > .zero ? max(.zero, rise * correspondence - upswing) : .zero)
  }
}
