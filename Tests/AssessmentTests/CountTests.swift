import Agreements
import Testing
import TimeSeries
import TradeStatistics

@testable import Assessment

/// One purchase counted as sale, shipment and arrival, from made-up figures.
@Suite struct CountTests {
  private static func deadline() throws -> PledgeDeadline {
    PledgeDeadline(
      original: .day(try day("2025-12-31")),
      amendments: [
        .init(
          announced: try period("2025-12-03"), due: .day(try day("2026-02-28")), saidBy: ["argus"])
      ])
  }

  private func reports(
    _ releases: [EffectiveRelease], asOf: String = "2026-01-15", deadline: PledgeDeadline? = nil,
    price: FlowReference? = nil, tracked: [TrackedQuantity] = []
  ) throws -> (counts: [CountReport], ledger: Ledger) {
    var made = try MadeAgreement()
    made.window = "2025-11/2028-12"
    made.products.append(("801", "beans", "usda"))
    made.measures.append(try MadeQuantities.salesMeasure())
    made.tracked = tracked
    made.pledges = [
      try MadeQuantities.pledge(
        amounts: ["2025-11/2025-12": 12_000], commodity: .soybeans,
        measuredBy: ["us-sales", "us-exports"], deadline: deadline, price: price)
    ]
    var ledger = Ledger()
    let keeper = Scorekeeper(
      agreement: try made.built(), evidence: try MadeRelease.evidence(asOf: asOf, releases))
    return (CountJudge(keeper: keeper).reports(into: &ledger), ledger)
  }

  private func sales() throws -> [EffectiveRelease] {
    // Weeks 44 to 1: the Thursdays of 30 October 2025 to 1 January 2026.
    try MadeQuantities.sales(
      from: "2025-W44", [9000, 100, 200, 300, 400, 500, 600, 700, 800, 900])
  }

  @Test func `A sale and a shipment are counted side by side, each through its own week or month`()
    throws
  {
    let counts = try reports(
      sales() + MadeQuantities.months(from: "2025-10", [70_000_000, 1_000_000])
    ).counts
    let rows = try #require(counts.first).rows
    #expect(rows.map(\.event) == [.sale, .shipment])
    // Weeks 45 to 52; week 1 has its Thursday in January.
    #expect(rows.map(\.counted.value) == [FixedPoint(3600), FixedPoint(1000)])
    #expect(rows.map(\.through) == (try [period("2025-W52"), period("2025-11")]))
    #expect(rows.map(\.left?.value) == [FixedPoint(8400), FixedPoint(11_000)])
    #expect(rows.map(\.periodsLeft) == [0, 1])
    #expect(rows.map(\.needed?.value) == [nil, FixedPoint(11_000)])
    #expect(rows[0].share?.value == (try number("0.3")))
    #expect(rows[0].best?.value == FixedPoint(9000))
    #expect(rows[0].bestPeriod == (try period("2025-W44")))
  }

  @Test func `A deadline that was moved counts from the day on which that was said`() throws {
    let before = try reports(sales(), asOf: "2025-12-02", deadline: Self.deadline()).counts[0]
    #expect(before.end == (try day("2025-12-31")))
    #expect(before.deadline?.amendments.isEmpty ?? false)
    let after = try reports(sales(), asOf: "2026-01-15", deadline: Self.deadline()).counts[0]
    #expect(after.end == (try day("2026-02-28")))
    #expect(after.deadline?.amendments.map(\.saidBy) == [["argus"]])
    #expect(after.period == (try period("2025-11/2025-12")))
    // Weeks 45 to 1 are counted; the Thursdays of 8 January to 26 February are eight more.
    #expect(after.rows[0].counted.value == FixedPoint(4500))
    #expect(after.rows[0].periodsLeft == 8)
    #expect(after.rows[0].needed?.value == (try number("937.5")))
    #expect(after.rows[0].neededOverBest?.value == (try number("0.104167")))
  }

  @Test func `Sales to unknown destinations are a band from none of them to all`() throws {
    let unknown = try MadeQuantities.sales(
      from: "2025-W44", [5000, 1, 2, 3, 4, 5, 6, 7, 8, 9], partner: .unknownDestinations)
    let found = try reports(sales() + unknown)
    let row = try #require(found.counts.first?.rows.first)
    let band = try #require(row.withUnknown?.result.value)
    #expect(row.counted.value == FixedPoint(3600))
    #expect(band.lower == FixedPoint(3600) && band.upper == FixedPoint(3636))
    #expect(band.value == FixedPoint(3600))
  }

  @Test func `Unknown destinations that were named since add nothing, and take nothing away`()
    throws
  {
    let unknown = try MadeQuantities.sales(
      from: "2025-W45", Array(repeating: -10, count: 8), partner: .unknownDestinations)
    let band = try reports(sales() + unknown).counts[0].rows[0].withUnknown?.result.value
    #expect(band == Bounded(FixedPoint(3600)))
  }

  @Test func `What is left costs the latest price by the bushel`() throws {
    let price = FlowReference(
      source: try source("exchange"), reporter: .usa, partner: .world, flow: .export, system: nil,
      valuation: nil)
    let table = try MadeRelease.table(
      source: "exchange", partner: .world, system: .unspecified, level: .lines)
    let prices = try ["2025-12-31": 9, "2026-01-08": 10].map { covered, dollars in
      try MadeRelease.release(
        table, covered,
        rows: [
          ReleaseRow(
            code: try code("1201"), value: FixedPoint(dollars),
            quantity: Quantity(FixedPoint(1), try MadeQuantities.unit("bu")))
        ])
    }
    let cost = try reports(sales() + prices, price: price).counts[0].rows[0].costOfLeft
    // 8,400 t are 308,647.167059 bushels of 60 pounds.
    #expect(cost?.value == (try number("3086471.67059")))
    #expect(cost?.unit == .money(.usd))
    #expect(cost?.formula.contains("conventional") ?? false)
  }

  @Test func `A week that is missing within leaves the count unknown, not smaller`() throws {
    let releases = try MadeQuantities.sales(from: "2025-W45", [100, nil, 300])
    let row = try reports(releases).counts[0].rows[0]
    #expect(row.counted.result.reason?.kind == .notOnFile)
    #expect(row.left?.value == nil)
    #expect(row.through == (try period("2025-W47")))
  }

  @Test func `A measure without figures says so beside those that have some`() throws {
    let rows = try reports(sales()).counts[0].rows
    #expect(rows[0].counted.value != nil)
    #expect(rows[1].counted.result.reason != nil && rows[1].through == nil)
    #expect(rows[1].periodsLeft == nil)
  }

  @Test func `What is tracked without a target is counted, and nothing is left of it`() throws {
    let tracked = TrackedQuantity(
      id: "all", title: "Tracked", product: .group("beans"), unit: try MadeQuantities.unit("bu"),
      commodity: .soybeans, periods: [try period("2025-11"), try period("2025-12")],
      measuredBy: ["us-sales"], note: "nobody pledged it")
    let counts = try reports(sales(), tracked: [tracked]).counts.filter { $0.id == "all" }
    #expect(counts.map(\.period) == (try [period("2025-11"), period("2025-12")]))
    #expect(counts.map { $0.target == nil && $0.note == "nobody pledged it" } == [true, true])
    let row = try #require(counts.first?.rows.first)
    // 1,000 t in the bushels of soybeans.
    #expect(row.counted.value == (try number("36743.710364")))
    #expect(row.left == nil && row.share == nil && row.needed == nil)
  }

  /// A word before a claimed figure, and what the file says of it.
  struct Told: Sendable {
    let told: ClaimedFigure.Told
    let claimed: Int
    let verdict: String
  }

  @Test(arguments: [
    Told(told: .exactly, claimed: 4, verdict: "agrees"),
    Told(told: .exactly, claimed: 5, verdict: "differs"),
    Told(told: .about, claimed: 4, verdict: "agrees"),
    Told(told: .about, claimed: 3, verdict: "agrees"),
    Told(told: .about, claimed: 5, verdict: "differs"),
    Told(told: .atLeast, claimed: 3, verdict: "agrees"),
    Told(told: .atLeast, claimed: 8, verdict: "differs"),
    Told(told: .atMost, claimed: 8, verdict: "agrees"),
    Told(told: .atMost, claimed: 2, verdict: "differs"),
  ])
  func `A claim in tonnes is held to the word before its figure`(_ example: Told) throws {
    var made = try MadeAgreement()
    made.products.append(("801", "beans", "usda"))
    made.measures.append(try MadeQuantities.salesMeasure())
    made.pledges = [
      try MadeQuantities.pledge(
        amounts: ["2020": 12], unit: "t", commodity: .soybeans, measuredBy: ["us-sales"])
    ]
    let thousand = FixedPoint(1000)
    let claim = Claim(
      id: "claim", day: try day("2020-03-10"), speaker: "Somebody", attribution: .named,
      outlet: "Somewhere", statement: "Something", supports: [], denies: [],
      figure: ClaimedFigure(
        quantity: "sold", value: FixedPoint(example.claimed) * thousand,
        unit: .quantity(try MadeQuantities.unit("t")), asPrinted: "\(example.claimed)",
        halfUnit: FixedPoint(500), target: nil, baseline: nil, told: example.told),
      check: .progress(
        ProgressCheck(
          measure: "us-sales", product: .group("beans"), without: [], from: try month("2020-01"),
          through: try month("2020-01"), part: .actual, proration: .equal)),
      note: nil)
    // The Thursdays of January 2020 are those of weeks 1 to 5: 3,900 t.
    let review = try MadeClaim.review(
      claim, MadeQuantities.sales(from: "2020-W01", [1000, 1000, 1000, 500, 400], year: 2020),
      in: made)
    #expect(MadeClaim.word(review.verdict) == example.verdict)
    #expect(review.found?.value == FixedPoint(3900))
  }
}
