import Agreements
import Testing
import TimeSeries
import TradeStatistics

@testable import Assessment

/// 1000 dollars to be invested from the signature on 15 January 2020 until 15 January 2024.
@Suite struct InvestmentTests {
  typealias Stage = InvestmentTerms.Stage

  private func report(
    _ tranches: [(String, Stage, Int)], cap: Int? = nil, completeBy: String? = "2024-01-15",
    fundWithin: Int? = nil, asOf: String, strength: Strength = .shall
  ) throws -> PledgeReport {
    func usd(_ amount: Int) -> Money { Money(FixedPoint(amount), .usd) }
    var made = MadeKind(
      .investment(
        InvestmentTerms(
          total: usd(1000), completeBy: try completeBy.map { try day($0) },
          cap: cap.map { .init(amount: usd($0), adjustable: "in a crisis") },
          fundWithin: fundWithin,
          tranches: try tranches.map {
            .init(
              when: try period($0.0), stage: $0.1, amount: usd($0.2), title: "One", evidence: [])
          })))
    made.measuredBy = []
    made.strength = strength
    made.asOf = asOf
    return try made.report()
  }

  @Test(arguments: [
    // 731 of 1461 days pro rata.
    ([("2020-02-01", Stage.disbursed, 501)], "2022-01-15", Standing.onPath),
    ([("2020-02-01", .disbursed, 500)], "2022-01-15", .behind),
    ([("2020-02-01", .disbursed, 374)], "2022-01-15", .farBehind),
    ([("2020-02-01", .disbursed, 1000)], "2022-01-15", .met),
    ([("2020-02-01", .disbursed, 999)], "2024-01-16", .short),
    ([("2020-02-01", .approved, 1000)], "2022-01-15", .onPath),
    ([("2020-02-01", .approved, 1000)], "2024-01-16", .notMeasurable),
    ([], "2022-01-15", .notMeasurable),
    ([("2022-02-01", .disbursed, 500)], "2022-01-15", .notMeasurable),
    // Known only by its year, it counts from the end of it.
    ([("2022", .disbursed, 500)], "2022-06-15", .notMeasurable),
  ])
  func `The furthest stage on record is held against the total drawn out evenly`(
    tranches: [(String, Stage, Int)], asOf: String, expected: Standing
  ) throws {
    #expect(try report(tranches, asOf: asOf).standing == expected)
  }

  @Test func `Each stage is summed by itself, and one without a step is not known`() throws {
    let report = try report(
      [
        ("2020-02-01", .approved, 300), ("2020-06-01", .approved, 200),
        ("2020-07-01", .called, 100),
      ], asOf: "2021-01-15")
    let amounts = report.lines.map { $0.actual?.value }
    #expect(amounts == [nil, FixedPoint(500), FixedPoint(100), nil])
    #expect(report.lines[1].share?.value == (try number("0.5")))
    #expect(report.lines[1].left?.value == FixedPoint(500))
    #expect(report.deciding?.title == "called")
  }

  @Test(arguments: [(200, Standing.onPath), (201, .exceeded)])
  func `More called in a year than the cap allows is exceeded`(called: Int, expected: Standing)
    throws
  {
    let report = try report(
      [("2020-02-01", .called, 150), ("2020-11-01", .called, called - 150)], cap: 200,
      completeBy: nil, asOf: "2021-01-15")
    #expect(report.standing == expected)
    #expect(report.lines.last?.title == "called in 2020")
    #expect(report.lines.last?.left?.value == FixedPoint(200 - called))
  }

  @Test(arguments: [(250, Standing.notMeasurable), (199, .outOfReach)])
  func `A total that the cap does not let through in the years left is out of reach`(
    cap: Int, expected: Standing
  ) throws {
    // Five calendar years are left: 2020 to 2024.
    #expect(try report([], cap: cap, asOf: "2020-03-01").standing == expected)
  }

  @Test func `What is needed a year counts what was paid, and days of payment are kept`() throws {
    let report = try report(
      [("2022-01-15", .called, 400), ("2022-02-15", .disbursed, 270)], fundWithin: 45,
      asOf: "2023-01-15")
    #expect(
      report.perYear?.value
        == FixedPoint(730).scaled(by: try number("365.25"), over: FixedPoint(365)))
    #expect(report.remarks.contains { $0.hasPrefix("400 USD were called 45 days ago or earlier") })
  }

  @Test(arguments: [(400, Standing.onPath), (1001, .exceeded)])
  func `Of what may come nothing is due, and more than it is too much`(
    paid: Int, expected: Standing
  ) throws {
    let report = try report(
      [("2020-02-01", .disbursed, paid)], asOf: "2023-06-01", strength: .upTo)
    #expect(report.standing == expected)
    #expect(report.deciding?.due == nil)
  }
}
