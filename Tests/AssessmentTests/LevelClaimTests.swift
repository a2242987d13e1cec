import Agreements
import Testing
import TimeSeries
import TradeStatistics

@testable import Assessment

@Suite struct LevelClaimTests {
  private func review(
    _ printed: String, against value: Int, tolerance: Int = 0, isStandIn: Bool = false,
    currency: Currency = .usd, status: EvidenceStatus = .official
  ) throws -> ClaimReview {
    let check = try LevelCheck(
      series: MadeClaim.balance(), period: period("2020-01/02"), sense: .level)
    let trade = MadeTrade(
      reporter: .china, flow: .balance, currency: currency, tolerance: FixedPoint(tolerance),
      isStandIn: isStandIn, status: status)
    return try MadeClaim.review(
      MadeClaim.claim(printed, .level(check), scale: 1000),
      trade.releases(["2020-01/02": value]))
  }

  /// Claims of thousands with one decimal; values on file in units.
  @Test(arguments: [
    ("25.4", 25_370, "agrees"),
    // The half unit itself rounds to the claim one way or the other.
    ("25.4", 25_350, "agrees"), ("25.4", 25_450, "agrees"),
    ("25.4", 25_349, "differs"), ("25.4", 25_451, "differs"), ("25", 25_500, "agrees"),
    ("25", 25_501, "differs"), ("25.4", -25_400, "differs"),
  ])
  func `A claim agrees where the value rounds to its printed digits`(
    printed: String, value: Int, expected: String
  ) throws {
    #expect(try MadeClaim.word(review(printed, against: value).verdict) == expected)
  }

  @Test(arguments: [(25_370, "agrees"), (25_480, "not-comparable"), (25_501, "differs")])
  func `A gap within the figure's own tolerance decides nothing`(
    value: Int, expected: String
  ) throws {
    #expect(
      try MadeClaim.word(review("25.4", against: value, tolerance: 50).verdict) == expected)
  }

  @Test(arguments: [25_370, 30_000])
  func `A stand-in neither bears out nor contradicts, and its value is shown`(value: Int) throws {
    let review = try review("25.4", against: value, isStandIn: true)
    #expect(MadeClaim.word(review.verdict) == "only-stand-in")
    #expect(review.found?.value == FixedPoint(value))
    #expect(review.gap?.value == FixedPoint(25_400 - value))
  }

  @Test func `A figure in another currency decides nothing`() throws {
    let yuan = try Currency(rawValue: "CNY").required("CNY")
    let review = try review("25.4", against: 180_000, currency: yuan)
    #expect(MadeClaim.word(review.verdict) == "not-comparable")
  }

  @Test func `A comparison with a figure that the press printed says so`() throws {
    let review = try review("25.4", against: 25_370, status: .press)
    #expect(review.remarks.contains { $0.contains("press") })
  }

  @Test func `A deficit is claimed without its sign`() throws {
    let check = try LevelCheck(
      series: MadeClaim.balance(.usa), period: period("2020-01"), sense: .deficit)
    let review = try MadeClaim.review(
      MadeClaim.claim("26.1", .level(check), scale: 1000),
      MadeTrade().releases(["2020-01": 7_214])
        + MadeTrade(flow: .import).releases(["2020-01": 33_285]))
    #expect(review.verdict == .agrees)
    #expect(review.found?.value == FixedPoint(26_071))
  }

  @Test func `January alone cannot be checked where only January and February are published`()
    throws
  {
    let check = try LevelCheck(
      series: MadeClaim.balance(), period: period("2020-01"), sense: .level)
    let review = try MadeClaim.review(
      MadeClaim.claim("25.4", .level(check)),
      MadeTrade(reporter: .china, flow: .balance).releases(["2020-01/02": 25]))
    #expect(MadeClaim.word(review.verdict) == "only-combined")
    #expect(review.found?.value == nil)
  }

  @Test func `A claim with nothing to compare is not called wrong`() throws {
    let review = try MadeClaim.review(
      MadeClaim.claim("25.4", nil, note: "services are not on file"), [])
    #expect(MadeClaim.word(review.verdict) == "no-source")
  }

  @Test func `A claim made after the day of the brief is not in it`() throws {
    #expect(throws: Missing.self) {
      try MadeClaim.review(MadeClaim.claim("25.4", nil), [], asOf: "2020-03-09")
    }
  }

  @Test func `A claim's own target and baseline give its increment progress`() throws {
    let review = try MadeClaim.review(
      MadeClaim.claim("288.8", nil, target: "502.4", baseline: "302.4"), [])
    #expect(review.increment?.value == (try number("-0.068")))
  }
}
