import Agreements
import Assessment
import Briefing
import OfficialSources
import ReleaseArchive
import Testing
import TimeSeries
import TradeStatistics

/// The shipped figures with a made-up month of another edition beside them.
@Suite struct EditionTests {
  private static let later = Instant(secondsSinceEpoch: 1_785_100_000)

  private func code(_ text: String) throws -> ProductCode { try #require(ProductCode(text)) }

  /// A month of Chinese imports, of which no table is shipped, in HS2022: soya and a joined code.
  private func record(_ scratch: ScratchArchive) throws {
    let table = TableKey(
      source: try #require(SourceID(rawValue: "gacc")), reporter: .china, partner: .usa,
      flow: .import, system: .general, basis: .customs,
      classification: Classification(edition: "HS2022", level: .hs6), valuation: .cif,
      adjustment: .none, currency: .usd)
    let file = SourceFile(name: "later.csv", sha256: "la", origin: "made for a test")
    let release = Release(
      table: table, period: try #require(Period("2020-01")),
      publication: Publication(day: try #require(Day("2020-03-18"))), files: [file],
      rows: [
        ReleaseRow(code: try code("120190"), value: FixedPoint(1_000_000)),
        ReleaseRow(code: try code("120199"), value: FixedPoint(300_000)),
      ])
    _ = try scratch.writer().record(
      ImportBatch(file: file, descriptionDigest: "", releases: [release]), at: Self.later)
  }

  /// 120190 goes on as it was, and 120199 holds goods of 120190 and of 640110, which is not listed.
  private func recordCorrelation(
    _ scratch: ScratchArchive, at moment: Instant, second: String = "640110"
  ) throws {
    let pairs = [("120190", "120190"), ("120199", "120190"), ("120199", second)]
    let file = SourceFile(name: "table\(second).xlsx", sha256: second, origin: "made for a test")
    let correlation = Correlation(
      from: "HS2022", to: "HS2017",
      pairs: try pairs.map { .init(from: try code($0.0), to: try code($0.1)) })
    _ = try scratch.writer().record(
      ImportBatch(
        file: file, descriptionDigest: "", releases: [],
        reference: ReferenceDocument(.correlation(correlation), file: file, retrieved: nil)),
      at: moment)
  }

  private func brief(_ scratch: ScratchArchive, knownAt: Instant? = nil) throws -> Brief {
    try BriefMaker(
      archive: scratch.reader(), terms: ShippedArchive.terms("2020-09-10", knownAt: knownAt),
      sums: DerivedSums(beside: scratch.path)
    ).brief(of: ShippedArchive.agreement)
  }

  @Test func `A table of another edition without a correlation changes no figure and is named`()
    throws
  {
    let scratch = try ShippedArchive.copy()
    let before = try brief(scratch)
    try record(scratch)
    let after = try brief(scratch)
    #expect(after.findings.scores.map(\.standing) == before.findings.scores.map(\.standing))
    #expect(
      after.findings.ledger.figures.map(\.result.value)
        == before.findings.ledger.figures.map(\.result.value))
    let unknown = try #require(
      after.findings.unknowns.first { $0.subject == "2020-01 by china-imports" })
    #expect(unknown.reason.kind == .notComparable)
    #expect(unknown.reason.remedy?.contains("HS2022toHS2017") == true)
    #expect(after.stamp != before.stamp)
  }

  @Test func `A correlation on file that no table needs leaves the brief as it was, stamp and all`()
    throws
  {
    let scratch = try ShippedArchive.copy()
    let before = try brief(scratch)
    try recordCorrelation(scratch, at: Self.later)
    let after = try brief(scratch)
    let agrees = after.findings.scores == before.findings.scores
    #expect(agrees)
    #expect(after.stamp.evidence == before.stamp.evidence)
  }

  @Test
  func `A correlation measures the month, and what it cannot tell is between bounds and named`()
    throws
  {
    let scratch = try ShippedArchive.copy()
    try record(scratch)
    let without = try brief(scratch)
    let known = try #require(try scratch.reader().latestRecorded())
    try recordCorrelation(scratch, at: Self.later)
    for _ in 0..<2 {
      let brief = try brief(scratch)
      let unknown = try #require(
        brief.findings.unknowns.first { $0.subject == "1 code of HS2022 by china-imports" })
      #expect(unknown.reason.text.contains("120199 (listed 120190; not 640110)"))
      let differs = brief.findings.scores != without.findings.scores
      #expect(differs)
      let wide = brief.findings.ledger.figures.compactMap(\.result.value)
      #expect(wide.contains { $0.upper - $0.lower == FixedPoint(300_000) })
    }
    // What was known before the correlation came is told as it was.
    let past = try brief(scratch, knownAt: known)
    let agrees = past.findings.scores == without.findings.scores
    #expect(agrees)
    #expect(past.stamp.evidence == without.stamp.evidence)
  }

  @Test func `A changed correlation is another stamp, and kept sums of the old one are not used`()
    throws
  {
    let scratch = try ShippedArchive.copy()
    try record(scratch)
    try recordCorrelation(scratch, at: Self.later)
    let first = try brief(scratch)
    try recordCorrelation(scratch, at: Self.later, second: "120190")
    let second = try brief(scratch)
    #expect(first.stamp != second.stamp)
    #expect(!second.findings.unknowns.contains { $0.subject.contains("HS2022") })
    let differs = first.findings.scores != second.findings.scores
    #expect(differs)
  }
}
