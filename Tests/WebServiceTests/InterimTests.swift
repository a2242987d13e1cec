import Foundation
import HTTPMessages
import HTTPService
import Testing

@testable import WebService

/// What is answered before X-13ARIMA-SEATS has run, and after.
@Suite struct InterimTests {
  /// Tells its version, and refuses every series for good.
  static let script = """
    [ $# -eq 0 ] && { echo ' Version Number 1.1 Build 61'; exit; }
    echo run >> "$(dirname "$0")/runs"
    echo ' ERROR: made up' > series.err
    """

  static func text(_ answer: ServiceAnswer) -> String {
    String(decoding: answer.body.identity, as: UTF8.self)
  }

  @Test(arguments: [
    "/agreements/made", "/", "/agreements/made/figures/gauge%2FUSA%2Flatest%2Fbalance",
    "/api/v1/agreements/made", "/agreements/made/brief.json", "/agreements/made/charts/gauge.svg",
  ])
  func `Nobody waits for the program, and what stands in is kept by nobody`(target: String) throws {
    let made = try MadeSite(x13: Self.script)
    let interim = try made.get(target)
    #expect(interim.status == 200)
    #expect(interim.caching == .never)
    #expect(interim.header("ETag") == nil)
    #expect(made.site.keptBytes == 0)
    #expect(made.site.store.waitingStates == 1)
    // Asked again, it is the same brief, and no more work.
    #expect(try made.get(target).body == interim.body)
    #expect(made.site.store.waitingStates == 1)
    made.site.store.adjustWaiting { Issue.record("\($0)") }
    let last = try made.get(target)
    #expect(last.status == 200)
    #expect(last.header("ETag") != nil)
    #expect(made.site.store.waitingStates == 0)
    #expect(made.site.keptBytes > 0)
  }

  @Test func `A page says that it is an interim one, and the figures by what they are made`() throws
  {
    let made = try MadeSite(x13: Self.script)
    let target = "/agreements/made?as-of=2020-05-20"
    #expect(try made.page(target).contains("class=\"notice\""))
    #expect(
      Self.text(try made.get("/api/v1\(target)")).contains("has not run for these months yet"))
    #expect(
      try !made.page("/agreements/made/products?as-of=2020-05-20").contains("class=\"notice\""))
    made.site.store.adjustWaiting { Issue.record("\($0)") }
    #expect(try !made.page(target).contains("class=\"notice\""))
    let brief = Self.text(try made.get("/api/v1\(target)"))
    #expect(!brief.contains("has not run for these months yet"))
    #expect(brief.contains("made up"))
  }

  @Test(arguments: [
    "/agreements/made/compare?from=2020-03-10&to=2020-05-20", "/agreements/made/changes.atom",
    "/api/v1/agreements/made/compare?from=2020-03-10&to=2020-05-20",
    "/agreements/made/compare/figures.csv?from=2020-03-10&to=2020-05-20",
  ])
  func `Nothing is compared between two ways of adjusting`(target: String) throws {
    let made = try MadeSite(x13: Self.script)
    let early = try made.get(target)
    #expect(early.status == 503)
    #expect(early.header("Retry-After") == "30")
    #expect(early.caching == .never)
    made.site.store.adjustWaiting { Issue.record("\($0)") }
    #expect([200, 404].contains(try made.get(target).status))
  }

  @Test func `What is made ahead needs no reader, and runs the program once for each input`() throws
  {
    let made = try MadeSite(x13: Self.script)
    try made.site.store.warm(made.site.agreements, asOf: made.site.today)
    // Today's brief, and the five days of publication.
    #expect(made.site.store.waitingStates == 6)
    made.site.store.adjustWaiting { Issue.record("\($0)") }
    for day in ["2020-03-06", "2020-04-02", "2020-05-05", "2020-07-01"] {
      let answer = try made.get("/agreements/made?as-of=\(day)")
      #expect(answer.header("ETag") != nil, "\(day)")
    }
    #expect(made.site.store.waitingStates == 0)
  }

  @Test func `Too few months are told at once`() throws {
    let made = try MadeSite(x13: Self.script, hasSeasons: false)
    #expect(try made.get("/agreements/made").header("ETag") != nil)
    #expect(made.site.store.waitingStates == 0)
  }

  @Test func `Without the program nothing is interim`() throws {
    let made = try MadeSite()
    try made.site.store.warm(made.site.agreements, asOf: made.site.today)
    #expect(made.site.store.waitingStates == 1)
    made.site.store.adjustWaiting { Issue.record("\($0)") }
    #expect(made.site.store.keptBriefs == 1)
    #expect(try made.get("/agreements/made").header("ETag") != nil)
  }
}
