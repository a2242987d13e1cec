import Agreements
import Testing
import TimeSeries
import TradeStatistics

@testable import Assessment

/// "The smallest deficit since …", deficits by month from July 2019 to January 2020.
@Suite struct RecordClaimTests {
  private func review(
    _ deficits: [Int?], since: String, tolerance: Int = 0, isStandIn: Bool = false,
    adjustment: Adjustment = .none, counted: [Int?] = []
  ) throws -> ClaimReview {
    let check = try RecordCheck(
      series: MadeClaim.balance(.usa, adjustment: adjustment), month: month("2020-01"),
      since: period(since))
    let trade = MadeTrade(
      flow: .balance, adjustment: adjustment, tolerance: FixedPoint(tolerance),
      isStandIn: isStandIn)
    let plain = MadeTrade(flow: .balance)
    return try MadeClaim.review(
      MadeClaim.claim("23.7", .record(check)),
      trade.releases(from: "2019-07", deficits.map { $0.map { -$0 } })
        + plain.releases(from: "2019-07", counted.map { $0.map { -$0 } }))
  }

  @Test(arguments: [
    // The last smaller month is the one named.
    ([30, 20, 30, 30, 30, 30, 25], "2019-08", "agrees"),
    // A later month was smaller.
    ([30, 20, 30, 30, 24, 30, 25], "2019-08", "differs"),
    // The month named was not smaller.
    ([30, 26, 30, 30, 30, 30, 25], "2019-08", "differs"),
    ([30, 25, 30, 30, 30, 30, 25], "2019-08", "differs"),
    // Within the stretch named.
    ([30, 20, 30, 30, 30, 30, 25], "2019-Q3", "agrees"),
  ])
  func `The month named is the last that was smaller`(
    deficits: [Int], since: String, expected: String
  ) throws {
    #expect(try MadeClaim.word(review(deficits, since: since).verdict) == expected)
  }

  @Test(
    arguments: [
      ([30, 20, 30, nil, 30, 30, 25], "not-on-file"),
      ([nil, nil, nil, nil, nil, nil, 25], "not-on-file"),
      // What is on file contradicts whatever the gap held.
      ([30, 20, nil, 30, 24, 30, 25], "differs"),
      ([30, 20, 30, 30, 30, 30, nil], "not-on-file"),
    ] as [([Int?], String)])
  func `A gap leaves a record open unless another month contradicts it`(
    deficits: [Int?], expected: String
  ) throws {
    #expect(try MadeClaim.word(review(deficits, since: "2019-08").verdict) == expected)
  }

  @Test(arguments: [
    ([30, 20, 30, 30, 30, 30, 25], "agrees"), ([30, 24, 30, 30, 30, 30, 25], "not-comparable"),
    ([30, 20, 30, 30, 24, 30, 25], "not-comparable"),
    ([30, 20, 30, 30, 22, 30, 25], "differs"),
  ])
  func `Months within the tolerance of each other decide nothing`(
    deficits: [Int], expected: String
  ) throws {
    #expect(
      try MadeClaim.word(review(deficits, since: "2019-08", tolerance: 1).verdict) == expected)
  }

  @Test(arguments: [
    [30, 20, 30, 30, 30, 30, 25], [30, 20, 30, 30, 24, 30, 25], [30, 26, 30, 30, 30, 30, 25],
  ])
  func `Stand-ins neither bear out nor contradict a record`(deficits: [Int]) throws {
    let review = try review(deficits, since: "2019-08", isStandIn: true)
    #expect(MadeClaim.word(review.verdict) == "only-stand-in")
  }

  @Test func `An adjusted record that is not on file is remarked on as counted`() throws {
    let review = try review(
      [nil, nil, nil, nil, nil, nil, 25], since: "2019-08", adjustment: .official,
      counted: [30, 20, 30, 30, 30, 24, 26])
    #expect(MadeClaim.word(review.verdict) == "not-on-file")
    let remark = try review.remarks.first.required("remark")
    #expect(remark.contains("would be false"))
    #expect(remark.contains("2019-12"))
  }
}
