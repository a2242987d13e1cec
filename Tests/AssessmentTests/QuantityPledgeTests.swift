import Agreements
import Testing
import TimeSeries
import TradeStatistics

@testable import Assessment

/// Pledges in a unit of quantity, from worked examples.
@Suite struct QuantityPledgeTests {
  private func scores(
    _ pledges: [Pledge], _ releases: [EffectiveRelease], window: String = "2020-01/2021-12",
    asOf: String = "2022-03-01", edit: (inout MadeAgreement) throws -> Void = { _ in }
  ) throws -> [PledgeScore] {
    var made = try MadeAgreement()
    made.window = window
    made.pledges = pledges
    try edit(&made)
    var ledger = Ledger()
    return Scorekeeper(
      agreement: try made.built(), evidence: try MadeRelease.evidence(asOf: asOf, releases)
    ).scores(into: &ledger)
  }

  /// A unit on file, a unit pledged, and what the one is in the other.
  struct Conversion: Sendable {
    let commodity: Commodity?
    let onFile: String
    let amount: Int
    let pledged: String
    let expected: String
  }

  @Test(arguments: [
    Conversion(commodity: nil, onFile: "t", amount: 5, pledged: "t", expected: "5"),
    Conversion(commodity: nil, onFile: "kg", amount: 25_874, pledged: "t", expected: "25.874"),
    // 1,000 bushels of 60 pounds of 0.45359237 kg.
    Conversion(
      commodity: .soybeans, onFile: "t", amount: 1000, pledged: "bu", expected: "36743.710364"),
    Conversion(
      commodity: .soybeans, onFile: "kg", amount: 27_215_542, pledged: "bu",
      expected: "999999.992651"),
    Conversion(
      commodity: .corn, onFile: "bu", amount: 1_000_000, pledged: "t", expected: "25401.17272"),
    Conversion(
      commodity: .crudeOil, onFile: "t", amount: 100, pledged: "bbl", expected: "733"),
    Conversion(commodity: nil, onFile: "bbl", amount: 1000, pledged: "m3", expected: "158.987295"),
    Conversion(commodity: .lng, onFile: "m3", amount: 1000, pledged: "t", expected: "450"),
    Conversion(commodity: nil, onFile: "units", amount: 12, pledged: "aircraft", expected: "12"),
  ])
  func `Quantities on file are counted in the unit of the pledge`(_ example: Conversion) throws {
    let score = try scores(
      [
        MadeQuantities.pledge(
          amounts: ["2020": 1_000_000], unit: example.pledged, commodity: example.commodity)
      ],
      MadeQuantities.months(from: "2020-01", [example.amount], unit: example.onFile))[0]
    #expect(score.years[0].actual.value == (try number(example.expected)))
    let unit = try MadeQuantities.unit(example.pledged)
    #expect(score.years[0].actual.unit == .quantity(unit))
    #expect(score.window.remaining.unit == .quantity(unit))
  }

  @Test func `A derivation names the factor with its standing and source`() throws {
    let score = try scores(
      [MadeQuantities.pledge(amounts: ["2020": 100], unit: "bu", commodity: .soybeans)],
      MadeQuantities.months(from: "2020-01", [1000]))[0]
    let formula = score.years[0].actual.formula
    #expect(formula.contains("conventional: USDA, standard weight of a bushel"))
    #expect(formula.contains("exact: definition of the units"))
  }

  @Test func `A unit that no factor leads to is not measurable, and says so`() throws {
    let score = try scores(
      [MadeQuantities.pledge(amounts: ["2020": 100], unit: "bu")],
      MadeQuantities.months(from: "2020-01", [1000]))[0]
    #expect(score.standing == .notMeasurable)
    #expect(score.years[0].actual.result.reason?.kind == .notComparable)
    #expect(score.years[0].actual.result.reason?.text.contains("from there to bu") ?? false)
  }

  @Test func `A value without a quantity is neither zero nor left out of the sum`() throws {
    let score = try scores(
      [MadeQuantities.pledge(amounts: ["2020": 100])],
      MadeQuantities.releases(
        from: "2020-01",
        [
          [("120110", 7, 1000), ("120190", 9, 2000)], [("120110", 7, 1000), ("120190", 9, nil)],
        ]))[0]
    let actual = score.years[0].actual.result
    #expect(actual.reason?.text.contains("no quantity of 120190") ?? false)
    #expect(score.standing == .notMeasurable)
  }

  @Test func `A row without trade needs no quantity`() throws {
    let score = try scores(
      [MadeQuantities.pledge(amounts: ["2020": 100])],
      MadeQuantities.releases(
        from: "2020-01", [[("120110", 0, nil), ("120190", 9, 2000)]]))[0]
    #expect(score.years[0].actual.value == FixedPoint(2))
  }

  @Test func `A table that prints values alone leaves the quantity unknown`() throws {
    let score = try scores(
      [MadeQuantities.pledge(amounts: ["2020": 100])],
      MadeMonths.releases("120190", from: "2020-01", [5, 5]))[0]
    #expect(score.standing == .notMeasurable)
    #expect(score.years[0].actual.result.reason?.text.contains("print no quantities") ?? false)
  }

  /// A state of purchases and the word for it.
  struct State: Sendable {
    let months: [Int?]
    let standing: Standing
  }

  @Test(arguments: [
    State(months: [5, 5, 5], standing: .onPath), State(months: [4, 4, 4], standing: .behind),
    State(months: [1, 1, 1], standing: .farBehind),
    State(months: Array(repeating: 5, count: 12), standing: .met),
    State(months: Array(repeating: 4, count: 12), standing: .short),
    State(months: [60], standing: .met), State(months: [nil], standing: .notMeasurable),
  ])
  func `Tonnes stand as dollars do`(_ state: State) throws {
    let score = try scores(
      [MadeQuantities.pledge(amounts: ["2020": 60])],
      MadeQuantities.months(from: "2020-01", state.months.map { $0.map { $0 * 1000 } })
    ) { $0.prorations = [.equal] }[0]
    #expect(score.standing == state.standing)
  }

  @Test func `A growth over a baseline is measured in the measure's own tonnes`() throws {
    let score = try scores(
      [MadeQuantities.pledge(baseline: "2017", amounts: ["2020": 60])],
      MadeQuantities.months(from: "2017-01", Array(repeating: 10_000, count: 12))
        + MadeQuantities.months(from: "2020-01", [20_000, 10_000]))[0]
    #expect(score.baseline?.value == FixedPoint(120))
    #expect(score.years[0].target.value == FixedPoint(180))
    #expect(score.years[0].actual.value == FixedPoint(30))
    // 180 × 20 ÷ 120, both by the seasons of an even year and by months.
    #expect(score.years[0].prorated.map(\.target.value) == [FixedPoint(30), FixedPoint(30)])
    #expect(score.years[0].prorated[0].increment?.value == FixedPoint(1))
  }

  @Test func `A marketing year runs over the turn of the calendar's`() throws {
    let score = try scores(
      [MadeQuantities.pledge(amounts: ["2020-09/2021-08": 12])],
      MadeQuantities.months(from: "2020-08", [9000, 1000, 2000, 3000, 4000, 5000]))[0]
    #expect(score.years[0].actual.value == FixedPoint(15))
    #expect(score.years[0].through == (try month("2021-01")))
    #expect(score.standing == .met)
  }

  @Test func `A whole window owes nothing inside, and what is left is spread on its months`() throws
  {
    let window = try scores(
      [MadeQuantities.pledge(amounts: ["2020/2021": 240])],
      MadeQuantities.months(from: "2020-01", Array(repeating: 5000, count: 12)))[0].window
    #expect(window.remaining.value == FixedPoint(180))
    #expect(window.monthsLeft == 12)
    #expect(window.requiredPerMonth?.value == FixedPoint(15))
    #expect(window.requiredOverBest?.value == FixedPoint(3))
  }

  @Test func `A whole flow that is given in a unit is counted without a code list`() throws {
    let table = try MadeRelease.table(level: .total)
    let releases = try MadeQuantities.months(
      "TOTAL", from: "2020-01", [3, 4], unit: "units", table: table)
    let score = try scores(
      [MadeQuantities.pledge("planes", .all, amounts: ["2020": 100], unit: "aircraft")],
      releases)[0]
    #expect(score.years[0].actual.value == FixedPoint(7))
  }

  // MARK: Weeks

  private func sales(
    _ amounts: KeyValuePairs<String, Int>, _ releases: [EffectiveRelease]
  ) throws -> PledgeScore {
    try scores(
      [MadeQuantities.pledge(amounts: amounts, measuredBy: ["us-sales"])], releases,
      window: "2025-11/2028-12", asOf: "2026-02-01"
    ) { made in
      made.products.append(("801", "beans", "usda"))
      made.measures.append(try MadeQuantities.salesMeasure())
    }[0]
  }

  @Test func `A week counts in the month of its Thursday`() throws {
    // November 2025 has the Thursdays of weeks 45 to 48, December those of 49 to 52 and 1 of 2026 is January's.
    let releases = try MadeQuantities.sales(
      from: "2025-W44", [1000, 1, 2, 4, 8, 16, 32, 64, 128, 5000])
    let score = try sales(["2025-11/2025-12": 1000], releases)
    #expect(score.years[0].actual.value == FixedPoint(1 + 2 + 4 + 8 + 16 + 32 + 64 + 128))
    #expect(score.years[0].isComplete)
    #expect(score.standing == .short)
  }

  @Test func `A month whose weeks are not all on file is no month yet`() throws {
    let score = try sales(
      ["2025-11/2025-12": 1000], MadeQuantities.sales(from: "2025-W45", [1, 2, 4, 8, 16]))
    #expect(score.years[0].actual.value == FixedPoint(15))
    #expect(score.years[0].through == (try month("2025-11")))
    #expect(score.standing != .short)
  }

  /// The weeks on file from week 45 on, the day, and how a pledge of November and December stands whose deadline was
  /// moved to the end of February on 3 December.
  struct Moved: Sendable {
    let weeks: Int
    let each: Int
    let asOf: String
    let standing: Standing
  }

  @Test(arguments: [
    Moved(weeks: 8, each: 10, asOf: "2026-01-15", standing: .behind),
    Moved(weeks: 12, each: 10, asOf: "2026-02-05", standing: .behind),
    Moved(weeks: 13, each: 20, asOf: "2026-02-05", standing: .met),
    Moved(weeks: 17, each: 10, asOf: "2026-03-15", standing: .short),
    Moved(weeks: 17, each: 15, asOf: "2026-03-15", standing: .met),
    Moved(weeks: 4, each: 10, asOf: "2025-12-02", standing: .farBehind),
  ])
  func `A pledge is short when the deadline in force has passed`(_ moved: Moved) throws {
    let deadline = PledgeDeadline(
      original: .day(try day("2025-12-31")),
      amendments: [
        .init(announced: try period("2025-12-03"), due: .day(try day("2026-02-28")), saidBy: [])
      ])
    var made = try MadeAgreement()
    made.window = "2025-11/2028-12"
    made.pledges = [
      try MadeQuantities.pledge(
        amounts: ["2025-11/2025-12": 200], measuredBy: ["us-sales"], deadline: deadline)
    ]
    made.prorations = [.equal]
    made.products.append(("801", "beans", "usda"))
    made.measures.append(try MadeQuantities.salesMeasure())
    made.readings = [try MadeReadings.reading(.calendarYear)]
    let releases = try MadeQuantities.sales(
      from: "2025-W45", Array(repeating: moved.each, count: moved.weeks))
    let findings = Judge(
      agreement: try made.built(),
      evidence: try MadeRelease.evidence(asOf: moved.asOf, releases), claimEvidence: [:]
    ).findings()
    #expect(findings.scores.map(\.standing) == [moved.standing])
    // A reading that holds each period to its amount knows of the deadline too.
    #expect(findings.readings[0].pledges.map(\.standing) == [moved.standing])
  }

  @Test func `Of all goods a pledge in tonnes covers the part that its value is`() throws {
    var made = try MadeAgreement()
    made.pledges = [try MadeQuantities.pledge(amounts: ["2020": 100])]
    let releases =
      try MadeQuantities.releases(
        from: "2020-01", Array(repeating: [(code: "120190", value: 12, quantity: 5000)], count: 2))
      + MadeMonths.releases(
        "TOTAL", from: "2020-01", [100, 100], table: MadeRelease.table(level: .total))
    let judge = Judge(
      agreement: try made.built(), evidence: try MadeRelease.evidence(releases), claimEvidence: [:])
    let share = try #require(judge.paths(from: judge.scoring()).shares.first)
    #expect(share.covered.value?.value == FixedPoint(24))
    #expect(share.all.value?.value == FixedPoint(200))
    #expect(share.notCovered.value?.value == (try number("0.88")))
  }

  @Test func `Figures that should be there for months are missing, not to come`() throws {
    let releases = try MadeQuantities.months(from: "2019-01", [10, 10])
    for (day, standing) in [("2020-03-01", Standing.notStarted), ("2020-05-01", .notMeasurable)] {
      let score = try scores(
        [MadeQuantities.pledge(amounts: ["2020": 100])], releases, asOf: day)[0]
      #expect(score.standing == standing)
    }
  }

  @Test func `Cancelled sales lower a count, and two marketing years add up to a week`() throws {
    let releases =
      try MadeQuantities.sales(from: "2025-W45", [10, -4, 3, 1])
      + MadeQuantities.sales(from: "2025-W45", [5, 5, 5, 5], year: 2027)
    let score = try sales(["2025-11/2025-12": 1000], releases)
    #expect(score.years[0].actual.value == FixedPoint(30))
  }

  @Test func `A week that one of the marketing years lacks is missing, not smaller`() throws {
    let releases =
      try MadeQuantities.sales(from: "2025-W45", [10, 4, 3, 1])
      + MadeQuantities.sales(from: "2025-W45", [5, nil, 5, 5], year: 2027)
    let score = try sales(["2025-11/2025-12": 1000], releases)
    let reason = score.years[0].actual.result.reason
    #expect(reason?.text.contains("2025-W46 of USDA-ESR-801-2027 is not on file") ?? false)
  }

  @Test func `An office with codes of its own needs a line of the code list`() throws {
    let score = try scores(
      [MadeQuantities.pledge(amounts: ["2025-11/2025-12": 10], measuredBy: ["us-sales"])],
      MadeQuantities.sales(from: "2025-W45", [1, 2, 3, 4]), window: "2025-11/2028-12",
      asOf: "2026-02-01"
    ) { $0.measures.append(try MadeQuantities.salesMeasure()) }[0]
    #expect(score.years[0].actual.result.reason?.text.contains("no line for 'usda'") ?? false)
  }
}
