import Agreements
import Testing
import TimeSeries
import TradeStatistics

@testable import Assessment

/// Rates of the European Central Bank, units for one euro.
@Suite struct ConversionClaimTests {
  private func rates(
    _ days: KeyValuePairs<String, (usd: String, sgd: String)>
  ) throws -> [EffectiveRelease] {
    let table = TableKey(
      source: try source("ecb"), reporter: .euroArea, partner: .world, flow: .exchangeRate,
      system: .unspecified, basis: .notApplicable,
      classification: Classification(edition: "none", level: .currency),
      valuation: .unspecified, adjustment: .none, currency: .eur)
    return try days.map { covered, rate in
      try MadeRelease.release(
        table, covered,
        rows: [
          ReleaseRow(code: code("SGD"), value: number(rate.sgd)),
          ReleaseRow(code: code("USD"), value: number(rate.usd)),
        ], published: "2020-03-09", scope: Scope(absentRow: .unknown))
    }
  }

  private func review(_ printed: String, _ rates: [EffectiveRelease]) throws -> ClaimReview {
    let dollars = try Currency(rawValue: "SGD").required("SGD")
    let check = ConversionCheck(
      amount: Money(try number("25400000000"), .usd), currency: dollars,
      day: try day("2020-03-09"))
    return try MadeClaim.review(
      MadeClaim.claim(printed, .conversion(check), currency: dollars, scale: 1_000_000_000),
      rates)
  }

  /// The reference rates of 9 March 2020.
  private func ninthOfMarch(as period: String = "2020-03-09") throws -> [EffectiveRelease] {
    try rates([period: (usd: "1.1456", sgd: "1.5841")])
  }

  @Test(arguments: [("35.1", "agrees"), ("35.2", "differs")])
  func `US$25.4 billion are S$35.1 billion through the euro`(
    printed: String, expected: String
  ) throws {
    let review = try review(printed, ninthOfMarch())
    #expect(MadeClaim.word(review.verdict) == expected)
    // 25.4 × 1.382769, the rate rounded to six places.
    #expect(review.found?.value == (try number("35122332600")))
  }

  @Test(arguments: [("2020-03-06", true), ("2020-03-02", true), ("2020-03-01", false)])
  func `A daily rate serves for seven days`(day: String, isFound: Bool) throws {
    let review = try review("35.1", ninthOfMarch(as: day))
    #expect((review.found?.value != nil) == isFound)
  }

  @Test func `A rate of a later day is not taken`() throws {
    #expect(try review("35.1", ninthOfMarch(as: "2020-03-10")).found?.value == nil)
  }

  @Test func `A monthly average serves where daily rates ended, and a daily rate wins`() throws {
    let average = try rates(["2020-02": (usd: "1", sgd: "2")])
    let old = try rates(["2020-02-01": (usd: "1", sgd: "3")])
    #expect(try review("50.8", average + old).verdict == .agrees)
    #expect(try review("35.1", average + ninthOfMarch()).verdict == .agrees)
    // Daily rates of the running month that are too old do not hide the average before them.
    let stale = try rates(["2020-03-01": (usd: "1", sgd: "3")])
    #expect(try review("50.8", average + stale).verdict == .agrees)
  }
}
