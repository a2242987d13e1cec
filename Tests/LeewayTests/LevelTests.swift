import Leeway
import Testing
import TimeSeries
import TradeStatistics

@Suite struct LevelTests {
  private func decimal(_ number: Double) -> FixedPoint { FixedPoint(nearest: number) }

  @Test(
    arguments: [
      // The worked examples of the agreement's Article 5: 100, 12.5 % of consumption, +4; 5 %, −30.
      (0.125, 4, 114), (0.05, -30, 105), (0.10, 0, 125), (0.30, 0, 110), (0.301, 0, 105),
      (nil, 0, 125),
    ] as [(Double?, Int, Double)])
  func `The volume trigger follows imports' share of consumption`(
    share: Double?, change: Int, level: Double
  ) {
    let test = VolumeTrigger(share: share.map(decimal), consumptionChange: FixedPoint(change))
    #expect(test.level(average: FixedPoint(100)).double == level)
  }

  @Test func `The volume trigger counts from January, against three whole years`() {
    let years = [Double?](repeating: 10, count: 36)
    let test = VolumeTrigger(share: decimal(0.125), consumptionChange: FixedPoint(0))
    let from = MadeSeries.month("2020-01")
    let result = test.result(
      MadeSeries.months(from: "2017-01", years + [40, 40, 52, 1]), from: from)
    #expect(MadeSeries.numbers(result.path.map(\.value)) == [40, 80, 132, 133])
    #expect(result.threshold?.double == 132)
    #expect(result.state == .tripped(since: MadeSeries.month("2020-04")))
    let before = test.result(MadeSeries.months(from: "2017-01", years + [40]), from: from)
    #expect(before.room.map(\.limit.double) == [92, 92])
    let short = test.result(
      MadeSeries.months(from: "2017-02", years.dropLast() + [40]), from: from)
    #expect(short.state == .notMeasurable(MadeSeries.missing))
  }

  @Test func `The average multiple takes the same months of the last years`() {
    // March of 2017 to 2019: 90, 100, 110; others 0.
    var values = [Double?](repeating: 0, count: 36)
    (values[2], values[14], values[26]) = (90, 100, 110)
    let test = AverageMultiple(years: 3, multiple: decimal(1.05))
    let from = MadeSeries.month("2020-03")
    func state(_ march: Double) -> TestState {
      test.result(
        MadeSeries.months(from: "2017-01", values + [0, 0, march]), from: from
      ).state
    }
    #expect(state(105) == .near)
    #expect(state(105.01) == .tripped(since: from))
    #expect(state(94.5) == .holds)
  }

  @Test func `The range test holds a smoothed level against the highest smoothed one`() {
    let past: [Double?] = [90, 100, 110, 130, 90, 80]
    let test = HistoricRange(
      window: MadeSeries.month("2019-03")...MadeSeries.month("2019-06"), multiple: FixedPoint(1),
      smoothingMonths: 3)
    let series = MadeSeries.months(from: "2019-01", past + [120, 110, 110, 111])
    let result = test.result(
      adjusted: series, counted: series, from: MadeSeries.month("2019-07"))
    // Means through March to June: 100, 113.33, 110, 100; then 113.33 and 110.33.
    #expect(result.threshold.map { abs($0.double - 340.0 / 3) < 1e-5 } == true)
    #expect(result.path.count == 2)
    #expect(result.path[0].value == result.threshold)
    #expect(result.state == .near)
  }

  @Test func `The range test tells what is left as it would be counted`() {
    let counted = MadeSeries.months(from: "2018-01", [Double?](repeating: 50, count: 25))
    let adjusted = MadeSeries.months(from: "2018-01", [Double?](repeating: 100, count: 25))
    let test = HistoricRange(
      window: MadeSeries.month("2019-01")...MadeSeries.month("2019-12"),
      multiple: decimal(1.2), smoothingMonths: 1)
    let result = test.result(
      adjusted: adjusted, counted: counted, from: MadeSeries.month("2020-01"))
    #expect(result.room.map(\.limit.double) == [60, 180])
  }

  @Test func `A deficit that turns into a surplus holds, and back trips`() {
    let year = [Double?](repeating: -100, count: 12)
    let test = BalanceTest(windowMonths: 1, referenceYear: 2019, tolerance: FixedPoint(5))
    let from = MadeSeries.month("2020-03")
    func result(_ march: Double) -> TestResult {
      test.result(
        balance: MadeSeries.months(from: "2019-01", year + [-100, -100, march]), from: from)
    }
    #expect(result(20).state == .holds)
    #expect(result(20).value?.double == -20)
    #expect(result(-105).state == .near)
    #expect(result(-105.01).state == .tripped(since: from))
    let surplus = test.result(
      balance: MadeSeries.months(
        from: "2019-01", [Double?](repeating: 100, count: 14) + [94]), from: from)
    #expect(surplus.state == .tripped(since: from))
  }

  @Test func `Windows of the balance test overlap, and each counts its own months`() {
    let test = BalanceTest(windowMonths: 3, referenceYear: 2019, tolerance: .zero)
    let year = [Double?](repeating: -100, count: 12)
    let result = test.result(
      balance: MadeSeries.months(from: "2019-01", year + [-100, -90, -90, -121, -90]),
      from: MadeSeries.month("2020-02"))
    #expect(MadeSeries.numbers(result.path.map(\.value)) == [301, 301])
    #expect(result.state == .tripped(since: MadeSeries.month("2020-04")))
    // April and May are 211 of 300: June may hold 89, and 11 more of exports would restore it.
    #expect(result.room[0].limit.double == 89)
    #expect(result.room[0].restoring?.double == 11)
  }
}
