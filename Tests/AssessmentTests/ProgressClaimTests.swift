import Agreements
import Testing
import TimeSeries
import TradeStatistics

@testable import Assessment

@Suite struct ProgressClaimTests {
  private func made() throws -> MadeAgreement {
    var made = try MadeAgreement()
    made.pledges = [
      try MadeAgreement.pledge("beans", .sector("farm"), amounts: ["2020": 600]),
      try MadeAgreement.pledge("oil", .sector("energy"), amounts: ["2020": 240]),
    ]
    return made
  }

  private func releases() throws -> [EffectiveRelease] {
    let beans: [Int?] = [10, 20, 30, 40, 50, 50, 50, 50, 100, 200, 300, 300]
    return try MadeMonths.releases(
      ["120190": beans, "270900": MadeMonths.even(20)], from: "2017-01")
      + MadeMonths.releases(["120190": [20, 20, 20], "270900": [10, 10, 10]], from: "2020-01")
  }

  private func found(
    _ part: ProgressCheck.Part, _ product: ProductSelection = .listed, without: [String] = [],
    from: String = "2020-01", proration: Proration = .equal
  ) throws -> FixedPoint? {
    let check = ProgressCheck(
      measure: "us-exports", product: product, without: without, from: try month(from),
      through: try month("2020-03"), part: part, proration: proration)
    return try MadeClaim.review(
      MadeClaim.claim("1", .progress(check), currency: part == .progress ? nil : .usd),
      releases(), in: made()
    ).found?.value
  }

  @Test func `A part of progress is counted as the scores count it`() throws {
    #expect(try found(.actual) == FixedPoint(90))
    // (1440 + 840) × 3 ÷ 12, and 90 ÷ 570 in percent.
    #expect(try found(.target) == FixedPoint(570))
    #expect(try found(.progress) == (try number("15.7895")))
    #expect(try found(.actual, .sector("energy")) == FixedPoint(30))
  }

  @Test func `A seasonal target over sectors is the sum of the sectors' own`() throws {
    // 1800 × 60 ÷ 1200 + 480 × 60 ÷ 240, as in the score of the total.
    #expect(try found(.target, proration: .seasonal) == FixedPoint(210))
  }

  @Test func `A sub-category left out leaves baseline and actual, not the amount pledged`() throws {
    #expect(try found(.actual, without: ["oil"]) == FixedPoint(60))
    #expect(try found(.actual, .sector("energy"), without: ["oil"]) == nil)
  }

  @Test(arguments: [(Proration.equal, 380), (.seasonal, 155)])
  func `A target from a later month on is due for those months only`(
    proration: Proration, expected: Int
  ) throws {
    // Equal: 2280 × 2 ÷ 12. Seasonal: 1800 × 50 ÷ 1200 + 480 × 40 ÷ 240 = 75 + 80.
    let due = try found(.target, from: "2020-02", proration: proration)
    #expect(due == FixedPoint(expected))
    #expect(try found(.actual, from: "2020-02") == FixedPoint(60))
  }

  @Test func `A pledge on all goods is none on the listed ones`() throws {
    var made = try made()
    made.pledges.append(try MadeAgreement.pledge("all", .all, amounts: ["2020": 9999]))
    let check = ProgressCheck(
      measure: "us-exports", product: .listed, without: [], from: try month("2020-01"),
      through: try month("2020-03"), part: .target, proration: .equal)
    let review = try MadeClaim.review(
      MadeClaim.claim("570", .progress(check)), releases(), in: made)
    #expect(review.verdict == .agrees)
  }
}
