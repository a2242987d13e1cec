import Agreements
import Testing
import TimeSeries
import TradeStatistics

@testable import Assessment

@Suite struct ReadingVerdictTests {
  private static let year = Array(repeating: 100 as Int?, count: 12)

  @Test(arguments: [
    ([100], ReadingVerdict.State.kept), ([99], .atRisk), ([74], .atRisk),
    (Array(repeating: 100, count: 12), .kept), (Array(repeating: 100, count: 11) + [99], .broken),
    (Array(repeating: 100, count: 24), .kept), ([1200, 0], .kept),
  ])
  func `Where each year binds, behind is at risk and a year that is over and short is broken`(
    values: [Int], expected: ReadingVerdict.State
  ) throws {
    let findings = try MadeReadings.oil(values, [MadeReadings.reading(.calendarYear)])
    #expect(findings.readings.map(\.state) == [expected])
    #expect(findings.readings[0].reasons.count == 1)
  }

  @Test func `A first year that was short is broken by year and not by the total`() throws {
    let values: [Int?] = Array(repeating: 90, count: 12) + Array(repeating: 110, count: 12)
    let findings = try MadeReadings.oil(
      values,
      [MadeReadings.reading(.calendarYear, id: "year"), MadeReadings.reading(.total, id: "total")])
    #expect(findings.readings.map(\.state) == [.broken, .kept])
    #expect(findings.readings[1].pledges.map(\.standing) == [.met])
  }

  @Test(arguments: [(100, ReadingVerdict.State.kept), (99, .broken)])
  func `When the window is over its total is met exactly, or short`(
    last: Int, expected: ReadingVerdict.State
  ) throws {
    let values = Array(repeating: 100 as Int?, count: 23) + [last]
    let findings = try MadeReadings.oil(values, [MadeReadings.reading(.total)])
    #expect(findings.readings.map(\.state) == [expected])
    let missing = findings.readings[0].pledges[0].result?.value
    #expect(missing == FixedPoint(100 - last))
  }

  @Test(arguments: [
    (2.0, ReadingVerdict.State.atRisk, Standing.farBehind), (1.0, .broken, .outOfReach),
    (0, .broken, .outOfReach),
  ])
  func `Where the total binds it is broken as soon as capacity cannot take what is left`(
    multiple: Double, state: ReadingVerdict.State, standing: Standing
  ) throws {
    // 50 bought, 2350 left for 22 months of 100 × the multiple.
    let findings = try MadeReadings.oil(
      [20, 30], [MadeReadings.reading(.total, conditions: ["feasible", "total"])],
      multiple: multiple)
    let verdict = findings.readings[0]
    #expect(verdict.state == state)
    #expect(verdict.pledges.map(\.standing) == [standing])
    if standing == .outOfReach {
      #expect(verdict.pledges[0].value?.value == FixedPoint(2350))
      #expect(verdict.pledges[0].against?.value == FixedPoint(Int(2200 * multiple)))
      #expect(verdict.pledges[0].result?.value == FixedPoint(Int(2200 * multiple) - 2350))
    }
  }

  @Test(arguments: [Strength.intends, .expects, .strives])
  func `What is only intended is off course, never broken`(strength: Strength) throws {
    for (values, multiple) in [(Self.year.map { _ in 1 }, 2.0), ([20, 30], 0.5)] {
      let findings = try MadeReadings.oil(
        values, [MadeReadings.reading(.calendarYear), MadeReadings.reading(.total, id: "total")],
        multiple: multiple, strength: strength)
      #expect(findings.readings.contains { $0.state == .offCourse })
      #expect(!findings.readings.contains { $0.state == .broken })
    }
  }

  @Test func `A ceiling of what may come is no duty, and decides nothing`() throws {
    let findings = try MadeReadings.oil(
      Self.year.map { _ in 1 }, [MadeReadings.reading(.calendarYear)], strength: .upTo)
    #expect(findings.readings.map(\.state) == [.undetermined])
  }

  @Test func `A month that is missing makes the year undetermined, and nothing else`() throws {
    var values = Self.year
    values[5] = nil
    let findings = try MadeReadings.oil(values, [MadeReadings.reading(.calendarYear)])
    #expect(findings.readings.map(\.state) == [.undetermined])
    #expect(findings.readings[0].pledges[0].reason != nil)
    #expect(findings.scores[0].years[0].target.value == FixedPoint(1200))
  }

  @Test func `A year that must be published by now and is not on file is undetermined`() throws {
    let reading = try MadeReadings.reading(.calendarYear)
    let early = try MadeReadings.oil(
      Array(repeating: 100, count: 11), [reading], asOf: "2021-02-01")
    #expect(early.readings.map(\.state) == [.kept])
    let late = try MadeReadings.oil(Array(repeating: 100, count: 11), [reading], asOf: "2021-06-01")
    #expect(late.readings.map(\.state) == [.undetermined])
  }

  @Test func `Without any figure, and before the signature, nothing is decided`() throws {
    var made = try MadeAgreement()
    made.pledges = [try MadeAgreement.pledge("oil", .sector("energy"), amounts: ["2020": 1200])]
    made.readings = [
      try MadeReadings.reading(.calendarYear), try MadeReadings.reading(.total, id: "total"),
    ]
    let empty = Judge(
      agreement: try made.built(), evidence: try MadeRelease.evidence([]), claimEvidence: [:]
    ).findings()
    #expect(empty.readings.map(\.state) == [.undetermined, .undetermined])
    #expect(empty.readings[0].measures.isEmpty)
    #expect(empty.readings[0].unmeasured.map(\.subject) == ["us-exports"])
    let early = try MadeReadings.oil([], [MadeReadings.reading(.total)], asOf: "2020-01-14")
    #expect(early.readings.map(\.state) == [.undetermined])
  }

  @Test func `The months before a reading's own end count, and those behind the window too`() throws
  {
    let half = Array(repeating: 50 as Int?, count: 24)
    let longer = try MadeReadings.oil(
      half + Array(repeating: 100, count: 12),
      [MadeReadings.reading(.total, completeBy: "2022-12")])
    #expect(longer.readings[0].pledges.map(\.standing) == [.met])
    // 2400 by June 2021: 18 months of 100 leave 600.
    let shorter = try MadeReadings.oil(
      Array(repeating: 100, count: 18), [MadeReadings.reading(.total, completeBy: "2021-06")])
    #expect(shorter.readings[0].pledges.map(\.standing) == [.short])
    #expect(shorter.readings[0].pledges[0].result?.value == FixedPoint(600))
  }

  // MARK: Conditions

  private static func report(_ state: ConditionState) -> ConditionReport {
    ConditionReport(
      condition: Condition(
        id: "surge", title: "Surge", kind: .totalUnchanged, numeric: .noneInText),
      state: state, legs: [])
  }

  @Test func `A condition that tripped breaks, one that is near is a risk, an open one decides`()
    throws
  {
    let cases: [(ConditionState, ReadingVerdict.State)] = [
      (.holds, .kept), (.near, .atRisk), (.tripped(since: try month("2020-04")), .broken),
      (.notYetTestable(next: nil), .undetermined),
      (.notMeasurable(Reason(.notOnFile, "nothing")), .undetermined),
    ]
    for (state, expected) in cases {
      let verdict = try MadeReadings.verdict(conditions: [Self.report(state)], naming: ["surge"])
      #expect(verdict.state == expected, "\(state)")
    }
  }

  @Test func `The total of a schedule is the same to the cent, and a cent more or less trips`()
    throws
  {
    let first = try month("2020-01")
    let target = FixedPoint(2400)
    #expect(TotalUnchanged.state(target, target: target, since: first) == .holds)
    for change in ["0.01", "-0.01", "1"] {
      let other = target + (try number(change))
      #expect(
        TotalUnchanged.state(other, target: target, since: first) == .tripped(since: first))
    }
    for values in [[20, 30], [1300], Array(repeating: 90, count: 24)] {
      for multiple in [0, 1.1, 2] {
        let findings = try MadeReadings.oil(
          values, [MadeReadings.reading(.total, conditions: ["feasible", "total"])],
          multiple: multiple)
        let total = findings.conditions.first { $0.condition.id == "total" }
        #expect(total?.state == .holds)
        #expect(total?.legs.first?.value?.value == FixedPoint(2400))
      }
    }
  }

  @Test func `What is left trips the condition from the month after which it never fitted`() throws
  {
    // 22 months of 110 take the 2350 left after February; 21 months do not take the 2320 left after March.
    let reading = try MadeReadings.reading(.total, conditions: ["feasible"])
    func state(_ values: [Int?]) throws -> ConditionState? {
      try MadeReadings.oil(values, [reading], multiple: 1.1).conditions
        .first { $0.condition.id == "feasible" }?.state
    }
    #expect(try state([20, 30]) == .near)
    #expect(try state([20, 30, 30]) == .tripped(since: month("2020-03")))
    #expect(try state([20, 30, 30, 20]) == .tripped(since: month("2020-03")))
    #expect(try state([110, 110]) == .holds)
    #expect(try state([500]) == .holds)
  }

  @Test func `An agreement's own thresholds take the place of the defaults`() throws {
    var made = try MadeAgreement()
    made.prorations = [.equal]
    made.thresholds = VerdictThresholds(
      onPath: try number("0.9"), behind: try number("0.5"), near: try number("0.01"))
    made.pledges = [
      try MadeAgreement.pledge("oil", .sector("energy"), baseline: nil, amounts: ["2020": 1200])
    ]
    made.readings = [try MadeReadings.reading(.calendarYear)]
    for (value, expected) in [
      (90, Standing.onPath), (89, .behind), (50, .behind), (49, .farBehind),
    ] {
      let releases = try MadeMonths.releases("270900", from: "2020-01", [value])
      let findings = Judge(
        agreement: try made.built(), evidence: try MadeRelease.evidence(releases),
        claimEvidence: [:]
      ).findings()
      #expect(findings.scores[0].standing == expected)
      #expect(findings.readings[0].pledges[0].standing == expected)
    }
  }
}
