import Foundation
import Leeway
import Testing
import TimeSeries
import TradeStatistics

@Suite struct ReboundTests {
  private static let shutdown = MadeSeries.month("2020-02")
  private let test = Rebound(
    fit: MadeSeries.month("2014-01")...MadeSeries.month("2020-01"), shutdown: shutdown,
    level: 0.95, paths: 2_000)

  /// Six years of a seasonal flow with a little noise, and then the given multiples of what it would have been.
  private func series(
    _ later: [Double?], seed: UInt64 = 1, noise: Double = 0.02
  ) -> Series<FixedPoint> {
    var random = SplitMix64(seed: seed)
    func normal() -> Double {
      (0..<12).reduce(-6) { sum, _ in sum + Double(random.index(below: 1 << 20)) / Double(1 << 20) }
    }
    let multiples = [Double?](repeating: 1, count: 73) + later
    return MadeSeries.months(
      from: "2014-01",
      multiples.enumerated().map { index, multiple in
        let usual = 40e9 * exp(0.1 * sin(Double(index) / 6 * .pi) + noise * normal())
        return multiple.map { $0 * usual }
      })
  }

  @Test func `Before the shutdown's first month nothing is tested, and room is told`() {
    let result = test.result(series([])).test
    #expect(result.state == .notYetTestable)
    #expect(result.room.map { "\($0.period)" } == ["2020-02", "2020-02/04"])
    #expect(result.room.allSatisfy { $0.limit > $0.reference })
  }

  @Test func `The path leads from the hole over restart and recovery to the surge`() throws {
    let result = test.result(
      series(
        [0.7, 0.7, 0.8, 1, 1.1, 1.3, 1.4, 1.15, 1.15, 1.15, 1.15, 1.15, 1.15, 1.4, 1.4, 1.4],
        noise: 0.05))
    let names = result.test.path.map(\.name)
    #expect(names.prefix(3).allSatisfy { $0 == "hole" })
    #expect(names.last == "surge")
    #expect(names.contains("recovering"))
    #expect(result.restart == MadeSeries.month("2020-05"))
    let surge = try #require(result.surge)
    #expect(result.test.state == .tripped(since: surge))
    #expect(try #require(result.recovered) <= surge)
    #expect(try #require(result.lowest).name == "hole")
  }

  @Test func `Months after the twelfth from the restart say nothing`() {
    let result = test.result(
      series([0.5, 0.5] + [Double](repeating: 1, count: 12) + [20, 20]))
    #expect(result.restart == MadeSeries.month("2020-04"))
    // The twelfth month after April 2020 is April 2021, the first of the two jumps.
    #expect(result.test.path.last?.month == MadeSeries.month("2021-04"))
  }

  @Test func `Without a restart the hole lasts, and the test ends after two years`() {
    let result = test.result(series([Double?](repeating: 0.1, count: 40)))
    #expect(result.restart == nil)
    #expect(result.test.state == .holds)
    #expect(result.test.path.allSatisfy { $0.name == "hole" })
    #expect(result.test.path.count == 25)
  }

  @Test
  func `A missing month leaves it and all later ones untold, and the earlier ones as they were`() {
    let whole = test.result(series([0.7, 0.7, 0.9, 1, 1]))
    let gap = test.result(series([0.7, 0.7, nil, 1, 1]))
    #expect(gap.test.state == .notMeasurable(MadeSeries.missing))
    #expect(gap.test.path.prefix(2).map(\.value) == whole.test.path.prefix(2).map(\.value))
    #expect(gap.test.path.dropFirst(2).allSatisfy { $0.value == nil })
  }

  @Test func `A gap or a zero in the fit leaves no model`() {
    let zero = MadeSeries.months(from: "2014-01", [Double?](repeating: 0, count: 76))
    guard case .notMeasurable(let reason) = test.result(zero).test.state else {
      Issue.record("a model of zeros")
      return
    }
    #expect(reason.text.contains("2014-01 is zero"))
    let one = MadeSeries.months(from: "2020-03", [40e9])
    #expect(test.result(one).test.state == .notMeasurable(MadeSeries.missing))
  }

  @Test func `The limit for the next month is the most at which it does not trip`() throws {
    let before: [Double?] = [0.7, 0.8, 1, 1.1]
    let room = try #require(test.result(series(before)).test.room.first)
    let months = series(before + [1])
    func then(_ last: FixedPoint) -> TestState {
      var observations = months.values.dropLast().enumerated().compactMap { index, value in
        value.map {
          Series<FixedPoint>.Observation(
            period: Period(MadeSeries.month("2014-01").advanced(by: index)), value: $0)
        }
      }
      observations.append(.init(period: room.period, value: Bounded(last)))
      return test.result(Series(observations, missing: MadeSeries.missing)).test.state
    }
    // The cumulative gap is told in cents, and so is the bound: two cents decide for certain.
    let cents = FixedPoint(mantissa: 2, exponent: -2)
    #expect(then(room.limit - cents) == .near)
    #expect(then(room.limit + cents) == .tripped(since: MadeSeries.month("2020-06")))
  }

  @Test func `The same series gives the same bounds again, on every thread`() async {
    let made = series([0.7, 0.9, 1])
    let first = test.result(made)
    let test = test
    await withTaskGroup(of: ReboundResult.self) { group in
      for _ in 0..<4 { group.addTask { test.result(made) } }
      for await result in group { #expect(result == first) }
    }
  }

  @Test func `The order in which months are given changes nothing`() {
    let made = series([0.7, 0.9, 1])
    let observations = made.values.enumerated().compactMap { index, value in
      value.map {
        Series<FixedPoint>.Observation(
          period: Period(MadeSeries.month("2014-01").advanced(by: index)), value: $0)
      }
    }
    let turned = Series(observations.reversed(), missing: MadeSeries.missing)
    #expect(test.result(turned) == test.result(made))
  }

  @Test func `A mild dip that never leaves the bounds does not trip on noise`() {
    // A thousand flows, two months three percent low and then as ever: at most 1 − level + 2 % may trip.
    let quick = Rebound(
      fit: test.fit, shutdown: test.shutdown, level: 0.95, paths: 400)
    var alarms = 0
    for seed in 0..<1_000 {
      let dip: [Double?] = [0.97, 0.97] + [Double?](repeating: 1, count: 10)
      let result = quick.result(series(dip, seed: UInt64(seed) &* 7_919), tellsRoom: false)
      if case .tripped = result.test.state { alarms += 1 }
    }
    #expect(alarms <= 70, "\(alarms) of 1,000")
  }
}
