import Agreements
import Testing
import TimeSeries
import TradeStatistics

@testable import Assessment

@Suite struct ScoreTests {
  /// Two pledges on top of 2017; beans were bought late in 2017, oil evenly.
  private func agreement() throws -> Agreement {
    var made = try MadeAgreement()
    made.pledges = [
      try MadeAgreement.pledge("beans", .sector("farm"), amounts: ["2020": 600, "2021": 1200]),
      try MadeAgreement.pledge("oil", .sector("energy"), amounts: ["2020": 240, "2021": 240]),
    ]
    return try made.built()
  }

  private static let beans2017: [Int?] = [10, 20, 30, 40, 50, 50, 50, 50, 100, 200, 300, 300]

  private func base() throws -> [EffectiveRelease] {
    try MadeMonths.releases(
      ["120190": Self.beans2017, "270900": MadeMonths.even(20)], from: "2017-01")
  }

  private func scores(
    _ later: [EffectiveRelease], asOf: String = "2020-06-01"
  ) throws -> [PledgeScore] {
    var ledger = Ledger()
    let keeper = Scorekeeper(
      agreement: try agreement(), evidence: try MadeRelease.evidence(asOf: asOf, try base() + later)
    )
    return keeper.scores(into: &ledger)
  }

  private func threeMonths() throws -> [EffectiveRelease] {
    try MadeMonths.releases(
      ["120190": [20, 20, 20], "270900": [10, 10, 10]], from: "2020-01")
  }

  @Test func `The baseline is the sum over the baseline year and the target is on top of it`()
    throws
  {
    let beans = try scores(threeMonths())[0]
    #expect(beans.baseline?.value == FixedPoint(1200))
    #expect(beans.years.map(\.target.value) == [FixedPoint(1800), FixedPoint(2400)])
    #expect(beans.years[0].actual.value == FixedPoint(60))
    #expect(beans.years[0].shareOfTarget.value == (try number("0.033333")))
  }

  @Test func `Equal proration takes months by number and seasonal by what they held`() throws {
    let beans = try scores(threeMonths())[0]
    let prorated = beans.years[0].prorated
    #expect(prorated.map(\.proration) == [.seasonal, .equal])
    // 1800 × 60 ÷ 1200, and 1800 × 3 ÷ 12.
    #expect(prorated.map(\.target.value) == [FixedPoint(90), FixedPoint(450)])
    #expect(prorated.map(\.progress.value) == [try number("0.666667"), try number("0.133333")])
  }

  @Test func `Increment progress is measured above the prorated baseline and may be negative`()
    throws
  {
    let beans = try scores(threeMonths())[0].years[0].prorated
    // Seasonal: (60 − 60) ÷ 30; equal: (60 − 300) ÷ 150.
    #expect(beans.map(\.increment?.value) == [FixedPoint.zero, try number("-1.6")])
    let oil = try scores(threeMonths())[1].years[0].prorated
    // Both: (30 − 60) ÷ 60.
    #expect(oil.map(\.increment?.value) == [try number("-0.5"), try number("-0.5")])
  }

  @Test func `A total is the sum of its sectors' own prorated targets`() throws {
    let scores = try scores(threeMonths())
    let total = try scores.last.required("total")
    #expect(total.pledges == ["beans", "oil"])
    #expect(total.baseline?.value == FixedPoint(1440))
    #expect(total.years[0].target.value == FixedPoint(2280))
    #expect(total.years[0].actual.value == FixedPoint(90))
    // 90 + 120; prorating the whole at once would give 2280 × 120 ÷ 1440 = 190.
    #expect(total.years[0].prorated[0].target.value == FixedPoint(210))
    #expect(total.years[0].prorated[1].target.value == FixedPoint(570))
    // (90 − 60 − 60) ÷ (30 + 60).
    #expect(total.years[0].prorated[0].increment?.value == (try number("-0.333333")))
  }

  @Test func `Over the whole of Phase One none of the increase was bought`() throws {
    // METHODS §1: 288.8 of 502.4 bn by the end of 2021, on a two-year baseline of 302.4 bn.
    let increment = ScoreMath.increment(
      actual: Bounded(try number("288.8")), due: Bounded(try number("502.4")),
      baselineDue: Bounded(try number("302.4")))
    #expect(increment.value?.value == (try number("-0.068")))
  }

  @Test func `What is left and the pace that it needs follow from the months left`() throws {
    let oil = try scores(threeMonths())[1].window
    #expect(oil.target.value == FixedPoint(960))
    #expect(oil.actual.value == FixedPoint(30))
    #expect(oil.remaining.value == FixedPoint(930))
    #expect(oil.monthsLeft == 21)
    #expect(oil.requiredPerMonth?.value == (try number("44.285714")))
    #expect(oil.requiredOverBest?.value == (try number("2.214286")))
    #expect(oil.requiredOverMean?.result.reason != nil)
  }

  @Test func `A missing month voids exactly the figures that need it`() throws {
    let gap = try MadeMonths.releases(
      ["120190": [20, nil, 20], "270900": [10, nil, 10]], from: "2020-01")
    let beans = try scores(gap)[0]
    #expect(beans.baseline?.value == FixedPoint(1200))
    #expect(beans.years[0].target.value == FixedPoint(1800))
    #expect(beans.years[0].prorated[0].target.value == FixedPoint(90))
    #expect(beans.years[0].actual.result.reason?.kind == .notOnFile)
    #expect(beans.years[0].prorated[0].progress.value == nil)
    #expect(beans.standing == .notMeasurable)
    #expect(beans.window.actual.value == nil)
    #expect(beans.window.target.value == FixedPoint(4200))
  }

  @Test func `Before the first month is published a pledge has not started`() throws {
    let beans = try scores([], asOf: "2020-02-20")[0]
    #expect(beans.standing == .notStarted)
    #expect(beans.years[0].prorated.isEmpty)
    #expect(beans.years[0].target.value == FixedPoint(1800))
    #expect(beans.years[0].actual.result.reason?.kind == .notYetPublished)
    #expect(beans.window.requiredPerMonth == nil)
  }

  @Test func `Without any figure on file a score says what to import`() throws {
    var ledger = Ledger()
    let keeper = Scorekeeper(agreement: try agreement(), evidence: try MadeRelease.evidence([]))
    let beans = keeper.scores(into: &ledger)[0]
    #expect(beans.standing == .notMeasurable)
    #expect(beans.reason?.kind == .notOnFile)
    #expect(beans.reason?.remedy?.contains("pledgeline import") == true)
  }

  @Test func `A code that shares its row widens the bounds and is listed`() throws {
    var made = try MadeAgreement()
    made.products = [("271012250", "oil", nil), ("2709", "oil", nil)]
    made.sectors = [("energy", ["oil"])]
    made.pledges = [try MadeAgreement.pledge("oil", .listed, amounts: ["2020": 240])]
    let releases =
      try MadeMonths.releases(
        ["270900": MadeMonths.even(20), "271012": MadeMonths.even(5)], from: "2017-01")
      + MadeMonths.releases(["270900": [10], "271012": [4]], from: "2020-01")
    var ledger = Ledger()
    let score = Scorekeeper(
      agreement: try made.built(), evidence: try MadeRelease.evidence(releases)
    ).scores(into: &ledger)[0]
    #expect(
      score.baseline?.result.value
        == Bounded(FixedPoint(240), lower: FixedPoint(240), upper: FixedPoint(300)))
    #expect(score.years[0].actual.result.value?.upper == FixedPoint(14))
    #expect(score.coverage?.bounded.map(\.code) == [try code("271012250")])
    #expect(score.coverage?.bounded.first?.upper == FixedPoint(64))
    #expect(score.coverage?.exact == 1)
  }
}
