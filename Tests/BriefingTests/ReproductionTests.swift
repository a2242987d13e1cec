import Assessment
import Briefing
import ReleaseArchive
import Testing
import TimeSeries
import TradeStatistics

/// A brief is fixed by agreement, date, and what was on file: nothing else may move it.
@Suite struct ReproductionTests {
  @Test func `The same brief twice is the same`() throws {
    let again = try BriefMaker(
      archive: ShippedArchive.archive, terms: ShippedArchive.terms("2020-03-10")
    ).brief(of: ShippedArchive.agreement)
    expectSame(try ShippedArchive.brief("2020-03-10"), again)
  }

  @Test func `What is published later leaves a past brief unchanged`() throws {
    let scratch = try ShippedArchive.copy()
    let exports = try table(.export, in: scratch)
    try record(
      [
        // A revision of a month whose own first print is on file, so it may not stand in.
        release(exports, "2020-01", 1, published: "2027-06-01", firstPrint: "2020-03-06"),
        release(exports, "2026-06", 2, published: "2026-08-05"),
      ],
      calendar: [
        CalendarEntry(
          calendar: "ft900", period: try #require(Period("2026-07")),
          day: try #require(Day("2026-09-03")), evidence: .planned, source: "the office")
      ], in: scratch)
    let after = try BriefMaker(
      archive: scratch.reader(), terms: ShippedArchive.terms("2020-03-10")
    ).brief(of: ShippedArchive.agreement)
    expectSame(try ShippedArchive.brief("2020-03-10"), after)
  }

  @Test func `A vintage found later changes a past brief only where it counts as known`() throws {
    let scratch = try ShippedArchive.copy()
    let imports = try table(.import, in: scratch)
    let before = try scratch.reader().latestRecorded()
    // The exact first print, of which only a figure derived from the press is on file.
    try record(
      [release(imports, "2020-01", 33_299_000_000, published: "2020-03-06")], in: scratch)
    let agreement = try ShippedArchive.agreement
    let then = try BriefMaker(
      archive: scratch.reader(),
      terms: ShippedArchive.terms("2020-03-10", knownAt: before)
    ).brief(of: agreement)
    let usual = try ShippedArchive.brief("2020-03-10")
    #expect(then.stamp.evidence == usual.stamp.evidence)
    expectSameFindings(usual, then)

    let now = try BriefMaker(
      archive: scratch.reader(), terms: ShippedArchive.terms("2020-03-10")
    ).brief(of: agreement)
    #expect(now.stamp.evidence != usual.stamp.evidence)
    #expect(
      try now.figure("gauge/USA/latest/imports").value == FixedPoint(33_299_000_000))
    #expect(try now.figure("gauge/USA/latest/balance").result.value?.isExact == true)
  }

  @Test func `What is imported between two briefs counts for the claims of the second`() throws {
    let scratch = try ShippedArchive.copy()
    let agreement = try ShippedArchive.agreement
    let claims = ClaimMemory()
    func brief(_ claims: ClaimMemory) throws -> Brief {
      try BriefMaker(
        archive: scratch.reader(), terms: ShippedArchive.terms("2020-03-10"), claims: claims
      ).brief(of: agreement)
    }
    let before = try brief(claims)
    try record(
      [release(table(.import, in: scratch), "2020-01", 33_299_000_000, published: "2020-03-06")],
      in: scratch)
    let after = try brief(claims)
    #expect((before.findings.claims == after.findings.claims) == false)
    expectSame(after, try brief(ClaimMemory()))
  }

  @Test func `The stamp tells apart two readings of the same file`() throws {
    let scratch = try ShippedArchive.copy()
    let imports = try table(.import, in: scratch)
    var digests: Set<String> = []
    for (index, tolerance) in [0, 1_000_000].enumerated() {
      let reading = try release(
        imports, "2020-01", 33_299_000_000, published: "2020-03-06", tolerance: tolerance)
      try record([reading], description: "reading \(index)", at: index, in: scratch)
      let brief = try BriefMaker(
        archive: scratch.reader(), terms: ShippedArchive.terms("2020-03-10")
      ).balance(of: .usa, with: .china)
      let bounds = try #require(brief.report.own.latest.imports.result.value)
      #expect(bounds.upper - bounds.value == FixedPoint(tolerance))
      digests.insert("\(brief.stamp.evidence)")
    }
    #expect(digests.count == 2)
  }

  private func expectSame(_ left: Brief, _ right: Brief) {
    #expect(left.stamp == right.stamp)
    #expect(left.display.rate?.value?.value == right.display.rate?.value?.value)
    #expect(
      left.display.also.map(\.rate.value?.value) == right.display.also.map(\.rate.value?.value))
    expectSameFindings(left, right)
  }

  // Compared part by part, and as truth values: a brief is too large to print.
  private func expectSameFindings(_ left: Brief, _ right: Brief) {
    let (one, other) = (left.findings, right.findings)
    let parts = [
      "gauge": one.gauge == other.gauge, "scores": one.scores == other.scores,
      "groups": one.groups == other.groups, "claims": one.claims == other.claims,
      "obligations": one.obligations == other.obligations,
      "unknowns": one.unknowns == other.unknowns, "due": one.due == other.due,
      "figures": one.ledger.figures == other.ledger.figures,
      "citations": one.ledger.citations == other.ledger.citations,
    ]
    #expect(parts.filter { !$0.value }.keys.sorted() == [])
  }

  // The table of all goods that balances are drawn from.
  private func table(_ flow: Flow, in scratch: ScratchArchive) throws -> TableKey {
    let day = try #require(Day("2026-07-31"))
    return try #require(
      try scratch.reader().view(asOf: day).tables().first {
        $0.reporter == .usa && $0.flow == flow && $0.classification.level == .total
          && $0.adjustment == .none && $0.system != .consumption
      })
  }

  private static let file = SourceFile(
    name: "found.csv", sha256: String(repeating: "0d", count: 32), origin: "the office")

  private func release(
    _ table: TableKey, _ period: String, _ dollars: Int, published: String,
    firstPrint: String? = nil, tolerance: Int = 0
  ) throws -> Release {
    Release(
      table: table, period: try #require(Period(period)),
      publication: Publication(
        day: try #require(Day(published)),
        firstPrint: try firstPrint.map { try #require(Day($0)) }),
      tolerance: FixedPoint(tolerance), files: [ReproductionTests.file],
      rows: [ReleaseRow(code: .total, value: FixedPoint(dollars))])
  }

  private func record(
    _ releases: [Release], calendar: [CalendarEntry] = [], description: String = "",
    at seconds: Int = 0, in scratch: ScratchArchive
  ) throws {
    let later = Instant(
      microseconds: ShippedArchive.imported.microseconds + Int64(1 + seconds) * 1_000_000)
    _ = try scratch.writer().record(
      ImportBatch(
        file: ReproductionTests.file, descriptionDigest: description, releases: releases,
        calendar: calendar),
      at: later)
  }
}
