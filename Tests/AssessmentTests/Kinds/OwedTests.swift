import Agreements
import Testing
import TimeSeries
import TradeStatistics

@testable import Assessment

/// What a reading is judged by: only what somebody owes by then.
@Suite struct OwedTests {
  /// Two cars short of a floor that waits for a law of 1 May 2021.
  private func state(asOf: String) throws -> [ReadingVerdict.State] {
    var made = MadeKind(
      .quantity(
        QuantityTerms(
          bound: .atLeast,
          instalments: [.init(period: try period("2020"), amount: try quantity(1200, "cars"))],
          baseline: nil)))
    made.modifiers = PledgeModifiers(
      preconditions: [
        Precondition(
          title: "A law",
          history: [.init(when: try period("2021-05-01"), status: "met", evidence: [])])
      ])
    made.releases = try MadeKind.counts(["2020": 1198])
    made.readings = [try MadeReadings.reading(.calendarYear)]
    made.asOf = asOf
    return try made.findings().readings.map(\.state)
  }

  @Test(arguments: [
    ("2021-04-30", ReadingVerdict.State.undetermined), ("2021-05-01", .broken),
  ])
  func `A floor that waits for something else breaks nothing before it happened`(
    asOf: String, expected: ReadingVerdict.State
  ) throws {
    #expect(try state(asOf: asOf) == [expected])
  }

  @Test func `A quota that is not filled breaks nothing`() throws {
    var made = MadeKind(
      .quota(
        QuotaTerms(
          volumes: [.init(period: try period("2020"), amount: try quantity(1200, "cars"))],
          inQuotaRate: nil, outOfQuotaRate: nil, slices: nil, holdings: [], carryOver: nil,
          link: nil)))
    made.releases = try MadeKind.counts(["2020": 1])
    made.readings = [try MadeReadings.reading(.calendarYear)]
    made.asOf = "2021-06-01"
    let findings = try made.findings()
    #expect(findings.reports.map(\.standing) == [.short])
    #expect(findings.readings.map(\.state) == [.undetermined])
    #expect(!findings.hasBreach)
  }

  @Test(arguments: [(1200, false), (1201, true)])
  func `Without readings an exceeded ceiling is a breach`(count: Int, isBreach: Bool) throws {
    var made = MadeKind(
      .quantity(
        QuantityTerms(
          bound: .atMost,
          instalments: [.init(period: try period("2020"), amount: try quantity(1200, "cars"))],
          baseline: nil)))
    made.releases = try MadeKind.counts(["2020": count])
    made.asOf = "2021-06-01"
    #expect(try made.findings().hasBreach == isBreach)
  }
}
