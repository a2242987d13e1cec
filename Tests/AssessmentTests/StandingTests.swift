import Agreements
import Testing
import TimeSeries
import TradeStatistics

@testable import Assessment

@Suite struct StandingTests {
  /// A level of 1200 a year, with no baseline, prorated by twelfths.
  private func standing(
    _ values: [Int?], prorations: [Proration] = [.equal], amounts: [String: Int]? = nil
  ) throws -> Standing {
    var made = try MadeAgreement()
    made.prorations = prorations
    made.pledges = [
      try MadeAgreement.pledge(
        "oil", .sector("energy"), baseline: nil, amounts: ["2020": 1200, "2021": 1200])
    ]
    let releases = try MadeMonths.releases("270900", from: "2020-01", values)
    var ledger = Ledger()
    return Scorekeeper(
      agreement: try made.built(), evidence: try MadeRelease.evidence(releases)
    ).scores(into: &ledger)[0].standing
  }

  @Test(arguments: [
    ([100], Standing.onPath), ([99], .behind), ([75], .behind), ([74], .farBehind),
    ([1199], .onPath), ([1200], .met), ([0], .farBehind),
  ])
  func `While a year runs, 100 % is on path, 75 % is behind and the full target is met`(
    values: [Int], expected: Standing
  ) throws {
    #expect(try standing(values) == expected)
  }

  @Test func `A progress that only rounds to 100 % is not on path`() throws {
    var made = try MadeAgreement()
    made.prorations = [.equal]
    made.pledges = [
      try MadeAgreement.pledge(
        "oil", .sector("energy"), baseline: nil, amounts: ["2020": 120_000_000_000])
    ]
    let releases = try MadeMonths.releases("270900", from: "2020-01", [9_999_999_999])
    var ledger = Ledger()
    let score = Scorekeeper(
      agreement: try made.built(), evidence: try MadeRelease.evidence(releases)
    ).scores(into: &ledger)[0]
    #expect(score.standing == .behind)
  }

  @Test(arguments: [(100, Standing.met), (99, .short)])
  func `A year that is over is met or short`(month: Int, expected: Standing) throws {
    #expect(try standing(MadeMonths.even(month)) == expected)
  }

  @Test(arguments: [(99, 100, Standing.onPath), (100, 74, .farBehind), (100, 1200, .met)])
  func `While the second year runs it decides`(
    first: Int, second: Int, expected: Standing
  ) throws {
    #expect(try standing(MadeMonths.even(first) + [second]) == expected)
  }

  @Test(arguments: [
    (100, 100, Standing.met), (99, 100, .short), (100, 99, .short), (99, 110, .short),
  ])
  func `After the window every year counts`(
    first: Int, second: Int, expected: Standing
  ) throws {
    #expect(try standing(MadeMonths.even(first) + MadeMonths.even(second)) == expected)
  }

  @Test func `Seasons cannot be drawn for a pledge without a baseline`() throws {
    #expect(try standing([100], prorations: [.seasonal, .equal]) == .notMeasurable)
  }
}
