import Agreements
import Assessment
import Briefing
import OfficialSources
import ReleaseArchive
import Testing
import TimeSeries
import TradeStatistics

/// Agreements that are measured by what newspapers printed, judged from the shipped figures.
@Suite struct KindFiguresTests {
  private static let archive = Result {
    let scratch = try ScratchArchive()
    let writer = try scratch.writer()
    for name in ["japan-us", "us-eu"] {
      let set = try FigureSet(folder: ShippedArchive.root + "/Figures/" + name)
      _ = try FigureImporter(archive: writer, now: ShippedArchive.imported).add(
        set.tables.map(FigureImporter.Item.table))
    }
    return scratch
  }

  private func brief(_ name: String, _ day: String) throws -> Brief {
    let agreement = try AgreementReader.read(
      folder: ShippedArchive.root + "/Agreements/" + name
    ).agreement
    return try BriefMaker(
      archive: Self.archive.get().reader(), terms: ShippedArchive.terms(day)
    ).brief(of: agreement)
  }

  private func report(
    _ name: String, _ pledge: String, _ day: String
  ) throws -> PledgeReport {
    try #require(brief(name, day).findings.reports.first { $0.pledge.id == pledge })
  }

  @Test func `Cars from Japan stayed under 2.3 million in the years that are on file`() throws {
    let report = try report("japan-us-autos-1981", "cars-1984", "1993-06-01")
    let known = report.lines.filter { $0.actual?.value != nil }
    #expect(
      known.map(\.title)
        == ["1988", "1989", "1990", "1991"].map {
          "\($0)-04/\((Int($0) ?? 0) + 1)-03"
        })
    #expect(known.map(\.standing) == [.met, .met, .met, .met])
    #expect(
      known.map { $0.left?.value } == [120_000, 250_000, 450_000, 570_000].map { FixedPoint($0) })
    // The years before are over and not on file: the whole is not told.
    #expect(report.standing == .notMeasurable)
    #expect(report.reason?.kind == .notOnFile)
  }

  @Test
  func `The foreign share of 20 percent was reached at the end of 1992, and 1991 is not on file`()
    throws
  {
    let name = "japan-us-semiconductors-1986"
    let late = try report(name, "foreign-share-1992", "1993-12-31")
    #expect(late.standing == .met)
    #expect(late.deciding?.actual?.value == FixedPoint(201) / FixedPoint(1000))
    #expect(try report(name, "foreign-share", "1993-12-31").standing == .notMeasurable)
    #expect(try report(name, "foreign-share-1992", "1992-10-31").standing == .notStarted)
    #expect(try report(name, "foreign-share-1992", "1991-12-31").standing == .notDue)
  }

  @Test func `Energy of 73.7 billion in 2025 is a tenth of what the EU means to buy by 2028`()
    throws
  {
    let brief = try brief("us-eu-2025", "2026-01-15")
    #expect(try brief.billions("pledges/energy/kpler/2025/2028/actual", places: 1) == "73.7")
    #expect(try brief.billions("pledges/energy/kpler/window/remaining", places: 1) == "676.3")
    #expect(try brief.ratio("pledges/energy/kpler/2025/2028/share-of-target", places: 3) == "0.098")
    let score = brief.findings.scores.first { $0.measure == "kpler" }
    #expect(score?.standing == .farBehind)
  }

  @Test func `A deficit with a goal is read off the figures of both sides`() throws {
    let reports = try brief("us-switzerland-2025", "2026-01-15").findings.reports
      .filter { $0.pledge.id == "deficit" }
    #expect(reports.map(\.basis) == ["USA", "CHE"])
    #expect(reports.map(\.standing) == [.notMeasurable, .notMeasurable])
  }
}
