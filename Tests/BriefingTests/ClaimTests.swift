import Agreements
import Assessment
import Briefing
import ReleaseArchive
import Testing
import TimeSeries
import TradeStatistics

/// The claims of the agreement's file against what was on file on their days.
@Suite struct ClaimTests {
  @Test(arguments: [
    ("china-surplus-2020-03-10", "25.37"), ("china-surplus-sgd-2020-03-10", "35.12"),
    ("us-deficit-2020-03-10", "23.70"),
  ]) func `The figures of the report of 10 March 2020 agree`(id: String, found: String) throws {
    let review = try review(id, "2020-03-10")
    #expect(review.verdict == .agrees)
    #expect(try #require(review.found).billions() == found)
  }

  @Test func `The Singapore dollar amount names its rate and day`() throws {
    let review = try review("china-surplus-sgd-2020-03-10", "2020-03-10")
    #expect(review.found?.formula.contains("2020-03-09") == true)
    #expect(review.found?.formula.contains("1.382769") == true)
  }

  @Test func `A record without the adjusted history cannot be checked, and is false unadjusted`()
    throws
  {
    let review = try review("us-deficit-record-2020-03-10", "2020-03-10")
    guard case .cannotBeChecked(let reason) = review.verdict else {
      Issue.record("\(review.verdict)")
      return
    }
    #expect(reason.kind == .notOnFile)
    #expect(reason.text.contains("adjusted history"))
    #expect(reason.remedy?.contains("adjustment=official-seasonal") == true)
    #expect(
      review.remarks.contains {
        $0 == "not adjusted, the phrase would be false: 2019-12 was smaller "
          + "(24.8 bn against 26.1 bn)"
      })
  }

  @Test(arguments: [
    ("piie-us-exports-2020-03", "14.40"), ("piie-us-exports-target-2020-03", "35.67"),
    ("piie-us-exports-2020-04", "20.36"), ("piie-us-exports-target-2020-04", "47.63"),
  ]) func `The tracker's US count agrees with ours`(id: String, found: String) throws {
    let review = try review(id, "2020-06-30")
    #expect(review.verdict == .agrees)
    #expect(try #require(review.found).billions() == found)
  }

  @Test(arguments: [
    "piie-china-imports-2020-03", "piie-china-imports-progress-2020-03",
    "piie-china-imports-2020-04",
  ]) func `The tracker's Chinese count cannot be checked`(id: String) throws {
    let review = try review(id, "2020-06-30")
    guard case .cannotBeChecked(let reason) = review.verdict else {
      Issue.record("\(review.verdict)")
      return
    }
    #expect(reason.kind == .notOnFile)
    #expect(review.found?.value == nil)
    #expect(review.gap == nil)
  }

  @Test func `At the end nothing was bought on top, by the claim's own numbers`() throws {
    let review = try review("piie-final-2022-02-08", "2022-12-31")
    #expect(review.increment?.value?.text(places: 3) == "-0.068")
    guard case .cannotBeChecked(let reason) = review.verdict else {
      Issue.record("\(review.verdict)")
      return
    }
    #expect(reason.kind == .noSource)
  }

  @Test func `A claim is not there before its day, and stands by its own day's figures ever after`()
    throws
  {
    let before = try ShippedArchive.brief("2020-03-06").findings.claims
    #expect(!before.contains { $0.claim.id.hasSuffix("2020-03-10") })
    for id in [
      "china-surplus-2020-03-10", "us-deficit-2020-03-10", "us-deficit-record-2020-03-10",
    ] {
      let early = try review(id, "2020-03-10")
      let late = try review(id, "2022-12-31")
      #expect(early.verdict == late.verdict)
      #expect(early.found?.result == late.found?.result)
      #expect(early.remarks == late.remarks)
    }
  }

  private func review(_ id: String, _ day: String) throws -> ClaimReview {
    try #require(
      try ShippedArchive.brief(day).findings.claims.first { $0.claim.id == id }, "no claim \(id)")
  }
}
