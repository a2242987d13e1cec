public import TimeSeries
public import TradeStatistics

/// The volume trigger of the special safeguard: WTO Agreement on Agriculture, Article 5, paragraphs 1 (a) and 4.
///
/// Formula: T = max(b · A₃ + ΔC, 1.05 · A₃), A₃ the mean quantity of the three years before, ΔC the change of consumption,
/// b = 1.25 where imports are up to 10 % of consumption, 1.10 up to 30 %, else 1.05; 1.25 where consumption is not taken
/// into account. Tested is the quantity of one product since January; only quantities have such a trigger.
public struct VolumeTrigger: Hashable, Sendable {
  /// Imports as a share of consumption over the three years; nil where consumption is not taken into account.
  public let share: FixedPoint?
  /// Change of consumption on the year before, in the unit of the quantities.
  public let consumptionChange: FixedPoint

  /// Creates a test.
  public init(share: FixedPoint?, consumptionChange: FixedPoint) {
    self.share = share
    self.consumptionChange = consumptionChange
  }

  /// b.
  public var base: FixedPoint {
    guard let share else { return FixedPoint(mantissa: 125, exponent: -2) }
    if share <= FixedPoint(mantissa: 10, exponent: -2) {
      return FixedPoint(mantissa: 125, exponent: -2)
    }
    if share <= FixedPoint(mantissa: 30, exponent: -2) {
      return FixedPoint(mantissa: 110, exponent: -2)
    }
    return FixedPoint(mantissa: 105, exponent: -2)
  }

  /// The trigger level for a mean of the three years before.
  public func level(average: FixedPoint) -> FixedPoint {
    max(average * base + consumptionChange, average * FixedPoint(mantissa: 105, exponent: -2))
  }

  /// Tests the quantity since January in each month from the given one on.
  public func result(_ quantities: Series<FixedPoint>, from first: Month) -> TestResult {
    func level(_ year: Int) -> Measured<FixedPoint> {
      quantities.value(over: Period(unit: .year, ordinal: year - 3, length: 3))
        .map { $0.scaled(by: FixedPoint(1), over: FixedPoint(3)) }
        .aboveZero(in: "the three years before").map(self.level(average:))
    }
    let last = quantities.lastMonth
    let next = last.map { max($0.advanced(by: 1), first) } ?? first
    let room = [0, 2].compactMap { self.room(next, months: $0, quantities, level(next.year)) }
    guard let last, last >= first else { return TestResult(.notYetTestable, room: room) }
    var path: [TestStep] = []
    for month in first...last {
      let window = Period(from: Month(year: month.year, month: 1), through: month)
      path.append(
        TestStep(
          month: month, value: quantities.value(over: window).value,
          upper: level(month.year).value))
    }
    let window = Period(from: Month(year: last.year, month: 1), through: last)
    if let reason = quantities.value(over: window).reason ?? level(last.year).reason {
      return TestResult(.notMeasurable(reason), room: room, path: path)
    }
    return TestResult(endingIn: path, window: window, room: room)
  }

  private func room(
    _ next: Month, months: Int, _ quantities: Series<FixedPoint>, _ level: Measured<FixedPoint>
  ) -> Room? {
    let period = Period(from: next, through: next.advanced(by: months))
    let before = next.advanced(by: -1)
    // A year's quantity begins again in January.
    guard next.advanced(by: months).year == next.year, let level = level.value,
      let reference = quantities.value(over: period.shifted(byYears: -1) ?? period).value
    else { return nil }
    guard before.year == next.year else {
      return Room(period: period, limit: level, reference: reference)
    }
    let known = Period(from: Month(year: next.year, month: 1), through: before)
    return quantities.value(over: known).value.map {
      Room(period: period, limit: level - $0, reference: reference)
    }
  }
}
