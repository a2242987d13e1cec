import Testing
import TimeSeries
import TradeStatistics

@testable import Charts

@Suite struct ScaleTests {
  private let tonnes = ChartUnit(name: "t", base: "t")

  private func ticks(_ values: [FixedPoint], includesZero: Bool = true) -> [String] {
    ValueScale(values: values, unit: tonnes, includesZero: includesZero, mostSteps: 5)
      .ticks.map(\.description)
  }

  @Test func `Ticks are round and enclose all values`() {
    #expect(ticks([FixedPoint(93)]) == ["0", "20", "40", "60", "80", "100"])
    #expect(ticks([FixedPoint(-30), FixedPoint(7)]) == ["-30", "-20", "-10", "0", "10"])
    #expect(
      ticks([FixedPoint(-43), FixedPoint(-21)]) == ["-50", "-40", "-30", "-20", "-10", "0"])
    #expect(ticks([]) == ["0", "0.2", "0.4", "0.6", "0.8", "1"])
  }

  @Test func `An axis need not show zero where that is asked for`() {
    #expect(
      ticks([FixedPoint(7155), FixedPoint(7215)], includesZero: false)
        == ["7140", "7160", "7180", "7200", "7220"])
  }

  @Test func `Equal values stand inside the axis, not on its edge`() {
    let scale = ValueScale(
      values: [FixedPoint(50)], unit: tonnes, includesZero: false, mostSteps: 5)
    #expect(scale.lower < FixedPoint(50) && FixedPoint(50) < scale.upper)
  }

  @Test(arguments: [1, 2, 3, 5, 8])
  func `There are as many steps as asked for, or one more at each end`(most: Int) {
    // Fixed seed; values of any size, since axes are computed exactly.
    var state: UInt64 = 42
    for _ in 0..<500 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      let value = FixedPoint(millionths: Int128(state >> (state % 60)) + 1)
      let scale = ValueScale(
        values: [value], unit: tonnes, includesZero: true, mostSteps: most)
      #expect(scale.ticks.count - 1 <= most + 1)
      #expect(scale.lower == .zero && value <= scale.upper)
      #expect((0...1).contains(scale.fraction(value)))
    }
  }

  @Test func `Labels of ticks have the places that the step needs`() {
    let scale = ValueScale(
      values: [FixedPoint(7_155_000_000), FixedPoint(7_215_000_000)], unit: SampleCharts.dollars,
      includesZero: false, mostSteps: 6)
    #expect(scale.places == 2)
  }

  @Test func `Days of equal distance are equally far apart`() {
    let scale = TimeScale(first: SampleCharts.day(2020, 1, 1), last: SampleCharts.day(2020, 12, 31))
    #expect(scale.fraction(scale.first) == 0)
    #expect(scale.fraction(scale.last.advanced(by: 1)) == 1)
    #expect(abs(scale.middle(SampleCharts.day(2020, 7, 1)) - 182.5 / 366) < 1e-12)
  }

  @Test(arguments: [
    (2020, 2020, 660.0, ["Jan", "Feb", "Mar", "Apr", "May", "Jun"]),
    (2020, 2020, 250.0, ["Jan", "Apr", "Jul", "Oct"]),
    (1985, 2019, 660.0, ["1985", "1990", "1995", "2000"]),
    (2016, 2020, 660.0, ["2016", "2017", "2018", "2019", "2020"]),
  ])
  func `Ticks of time are as fine as their labels have room`(
    from: Int, to: Int, width: Double, labels: [String]
  ) {
    let scale = TimeScale(first: SampleCharts.day(from, 1, 1), last: SampleCharts.day(to, 12, 31))
    let ticks = scale.ticks(width: width, size: 12, language: .english)
    #expect(Array(ticks.map(\.label).prefix(labels.count)) == labels)
  }
}
