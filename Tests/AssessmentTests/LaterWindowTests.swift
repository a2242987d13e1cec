import Agreements
import Testing
import TimeSeries
import TradeStatistics

@testable import Assessment

/// Agreements that are not calendar years from the window's first month on.
@Suite struct LaterWindowTests {
  private func score(
    _ made: MadeAgreement, _ releases: [EffectiveRelease]
  ) throws -> PledgeScore {
    var ledger = Ledger()
    let keeper = Scorekeeper(
      agreement: try made.built(), evidence: try MadeRelease.evidence(releases))
    return try keeper.scores(into: &ledger).first.required("score")
  }

  @Test func `What was bought before a pledge begins does not count toward it`() throws {
    var made = try MadeAgreement()
    made.pledges = [
      try MadeAgreement.pledge("oil", .sector("energy"), baseline: nil, amounts: ["2021": 1200])
    ]
    let score = try score(
      made, MadeMonths.releases("270900", from: "2020-01", MadeMonths.even(50) + [100, 100]))
    #expect(score.years[0].actual.value == FixedPoint(200))
    #expect(score.window.actual.value == FixedPoint(200))
    #expect(score.window.remaining.value == FixedPoint(1000))
    #expect(score.window.monthsLeft == 10)
  }

  @Test func `The months left are those of the pledge, not of the window`() throws {
    var made = try MadeAgreement()
    made.pledges = [
      try MadeAgreement.pledge("oil", .sector("energy"), baseline: nil, amounts: ["2020": 1200])
    ]
    let score = try score(
      made, MadeMonths.releases("270900", from: "2020-01", [100, 100, 100]))
    #expect(score.window.monthsLeft == 9)
    #expect(score.window.requiredPerMonth?.value == FixedPoint(100))
  }

  @Test func `Months after a pledge's last period do not count toward it`() throws {
    var made = try MadeAgreement()
    made.pledges = [
      try MadeAgreement.pledge("oil", .sector("energy"), baseline: nil, amounts: ["2020": 1200])
    ]
    let score = try score(
      made, MadeMonths.releases("270900", from: "2020-01", MadeMonths.even(90) + [500]))
    #expect(score.window.actual.value == FixedPoint(1080))
    #expect(score.window.monthsLeft == 0)
    #expect(score.standing == .short)
  }

  @Test func `A marketing year takes its seasons from the same months of its baseline`() throws {
    var made = try MadeAgreement()
    made.window = "2020-09/2021-08"
    made.pledges = [
      try MadeAgreement.pledge(
        "beans", .sector("farm"), baseline: "2016-09/2017-08", amounts: ["2020-09/2021-08": 1200])
    ]
    let score = try score(
      made,
      MadeMonths.releases(
        "120190", from: "2016-09", [200, 200, 200, 100, 100, 100, 50, 50, 50, 50, 50, 50])
        + MadeMonths.releases("120190", from: "2020-09", [300]))
    // 2400 × 200 ÷ 1200.
    #expect(score.years[0].prorated[0].target.value == FixedPoint(400))
    #expect(score.years[0].prorated[0].progress.value == (try number("0.75")))
    #expect(score.standing == .behind)
  }

  @Test func `Seasons are not taken from other months of a baseline`() throws {
    var made = try MadeAgreement()
    made.window = "2020-09/2021-08"
    made.pledges = [
      try MadeAgreement.pledge("beans", .sector("farm"), amounts: ["2020-09/2021-08": 1200])
    ]
    let score = try score(
      made,
      MadeMonths.releases("120190", from: "2017-01", MadeMonths.even(100))
        + MadeMonths.releases("120190", from: "2020-09", [300]))
    #expect(score.years[0].prorated[0].target.result.reason?.kind == .notComparable)
    #expect(score.years[0].prorated[1].target.value == FixedPoint(200))
  }

  @Test func `A ceiling is not judged as a floor`() throws {
    var made = try MadeAgreement()
    made.prorations = [.equal]
    made.pledges = [
      try MadeAgreement.pledge(
        "oil", .sector("energy"), bound: .atMost, baseline: nil, amounts: ["2020": 1200])
    ]
    let over = try score(made, MadeMonths.releases("270900", from: "2020-01", [1300]))
    #expect(over.standing == .notMeasurable)
    #expect(over.years[0].actual.value == FixedPoint(1300))
  }

  @Test func `A pledge may be named total`() throws {
    var made = try MadeAgreement()
    made.pledges = [
      try MadeAgreement.pledge("total", .sector("energy"), amounts: ["2020": 1200]),
      try MadeAgreement.pledge("beans", .sector("farm"), amounts: ["2020": 1200]),
    ]
    let releases = try MadeMonths.releases(
      ["270900": MadeMonths.even(90), "120190": MadeMonths.even(10)], from: "2020-01")
    var ledger = Ledger()
    let keeper = Scorekeeper(
      agreement: try made.built(), evidence: try MadeRelease.evidence(releases))
    #expect(keeper.scores(into: &ledger).map(\.id) == ["total", "beans"])
  }
}
