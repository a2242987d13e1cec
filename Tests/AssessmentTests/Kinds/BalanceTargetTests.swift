import Agreements
import Testing
import TimeSeries
import TradeStatistics

@testable import Assessment

/// The deficit of the United States with China, from 1200 in 2019 to nothing in 2023.
@Suite struct BalanceTargetTests {
  private func deficit(
    _ aim: BalanceTargetTerms.Aim = .toReach, _ levels: KeyValuePairs<String, Int> = ["2023": 0],
    start: Int? = 1200, exports: [Int?], imports: [Int?], from first: String = "2020-01",
    asOf: String
  ) throws -> MadeKind {
    func level(_ covered: String, _ amount: Int) throws -> BalanceTargetTerms.Level {
      .init(period: try period(covered), deficit: Money(FixedPoint(amount), .usd))
    }
    var made = MadeKind(
      .balance(
        BalanceTargetTerms(
          of: .usa, with: .china, aim: aim, levels: try levels.map { try level($0.key, $0.value) },
          start: try start.map { try level("2019", $0) })))
    made.measuredBy = []
    made.asOf = asOf
    made.releases =
      try MadeTrade(flow: .export).releases(from: first, exports)
      + MadeTrade(flow: .import).releases(from: first, imports)
    return made
  }

  private func even(_ months: Int, _ value: Int) -> [Int?] {
    Array(repeating: value, count: months)
  }

  @Test(arguments: [
    // The line stands at 900 after the first of four years.
    (75, Standing.onPath), (74, .onPath), (76, .behind), (81, .behind), (82, .farBehind),
    (110, .farBehind),
  ])
  func `On its way the fall of the last twelve months is held against a straight line`(
    each: Int, expected: Standing
  ) throws {
    let report = try deficit(
      exports: even(12, 100), imports: even(12, 100 + each), asOf: "2021-03-01"
    )
    .report()
    #expect(report.standing == expected)
    #expect(report.deciding?.actual?.value == FixedPoint(12 * each))
    #expect(report.deciding?.due?.value == FixedPoint(900))
    #expect(report.perYear?.value == FixedPoint(4 * each))
  }

  @Test(arguments: [(0, Standing.met), (-5, .met), (1, .short)])
  func `The period decides once it is published`(each: Int, expected: Standing) throws {
    let report = try deficit(
      exports: even(12, 100), imports: even(12, 100 + each), from: "2023-01", asOf: "2024-03-01"
    ).report()
    #expect(report.standing == expected)
    #expect(report.deciding?.left?.value == FixedPoint(-12 * each))
  }

  @Test(arguments: [
    (6, 100, Standing.onPath), (6, 101, .behind), (6, 201, .farBehind), (12, 100, .met),
    (12, 101, .exceeded),
  ])
  func `A limit is held pro rata while its year runs, and exceeded only when the year is over`(
    months: Int, each: Int, expected: Standing
  ) throws {
    let report = try deficit(
      .notToExceed, ["2020": 1200], start: nil, exports: even(months, 50),
      imports: even(months, 50 + each), asOf: "2020-12-31"
    ).report()
    #expect(report.standing == expected)
  }

  @Test func `Both sides' figures are read, each with its own sign`() throws {
    var made = try deficit(
      exports: even(12, 100), imports: even(12, 170), from: "2023-01", asOf: "2024-03-01")
    made.releases += try MadeTrade(reporter: .china, flow: .export).releases(
      from: "2023-01", even(12, 160))
    made.releases += try MadeTrade(reporter: .china, flow: .import).releases(
      from: "2023-01", even(12, 100))
    let reports = try made.findings().reports
    #expect(reports.map(\.basis) == ["USA", "CHN"])
    #expect(reports.map { $0.deciding?.actual?.value } == [FixedPoint(840), FixedPoint(720)])
  }

  @Test func `Without figures, and without a start, nothing is guessed`() throws {
    let none = try deficit(exports: [], imports: [], asOf: "2021-03-01").report()
    #expect(none.standing == .notMeasurable)
    #expect(none.reason?.kind == .notOnFile)
    let noStart = try deficit(
      start: nil, exports: even(12, 100), imports: even(12, 150), asOf: "2021-03-01"
    ).report()
    #expect(noStart.standing == .notDue)
    #expect(noStart.deciding?.actual?.value == FixedPoint(600))
    let late = try deficit(exports: even(12, 100), imports: even(12, 150), asOf: "2024-06-01")
      .report()
    #expect(late.standing == .notMeasurable)
  }

  @Test(arguments: [
    (Strength.strives, ReadingVerdict.State.offCourse), (.shall, .broken),
  ])
  func `Striving is never broken`(strength: Strength, expected: ReadingVerdict.State) throws {
    var made = try deficit(
      exports: even(12, 100), imports: even(12, 170), from: "2023-01", asOf: "2024-03-01")
    made.strength = strength
    made.readings = [try MadeReadings.reading(.total)]
    #expect(try made.findings().readings.map(\.state) == [expected])
  }
}
