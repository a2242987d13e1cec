import Agreements
import Assessment
import Briefing
import ReleaseArchive
import Testing
import TimeSeries

/// Obligations as of dates, on an archive without figures: they rest on none.
@Suite struct ObligationTests {
  private let empty: ScratchArchive

  init() throws {
    empty = try ScratchArchive()
    _ = try empty.writer()
  }

  @Test(
    arguments: [
      ("bank-card-clearing", "2020-02-10", nil, false),
      ("bank-card-clearing", "2020-02-11", "approved to prepare", false),
      ("bank-card-clearing", "2020-03-10", "approved to prepare", false),
      ("bank-card-clearing", "2023-11-18", "approved to prepare", false),
      ("bank-card-clearing", "2023-11-19", "done", true),
      // In business since, and licensed still.
      ("bank-card-clearing", "2024-05-09", "in business", true),
      // Known by its month only: it counts from the month's end.
      ("potato-access", "2020-02-28", nil, false),
      ("potato-access", "2020-02-29", "done", true),
    ] as [(String, String, String?, Bool)])
  func `An obligation's status is its latest step's`(
    id: String, day: String, status: String?, isDone: Bool
  ) throws {
    let state = try #require(
      try brief(day).findings.obligations.first { $0.obligation.id == id }, "no obligation \(id)")
    #expect(state.latest?.status == status)
    #expect(state.isDone == isDone)
  }

  @Test func `Without any figure everything is not measurable and nothing is zero`() throws {
    let brief = try brief("2020-03-10")
    #expect(brief.stamp.releases == 0)
    #expect(brief.findings.groups.isEmpty)
    #expect(brief.findings.scores.allSatisfy { $0.standing == .notMeasurable })
    let pledged = brief.findings.ledger.figures.filter { $0.value != nil }
    // The text's own amounts and the claims' own arithmetic remain.
    #expect(pledged.allSatisfy { $0.id.hasSuffix("/pledged") || $0.id.hasSuffix("/increment") })
    #expect(brief.display.also.allSatisfy { $0.rate.value == nil })
  }

  private func brief(_ day: String) throws -> Brief {
    try BriefMaker(archive: empty.reader(), terms: ShippedArchive.terms(day))
      .brief(of: ShippedArchive.agreement)
  }
}
