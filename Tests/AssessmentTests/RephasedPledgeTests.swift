import Agreements
import Testing
import TimeSeries
import TradeStatistics

@testable import Assessment

@Suite struct RephasedPledgeTests {
  private static func reading(
    _ binding: Reading.Binding, completeBy: String? = nil
  ) throws -> Reading {
    Reading(
      id: "\(binding.rawValue)", title: "", saidBy: [], deniedBy: [], binding: binding,
      mayStartSlowly: true, completeBy: try completeBy.map { try month($0) }, conditions: [])
  }

  /// Oil at 100 a month in 2019; 1200 a year due by twelfths in 2020 and 2021.
  private func parts(
    _ values: [Int?], _ reading: Reading, multiple: Double = 2,
    yardstick: Capacity.Yardstick = .bestSameMonth, due: Int = 1200
  ) throws -> RephasedPledge.Plan {
    var made = try MadeAgreement()
    made.prorations = [.equal]
    made.pledges = [
      try MadeAgreement.pledge(
        "oil", .sector("energy"), baseline: nil, amounts: ["2020": due, "2021": due])
    ]
    let releases = try MadeMonths.releases(
      "270900", from: "2019-01", MadeMonths.even(100) + values)
    let judge = Judge(
      agreement: try made.built(), evidence: try MadeRelease.evidence(releases), claimEvidence: [:])
    let terms = RephasingTerms(
      capacity: Capacity(multiple: multiple, yardstick: yardstick, since: try month("2019-01")),
      condition: nil, gamma: 2, proration: .equal)
    return try judge.rephased([reading], terms)[0].plan.value.required("a plan")
  }

  @Test func `What was not bought is put on the months left, the total unchanged`() throws {
    let plan = try parts([40, 60], Self.reading(.total))
    #expect(plan.parts.count == 1)
    #expect(plan.parts[0].outcome == .feasible)
    #expect(plan.parts[0].remaining == Bounded(FixedPoint(2300)))
    #expect(plan.months.count == 24)
    #expect(plan.months[0].actual == .value(Bounded(FixedPoint(40))))
    #expect(plan.months[0].rephased == nil)
    let rephased = plan.months.compactMap(\.rephased)
    #expect(rephased.count == 22)
    #expect(rephased.reduce(.zero, +) == FixedPoint(2300))
    #expect(plan.months.map(\.due).reduce(.zero, +) == FixedPoint(2400))
    #expect(plan.months.map(\.slow).reduce(.zero, +) == FixedPoint(2400))
  }

  @Test func `Each year is a stretch of its own where each year binds`() throws {
    // 1150 are left for ten months of at most 110 each: 50 too many, and 2021 does not help.
    let plan = try parts([20, 30], Self.reading(.calendarYear), multiple: 1.1)
    #expect(plan.parts.map(\.outcome) == [.outOfReach(shortfall: FixedPoint(50)), .feasible])
    #expect(plan.parts[0].latestStart == nil)
    // Where the total binds, 22 months of 110 take all 2350.
    let whole = try parts([20, 30], Self.reading(.total), multiple: 1.1)
    #expect(whole.parts.map(\.outcome) == [.feasible])
  }

  @Test func `A year that is over and was not met is short`() throws {
    let plan = try parts(Array(repeating: 90, count: 12), Self.reading(.calendarYear))
    #expect(plan.parts.map(\.outcome) == [.short(by: FixedPoint(120)), .feasible])
  }

  @Test func `What was bought beyond the target leaves nothing`() throws {
    let plan = try parts([1300], Self.reading(.calendarYear))
    #expect(plan.parts[0].outcome == .fulfilled)
    #expect(plan.months[1].rephased == .zero)
  }

  @Test func `The latest start is the last month from which capacity suffices`() throws {
    // 2300 left at 200 a month are twelve months, the last of which is December 2021.
    let plan = try parts([40, 60], Self.reading(.total))
    #expect(try plan.parts[0].latestStart == month("2021-01"))
  }

  @Test func `The answer may turn on the rule, so that all rules are told`() throws {
    let values: [Int?] = [300] + Array(repeating: 10, count: 11)
    let plan = try parts(values, Self.reading(.total), multiple: 1)
    // January can take 300 again, each other month 100.
    #expect(plan.parts[0].capacity == FixedPoint(1400))
    #expect(plan.parts[0].capacityByBestMonth == FixedPoint(3600))
    #expect(plan.parts[0].capacityByBestTwelveMonths == FixedPoint(1400))
  }

  @Test func `Without the past that a rule asks for the outcome cannot be told`() throws {
    var made = try MadeAgreement()
    made.prorations = [.equal]
    made.pledges = [
      try MadeAgreement.pledge("oil", .sector("energy"), baseline: nil, amounts: ["2020": 1200])
    ]
    let releases = try MadeMonths.releases("270900", from: "2020-01", [100, 100])
    let judge = Judge(
      agreement: try made.built(), evidence: try MadeRelease.evidence(releases), claimEvidence: [:])
    let terms = RephasingTerms(
      capacity: Capacity(
        multiple: 1, yardstick: .bestSameMonth, since: try month("2019-01")),
      condition: nil, gamma: 1, proration: .equal)
    let plan = try judge.rephased([Self.reading(.total)], terms)[0].plan.value.required("a plan")
    guard case .unknown = plan.parts[0].outcome else {
      Issue.record("\(plan.parts[0].outcome)")
      return
    }
    #expect(plan.months[5].rephased == nil)
  }

  @Test func `Months behind the window take what is left as the same months before them`() throws {
    let plan = try parts(
      Array(repeating: 50, count: 24), Self.reading(.total, completeBy: "2022-12"), multiple: 2)
    #expect(plan.months.count == 36)
    #expect(plan.months[35].due == .zero)
    #expect(plan.parts[0].outcome == .feasible)
    #expect(plan.months.compactMap(\.rephased).reduce(.zero, +) == FixedPoint(1200))
  }

  // Oil comes in the first half of a year, beans in the second, and beans are pledged ten times as much on top.
  @Test func `What is due of a sum is the sum of what is due of its pledges`() throws {
    var made = try MadeAgreement()
    made.prorations = [.seasonal]
    made.pledges = [
      try MadeAgreement.pledge(
        "oil", .sector("energy"), baseline: "2019", amounts: ["2020": 600]),
      try MadeAgreement.pledge(
        "beans", .sector("farm"), baseline: "2019", amounts: ["2020": 6000]),
    ]
    let half = [Int?](repeating: 100, count: 6)
    let none = [Int?](repeating: 0, count: 6)
    let releases = try MadeMonths.releases(
      ["270900": half + none + [0], "120190": none + half + [0]], from: "2019-01")
    let judge = Judge(
      agreement: try made.built(), evidence: try MadeRelease.evidence(releases), claimEvidence: [:])
    let terms = RephasingTerms(
      capacity: Capacity(multiple: 2, yardstick: .bestSameMonth, since: try month("2019-01")),
      condition: nil, gamma: 1, proration: .seasonal)
    let pledges = try judge.rephased([Self.reading(.calendarYear)], terms)
    #expect(pledges.map(\.id) == ["oil", "beans", "total"])
    let due = try pledges.map { try $0.plan.value.required("a plan").months.map(\.due) }
    #expect(due[2] == zip(due[0], due[1]).map { $0 + $1 })
    // Oil 1200 in six months; from all codes together half of 7800 would be due by June.
    #expect(due[2].prefix(6).reduce(.zero, +) == FixedPoint(1200))
  }
}
