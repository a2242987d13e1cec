import Leeway
import Testing
import TimeSeries
import TradeStatistics

@Suite struct YearOnYearTests {
  private let from = MadeSeries.month("2020-02")
  private let tenPercent = FixedPoint(mantissa: 1, exponent: -1)

  private func test(_ months: Int = 3, _ growth: FixedPoint? = nil) -> YearOnYear {
    YearOnYear(windowMonths: months, growth: growth ?? tenPercent, baseYear: 2019)
  }

  /// 2019 at 100 a month, and then the given months of 2020.
  private func series(_ later: [Double?]) -> Series<FixedPoint> {
    MadeSeries.months(from: "2019-01", [Double?](repeating: 100, count: 12) + later)
  }

  @Test func `Nothing is tested before a window lies in the tested time`() {
    let result = test().result(series([100, 100, 100]), from: from)
    #expect(result.state == .notYetTestable)
    #expect(result.path.isEmpty)
  }

  @Test(
    arguments: [
      // Exactly at the threshold is not over it, and all that is left is nothing.
      ([110, 110, 110], TestState.near),
      ([110, 110, 110.01], .tripped(since: Month(ordinal: 24243))),
      ([99, 99, 98.99], .holds), ([99, 99, 99.01], .near), ([0, 0, 0], .holds),
    ] as [([Double], TestState)])
  func `It trips over the threshold and is near it with less than a tenth left`(
    later: [Double], state: TestState
  ) {
    #expect(test().result(series([100] + later), from: from).state == state)
  }

  @Test func `A run that lasts is told from its first month`() {
    let result = test().result(series([100, 100, 100, 140, 100, 100, 140]), from: from)
    // Windows through April 340, May 340, June 340, July 340.
    #expect(result.state == .tripped(since: MadeSeries.month("2020-04")))
    #expect(MadeSeries.numbers(result.path.map(\.value)) == [340, 340, 340, 340])
    #expect(MadeSeries.numbers(result.path.map(\.upper)) == [330, 330, 330, 330])
  }

  @Test func `A missing month makes exactly the windows that need it not measurable`() {
    let result = test().result(series([100, 100, 100, 100, nil, 100, 100, 100]), from: from)
    #expect(MadeSeries.numbers(result.path.map(\.value)) == [300, nil, nil, nil, 300])
    #expect(result.state == .near)
    let now = test().result(series([100, 100, 100, 100, nil, 100]), from: from)
    #expect(now.state == .notMeasurable(MadeSeries.missing))
  }

  @Test func `An all-zero history has no growth`() {
    let zero = MadeSeries.months(from: "2019-01", [Double?](repeating: 0, count: 16))
    guard case .notMeasurable(let reason) = test().result(zero, from: from).state else {
      Issue.record("growth on nothing was told")
      return
    }
    #expect(reason.kind == .notComparable)
  }

  @Test func `One month alone says nothing`() {
    let one = MadeSeries.months(from: "2020-04", [100])
    #expect(test().result(one, from: from).state == .notMeasurable(MadeSeries.missing))
  }

  @Test func `A New Year that leaps from January to February is no surge`() {
    // The holiday month is 60, the other 100: in February in 2019, in January in 2020.
    let series = MadeSeries.months(
      from: "2019-01", [100, 60] + [Double](repeating: 100, count: 10) + [60, 100])
    let result = test(1).result(series, from: MadeSeries.month("2020-01"))
    #expect(result.window == Period("2020-01/02"))
    #expect(result.value?.double == 160)
    #expect(result.state == .near)
    #expect(100 > 1.1 * 60, "February alone would have tripped")
  }

  @Test func `Months that are published only together are tested together`() throws {
    let both = try #require(Period("2020-01/02"))
    let before = try #require(Period("2019-01/02"))
    let series = Series<FixedPoint>(
      [(before, 200), (Period(MadeSeries.month("2019-03")), 100), (both, 150)]
        .map { .init(period: $0, value: Bounded(FixedPoint($1))) }, missing: MadeSeries.missing)
    let result = test(1).result(series, from: MadeSeries.month("2020-01"))
    #expect(result.value?.double == 150)
    #expect(result.threshold?.double == 220)
  }

  @Test func `What is left is what the window has not used`() {
    let result = test().result(series([100, 90, 95]), from: from)
    // February and March are 185; with April they may come to 330.
    let room = result.room
    #expect(room.map { "\($0.period)" } == ["2020-04", "2020-04/06"])
    #expect(room.map(\.limit.double) == [145, 330])
    #expect(room.map(\.reference.double) == [100, 300])
    for (months, extra) in [(145.0, false), (145.01, true)] {
      let then = test().result(series([100, 90, 95, months]), from: from)
      #expect((then.state == .tripped(since: MadeSeries.month("2020-04"))) == extra)
    }
  }

  @Test func `End points that mislead are shown with their path`() throws {
    let path = try #require(EndPoints([100, 140, 180, 120].map { FixedPoint($0) }))
    #expect(path.change.double == 0.2)
    #expect(abs(path.lastChange.double + 1.0 / 3) < 1e-6)
    #expect(
      path.warning { "\($0)" }
        == "end points mislead: +20 % end to end, \u{2212}33 % in the last year; "
        + "the path: 100, 140, 180, 120")
    #expect(EndPoints([100, 110, 120].map { FixedPoint($0) })?.warning { "\($0)" } == nil)
  }
}
