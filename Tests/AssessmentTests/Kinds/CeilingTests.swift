import Agreements
import Testing
import TimeSeries
import TradeStatistics

@testable import Assessment

/// A ceiling of 1200 cars a year, 100 a month pro rata.
@Suite struct CeilingTests {
  private func ceiling(
    _ releases: [EffectiveRelease], of amounts: KeyValuePairs<String, Int> = ["2020": 1200],
    asOf: String = "2020-06-01"
  ) throws -> MadeKind {
    var made = MadeKind(
      .quantity(
        QuantityTerms(
          bound: .atMost,
          instalments: try amounts.map {
            .init(period: try period($0.key), amount: try quantity($0.value, "cars"))
          },
          baseline: nil)))
    made.releases = releases
    made.asOf = asOf
    return made
  }

  @Test(arguments: [
    (4, 100, Standing.onPath), (4, 101, .behind), (4, 300, .behind), (4, 301, .exceeded),
    (12, 100, .met), (12, 101, .exceeded), (0, 0, .notMeasurable),
  ])
  func `Used is held against the ceiling, and pro rata while its year runs`(
    months: Int, each: Int, expected: Standing
  ) throws {
    let report = try ceiling(MadeKind.months(months, of: each)).report()
    #expect(report.standing == expected)
    #expect((report.reason == nil) == (expected != .notMeasurable))
    guard months > 0 else { return }
    let line = try #require(report.deciding)
    #expect(line.actual?.value == FixedPoint(months * each))
    #expect(line.left?.value == FixedPoint(1200 - months * each))
    #expect(report.pledge.measuredBy == [report.basis])
  }

  @Test func `What is left is spread over the months left, and the pace is ours`() throws {
    let report = try ceiling(MadeKind.months(4, of: 100)).report()
    #expect(report.perMonth?.value == FixedPoint(100))
    #expect(report.deciding?.due?.value == FixedPoint(400))
    #expect(report.deciding?.due?.formula.contains("no text states it") == true)
  }

  @Test func `The month after which it was too much is told`() throws {
    let report = try ceiling(MadeKind.months(12, of: 150)).report()
    #expect(report.remarks == ["2020: over the ceiling since 2020-09"])
  }

  @Test func `A fiscal year is one figure, and one year over the ceiling outweighs those under it`()
    throws
  {
    let years: KeyValuePairs<String, Int> = [
      "2020-04/2021-03": 1000, "2021-04/2022-03": 1000, "2022-04/2023-03": 1000,
    ]
    let made = try ceiling(
      MadeKind.counts([
        "2020-04/2021-03": 1000, "2021-04/2022-03": 1001, "2022-04/2023-03": 999,
      ]), of: years, asOf: "2023-06-01")
    let report = try made.report()
    #expect(report.lines.map(\.standing) == [.met, .exceeded, .met])
    #expect(report.standing == .exceeded)
    #expect(report.deciding?.left?.value == FixedPoint(-1))
  }

  @Test func `Years to come are not due, and one that must be on file and is not decides nothing`()
    throws
  {
    let years: KeyValuePairs<String, Int> = ["2020": 1200, "2021": 1200]
    let early = try ceiling(MadeKind.months(12, of: 100), of: years, asOf: "2020-12-31").report()
    #expect(early.lines.map(\.standing) == [.met, .notDue])
    #expect(early.standing == .met)
    let late = try ceiling(MadeKind.months(12, of: 100), of: years, asOf: "2022-06-01").report()
    #expect(late.lines.map(\.standing) == [.met, .notMeasurable])
    #expect(late.standing == .notMeasurable)
    #expect(late.reason?.kind == .notOnFile)
  }

  @Test(arguments: [("2019-12-31", Standing.notDue), ("2020-01-01", .notMeasurable)])
  func `Figures are not missing before the first period of a ceiling begins`(
    asOf: String, expected: Standing
  ) throws {
    let report = try ceiling([], asOf: asOf).report()
    #expect(report.standing == expected)
    #expect((report.reason == nil) == (expected == .notDue))
  }

  @Test(arguments: [
    (Strength.shall, ReadingVerdict.State.broken), (.expects, .offCourse), (.upTo, .undetermined),
  ])
  func `A ceiling that is exceeded breaks a reading where it binds`(
    strength: Strength, expected: ReadingVerdict.State
  ) throws {
    var made = try ceiling(MadeKind.months(12, of: 101))
    made.strength = strength
    made.readings = [try MadeReadings.reading(.calendarYear)]
    let findings = try made.findings()
    #expect(findings.readings.map(\.state) == [expected])
    #expect(findings.scores.isEmpty)
  }

  @Test func `Figures in another unit are not compared, and pieces of one kind are not another`()
    throws
  {
    let report = try ceiling(MadeKind.months(12, of: 100, unit: "t")).report()
    #expect(report.standing == .notMeasurable)
    #expect(report.reason?.text.contains("counts t") == true)
    #expect(try ceiling(MadeKind.months(12, of: 100, unit: "units")).report().standing == .met)
  }
}
