import Agreements
import Testing
import TimeSeries
import TradeStatistics

@testable import Assessment

/// A share of 20 percent of a market in 2021.
@Suite struct ShareTests {
  private func share(
    _ releases: [EffectiveRelease], bound: QuantityTerms.Bound = .atLeast, percent: Int = 20,
    asOf: String, growthOver: String? = nil, whole: ShareTerms.Whole = .market("Cars"),
    wholeMeasure: String? = nil, others: [Pledge] = []
  ) throws -> MadeKind {
    var made = MadeKind(
      .share(
        ShareTerms(
          whole: whole, wholeMeasure: wholeMeasure, bound: bound,
          instalments: [.init(period: try period("2021"), percent: FixedPoint(percent))],
          growthOver: try growthOver.map { try period($0) })))
    made.releases = releases
    made.asOf = asOf
    made.others = others
    return made
  }

  @Test(arguments: [(20, Standing.met), (21, .met), (19, .short)])
  func `A share that the source tells of the whole period decides`(value: Int, expected: Standing)
    throws
  {
    let report = try share(MadeKind.counts(["2021": value], unit: "%"), asOf: "2022-03-01").report()
    #expect(report.standing == expected)
    #expect(
      report.deciding?.left?.value == (try number("0.2")) - FixedPoint(value) / FixedPoint(100))
  }

  @Test(arguments: [
    ([20, 21, 22, 23], Standing.met), ([16, 17, 18, 19], .short),
    ([18, 19, 20, 21], .notMeasurable),
  ])
  func `Shares of quarters bound that of the year, and decide only where all are on one side`(
    values: [Int], expected: Standing
  ) throws {
    let quarters: KeyValuePairs = [
      "2021-Q1": values[0], "2021-Q2": values[1], "2021-Q3": values[2], "2021-Q4": values[3],
    ]
    let report = try share(MadeKind.counts(quarters, unit: "%"), asOf: "2022-03-01").report()
    #expect(report.standing == expected)
    let value = try #require(report.deciding?.actual?.result.value)
    #expect(value.lower == FixedPoint(values[0]) / FixedPoint(100))
    #expect(value.upper == FixedPoint(values[3]) / FixedPoint(100))
  }

  @Test func `Before its period nothing is due, and the rise needed is told from the latest share`()
    throws
  {
    let report = try share(MadeKind.counts(["2019": 10], unit: "%"), asOf: "2020-03-01").report()
    #expect(report.standing == .notDue)
    #expect(report.further.map(\.value) == [try number("0.1")])
    #expect(report.perYear?.value == (try number("0.05")))
  }

  @Test(arguments: [
    (20, Standing.onPath), (19, .behind), (15, .behind), (14, .farBehind),
  ])
  func `While its period runs the share so far is told`(part: Int, expected: Standing) throws {
    let made = try share(
      MadeMarket.money(6, part: part, whole: 100), asOf: "2021-09-01", wholeMeasure: "whole")
    let report = try made.report()
    #expect(report.standing == expected)
    #expect(report.deciding?.actual?.value == FixedPoint(part) / FixedPoint(100))
  }

  @Test func `Out of reach is a share that even all of the months left cannot lift`() throws {
    let made = try share(
      MadeMarket.money(11, part: 10, whole: 100), percent: 60, asOf: "2021-12-20",
      wholeMeasure: "whole")
    #expect(try made.report().standing == .outOfReach)
  }

  @Test(arguments: [(20, Standing.met), (21, .exceeded)])
  func `A share may be a ceiling`(part: Int, expected: Standing) throws {
    let made = try share(
      MadeMarket.money(12, part: part, whole: 100), bound: .atMost, asOf: "2022-03-01",
      wholeMeasure: "whole")
    #expect(try made.report().standing == expected)
  }

  @Test(arguments: [(175, Standing.met), (174, .short)])
  func `A growth is over the same months of its base period`(each: Int, expected: Standing) throws {
    let made = try share(
      MadeMarket.money(12, part: 100, whole: 1, from: "2019-01")
        + MadeMarket.money(12, part: each, whole: 1, from: "2021-01"),
      percent: 75, asOf: "2022-03-01", growthOver: "2019")
    #expect(try made.report().standing == expected)
  }

  @Test func `Of a quota the share is of its volume, in the volume's unit`() throws {
    let quota = Pledge(
      id: "rice", title: "Rice", product: .all,
      kind: .quota(
        QuotaTerms(
          volumes: [.init(period: try period("2021"), amount: try quantity(2400, "t"))],
          inQuotaRate: nil, outOfQuotaRate: nil, slices: nil, holdings: [], carryOver: nil,
          link: nil)),
      strength: .shall, measuredBy: ["whole"], text: "text", clause: nil)
    let made = try share(
      MadeKind.months(12, of: 50, from: "2021-01", unit: "t"), asOf: "2022-03-01",
      whole: .quota("rice"), others: [quota])
    let report = try made.report()
    #expect(report.standing == .met)
    #expect(report.deciding?.actual?.value == (try number("0.25")))
  }

  @Test func `Without figures of the whole a share is not measurable, with what would tell it`()
    throws
  {
    let report = try share(MadeMarket.money(12, part: 20, whole: 100), asOf: "2022-03-01").report()
    #expect(report.standing == .notMeasurable)
    #expect(report.reason?.remedy?.contains("measure") == true)
    let none = try share([], asOf: "2022-03-01").report()
    #expect(none.reason?.kind == .notOnFile)
  }
}
