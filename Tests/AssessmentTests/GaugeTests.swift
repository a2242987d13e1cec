import Agreements
import Testing
import TimeSeries
import TradeStatistics

@testable import Assessment

@Suite struct GaugeTests {
  private func report(_ releases: [EffectiveRelease]) throws -> GaugeReport {
    var ledger = Ledger()
    return GaugeJudge(evidence: try MadeRelease.evidence(releases))
      .report(of: .usa, with: .china, into: &ledger)
  }

  /// Thirteen months to January 2020: exports of 10 a month, imports as given.
  private func months(imports: [Int?]) throws -> [EffectiveRelease] {
    try MadeTrade().releases(from: "2019-01", imports.map { $0 == nil ? nil : 10 })
      + MadeTrade(flow: .import).releases(from: "2019-01", imports)
  }

  private static let imports: [Int?] = [50, 49, 48, 47, 46, 45, 44, 43, 42, 41, 40, 30, 36]

  @Test func `A balance is exports minus imports and a deficit is negative`() throws {
    let own = try report(months(imports: Self.imports)).own
    #expect(own.latest.period == (try period("2020-01")))
    #expect(own.latest.exports.value == FixedPoint(10))
    #expect(own.latest.imports.value == FixedPoint(36))
    #expect(own.latest.balance.value == FixedPoint(-26))
  }

  @Test func `The year to date begins in January and twelve months cross the border of the year`()
    throws
  {
    let own = try report(months(imports: Self.imports)).own
    #expect(own.yearToDate.period.covers(sameDaysAs: try period("2020-01")))
    #expect(own.yearToDate.balance.value == FixedPoint(-26))
    #expect(own.twelveMonths.period.firstDay == (try day("2019-02-01")))
    #expect(own.twelveMonths.balance.value == FixedPoint(-391))
    #expect(own.changeOnMonth?.value == FixedPoint(-6))
    #expect(own.changeOnYear.value == FixedPoint(14))
  }

  @Test func `Where the month before was smaller there is no record`() throws {
    guard
      case .smallestSince(let since, let found, let between) = try report(
        months(imports: Self.imports)
      ).own.record
    else {
      Issue.record("no record found")
      return
    }
    #expect(since == (try month("2019-12")))
    #expect(found.value == FixedPoint(-20))
    #expect(between == 0)
  }

  @Test func `The smallest since names the last month that was smaller`() throws {
    let imports: [Int?] = [50, 20, 48, 47, 46, 45, 44, 43, 42, 41, 40, 37, 36]
    guard
      case .smallestSince(let since, _, let between) = try report(
        months(imports: imports)
      ).own.record
    else {
      Issue.record("no record found")
      return
    }
    #expect(since == (try month("2019-02")))
    #expect(between == 10)
  }

  @Test func `An equal month is not smaller`() throws {
    let imports: [Int?] = [50, 50, 50, 36, 50, 50, 50, 50, 50, 50, 50, 50, 36]
    #expect(
      try report(months(imports: imports)).own.record
        == .smallestOnFile(from: month("2019-01")))
  }

  @Test func `A gap stops the run back, whatever lies beyond it`() throws {
    let imports: [Int?] = [50, 20, 48, 47, nil, 45, 44, 43, 42, 41, 40, 37, 36]
    guard case .unknown(let reason) = try report(months(imports: imports)).own.record else {
      Issue.record("a record across a gap")
      return
    }
    #expect(reason.kind == .notOnFile)
    #expect(reason.text.contains("2019-05"))
  }

  @Test func `A gap beyond the last smaller month does no harm`() throws {
    let imports: [Int?] = [50, nil, 48, 47, 20, 45, 44, 43, 42, 41, 40, 37, 36]
    guard case .smallestSince(let since, _, _) = try report(months(imports: imports)).own.record
    else {
      Issue.record("no record found")
      return
    }
    #expect(since == (try month("2019-05")))
  }

  @Test(arguments: [(600, "smaller"), (500, "open"), (400, "open"), (-500, "larger")])
  func `A month counts as smaller only beyond the tolerance of both figures`(
    difference: Int, outcome: String
  ) throws {
    let trade = MadeTrade(flow: .balance, tolerance: FixedPoint(250))
    let own = try report(
      trade.releases(from: "2019-11", [-9000, -5000 + difference, -5000])
    ).own
    switch own.record {
    case .smallestSince(let since, _, _):
      #expect(outcome == "smaller")
      #expect(since == (try month("2019-12")))
    case .unknown(let reason):
      #expect(outcome == "open")
      #expect(reason.kind == .notComparable)
    case .smallestOnFile: #expect(outcome == "larger")
    }
  }

  @Test func `A surplus holds no record of deficits`() throws {
    let china = try report(
      MadeTrade(reporter: .china, flow: .balance).releases(from: "2019-11", [30, 20, 25])
    ).partners
    guard case .unknown(let reason) = china.record else {
      Issue.record("a surplus has a record of deficits")
      return
    }
    #expect(reason.kind == .notComparable)
  }

  @Test func `Nothing on file is told, not counted as zero`() throws {
    let own = try report([]).own
    #expect(own.latest.balance.result.reason?.kind == .notOnFile)
    #expect(own.source == nil)
  }

  @Test func `A month with only one flow has no balance`() throws {
    let own = try report(
      MadeTrade().releases(from: "2019-12", [10, 11])
        + MadeTrade(flow: .import).releases(from: "2019-12", [30])
    ).own
    #expect(own.latest.period == (try period("2019-12")))
    #expect(own.latest.balance.value == FixedPoint(-20))
  }
}
