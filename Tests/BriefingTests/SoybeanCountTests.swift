import Agreements
import Assessment
import Briefing
import OfficialSources
import ReleaseArchive
import Testing
import TimeSeries
import TradeStatistics

/// Soybeans counted as sale, shipment and arrival, from files through an archive to the brief.
@Suite struct SoybeanCountTests {
  private static func brief(
    figures: String, agreement: String, _ day: String
  ) throws -> Brief {
    let scratch = try ScratchArchive()
    let set = try FigureSet(folder: ShippedArchive.root + "/" + figures)
    _ = try FigureImporter(archive: scratch.writer(), now: ShippedArchive.imported).add(
      set.calendars.map { .read(OfficialReading(file: $0)) }
        + set.tables.map(FigureImporter.Item.table))
    let read = try AgreementReader.read(folder: ShippedArchive.root + "/" + agreement).agreement
    return try BriefMaker(archive: scratch.reader(), terms: ShippedArchive.terms(day))
      .brief(of: read)
  }

  private static let phaseOne = Result {
    try brief(
      figures: "Figures/us-export-sales", agreement: "Agreements/us-china-phase-one-soybeans",
      "2026-11-30")
  }

  private static let weeks = Result {
    try brief(
      figures: "Documentation/Examples/soybean-weeks/figures",
      agreement: "Documentation/Examples/soybean-weeks", "2026-01-15")
  }

  // Added up from the report's weeks by their Thursdays, all marketing years of a week together.
  @Test(arguments: [
    ("2020-06/12", "us-sales", 32_915_542), ("2020-06/12", "us-shipments", 30_718_707),
    ("2020-09/2021-08", "us-sales", 29_754_834), ("2020-09/2021-08", "us-shipments", 35_903_666),
    ("2021", "us-sales", 26_054_677), ("2021", "us-shipments", 27_718_137),
  ])
  func `The years of Phase One have the tonnes of the weekly report`(
    _ period: String, _ measure: String, _ tonnes: Int
  ) throws {
    let figure = try Self.phaseOne.get().figure("counts/soybeans/\(period)/\(measure)/counted")
    #expect(figure.value == FixedPoint(tonnes))
  }

  @Test func `Weeks before the file begins leave 2020 unknown, and nobody's tonnes are no zero`()
    throws
  {
    let brief = try Self.phaseOne.get()
    for measure in ["us-sales", "us-exports", "china-imports"] {
      let figure = try brief.figure("counts/soybeans/2020/\(measure)/counted")
      #expect(figure.result.reason?.kind == .notOnFile)
    }
    let counts = brief.findings.counts
    #expect(counts.allSatisfy { $0.target == nil && $0.note != nil })
    #expect(counts.flatMap(\.rows).allSatisfy { $0.left == nil })
  }

  @Test func `The example's brief counts three events, and every figure says that it is made up`()
    throws
  {
    let brief = try Self.weeks.get()
    let count = try #require(brief.findings.counts.first)
    #expect(count.end == Day("2026-02-28"))
    // 3,052,000 t by week 52, and 396,000 and 198,000 t in the first two weeks of January.
    let counted = count.rows.map { $0.counted.value?.description }
    #expect(counted == ["3646000", "121000", "0"])
    #expect(
      count.rows.map(\.through).compactMap { $0.map { "\($0)" } } == [
        "2026-W02", "2025-11", "2025-11",
      ])
    #expect(count.rows[0].periodsLeft == 7)
    #expect(count.rows[0].left?.value == FixedPoint(8_354_000))
    #expect(count.rows[0].withUnknown?.result.value?.upper == FixedPoint(5_561_000))
    let cited = brief.findings.ledger.citations
    #expect(!cited.isEmpty && cited.allSatisfy { $0.note?.hasPrefix("SYNTHETIC") ?? false })
    #expect(brief.findings.claims.map { $0.verdict == .agrees } == [true, true, false])
  }
}
