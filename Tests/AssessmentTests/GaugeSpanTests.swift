import Agreements
import Testing
import TimeSeries
import TradeStatistics

@testable import Assessment

/// China's customs publish January and February combined; figures in 10 mn US dollars.
@Suite struct GaugeSpanTests {
  private func partners(_ values: KeyValuePairs<String, Int>) throws -> BalanceReport {
    var ledger = Ledger()
    let releases = try MadeTrade(reporter: .china, flow: .balance).releases(values)
    return GaugeJudge(evidence: try MadeRelease.evidence(releases))
      .report(of: .usa, with: .china, into: &ledger).partners
  }

  @Test func `Combined January and February are the latest period and never split`() throws {
    let china = try partners(["2019-11": 2460, "2019-12": 2318, "2020-01/02": 2537])
    #expect(china.latest.period.covers(sameDaysAs: try period("2020-01/02")))
    #expect(china.latest.balance.value == FixedPoint(2537))
    #expect(china.yearToDate.balance.value == FixedPoint(2537))
    #expect(china.changeOnMonth == nil)
    guard case .unknown(let reason) = china.record else {
      Issue.record("a span has a record")
      return
    }
    #expect(reason.kind == .onlyCombined)
  }

  @Test func `A span is compared with the same span of the year before`() throws {
    let china = try partners(["2019-01/02": 4200, "2019-03": 2050, "2020-01/02": 2537])
    #expect(china.changeOnYear.value == FixedPoint(-1663))
  }

  @Test func `A month that is published only combined has that reason`() throws {
    let china = try partners(["2019-01": 2730, "2020-01/02": 2537])
    #expect(china.changeOnYear.value == nil)
    #expect(china.twelveMonths.balance.value == nil)
  }

  @Test func `A quarter that differs from its parts is shown beside their sum`() throws {
    // First published 25.37 and 15.32; the quarter, in April 2020, 40.77.
    let china = try partners(["2020-01/02": 2537, "2020-03": 1532, "2020-Q1": 4077])
    #expect(china.latest.period == (try period("2020-03")))
    #expect(china.latest.balance.value == FixedPoint(1532))
    #expect(china.yearToDate.balance.value == FixedPoint(4077))
    #expect(china.yearToDate.sumOfParts?.value == FixedPoint(4069))
    #expect(china.latest.sumOfParts == nil)
  }
}
