import Assessment
import Briefing
import ReleaseArchive
import Testing
import TimeSeries
import TradeStatistics

/// The bilateral balance as it was known on dates from 2012 to 2026.
@Suite struct GaugeTests {
  @Test(arguments: [
    ("USA/latest/exports", "7.22"), ("USA/latest/imports", "33.32"),
    ("USA/latest/balance", "-26.10"), ("USA-adjusted/latest/balance", "-23.70"),
    ("USA-adjusted/latest/exports", "7.70"), ("USA-adjusted/latest/imports", "31.40"),
    ("CHN/latest/balance", "25.37"), ("CHN/year-to-date/balance", "25.37"),
  ]) func `On 10 March 2020 both sides' latest balances`(part: String, printed: String) throws {
    #expect(try ShippedArchive.brief("2020-03-10").billions("gauge/\(part)") == printed)
  }

  @Test func `On 10 March 2020 the US balance is a first print, derived, no stand-in`() throws {
    let brief = try ShippedArchive.brief("2020-03-10")
    let ledger = brief.findings.ledger
    let balance = try brief.figure("gauge/USA/latest/balance")
    let cited = ledger.allCitations(of: balance).map { ledger.citations[$0] }
    #expect(cited.map(\.publication.day.description) == ["2020-03-06", "2020-03-06"])
    #expect(!ledger.restsOnStandIn(balance))
    #expect(Set(cited.map(\.status)) == [.official, .derived])
    let bounds = try #require(balance.result.value)
    #expect(bounds.upper - bounds.value == FixedPoint(50_000_000))
  }

  @Test func `January of a combined release is not measurable alone`() throws {
    let brief = try ShippedArchive.brief("2020-03-10")
    let report = try #require(brief.findings.gauge)
    #expect(report.own.latest.period == Period("2020-01"))
    #expect(report.partners.latest.period == Period("2020-01/02"))
    let alone = try #require(
      brief.findings.unknowns.first { $0.subject.hasPrefix("balance by CHN: 2020-01 alone") })
    #expect(alone.reason.kind == .onlyCombined)
  }

  @Test func `A published quarter stands beside the sum of its parts`() throws {
    let toDate = try balance("2020-04-30").report.partners.yearToDate
    #expect(toDate.period == Period("2020-01/03"))
    #expect(try toDate.balance.billions() == "40.77")
    #expect(try toDate.sumOfParts?.billions() == "40.69")
  }

  @Test func `The month before was smaller, so January 2020 is no record unadjusted`() throws {
    let report = try #require(try ShippedArchive.brief("2020-03-10").findings.gauge)
    guard case .smallestSince(let month, _, monthsBetween: let between) = report.own.record else {
      Issue.record("\(report.own.record)")
      return
    }
    #expect(month == Month(year: 2019, month: 12))
    #expect(between == 0)
    guard case .unknown(let reason) = report.adjusted.record else {
      Issue.record("\(report.adjusted.record)")
      return
    }
    #expect(reason.kind == .notOnFile)
  }

  @Test func `In 2012 the gauge is the vintage of 2012`() throws {
    let brief = try balance("2012-06-01")
    let exports = try ShippedTable("Figures/us-china/us-exports-total-copies.csv")
      .cell("2011-12", "by 2012-02-10", column: "usd")
    let imports = try ShippedTable("Figures/us-china/us-imports-total.csv")
      .cell("2011-12", "by 2012-02-10", column: "usd")
    let latest = brief.report.own.latest
    #expect(latest.period == Period("2011-12"))
    #expect(latest.exports.value == FixedPoint(exports))
    #expect(latest.imports.value == FixedPoint(imports))
    #expect(try latest.balance.billions() == "-23.14")
    #expect(
      Set(brief.ledger.citations.map(\.publication.day.description)) == ["2012-02-10"])
    #expect(brief.ledger.citations.allSatisfy { !$0.isStandIn })
    guard case .smallestSince(let month, _, monthsBetween: 7) = brief.report.own.record else {
      Issue.record("\(brief.report.own.record)")
      return
    }
    #expect(month == Month(year: 2011, month: 4))
  }

  @Test func `On 15 March 2026 the gauge is the print of that month`() throws {
    let latest = try balance("2026-03-15").report.own.latest
    #expect(latest.period == Period("2026-01"))
    #expect(try latest.exports.billions(places: 4) == "8.3291")
    #expect(try latest.imports.billions(places: 4) == "21.0579")
    #expect(try latest.balance.billions(places: 4) == "-12.7288")
  }

  @Test func `A balance alone is shown in the currency that the office counts in`() throws {
    let scratch = try ScratchArchive()
    let germany = try #require(Economy("DEU"))
    let france = try #require(Economy("FRA"))
    let table = TableKey(
      source: try #require(SourceID(rawValue: "destatis")), reporter: germany, partner: france,
      flow: .balance, system: .unspecified, basis: .customs,
      classification: Classification(edition: "none", level: .total), valuation: .unspecified,
      adjustment: .none, currency: .eur)
    let file = SourceFile(
      name: "balance.csv", sha256: String(repeating: "0e", count: 32), origin: "the office")
    let release = Release(
      table: table, period: try #require(Period("2020-01")),
      publication: Publication(day: try #require(Day("2020-03-09"))), files: [file],
      rows: [ReleaseRow(code: .total, value: FixedPoint(3_000_000_000))])
    _ = try scratch.writer().record(
      ImportBatch(file: file, descriptionDigest: "", releases: [release]),
      at: ShippedArchive.imported)
    let brief = try BriefMaker(
      archive: scratch.reader(), terms: ShippedArchive.terms("2020-03-10")
    ).balance(of: germany, with: france)
    #expect(brief.display.base == .eur)
    #expect(brief.display.currency == .eur)
    #expect(brief.display.rate == nil)
  }

  private func balance(_ day: String) throws -> BalanceBrief {
    try BriefMaker(archive: ShippedArchive.archive, terms: ShippedArchive.terms(day))
      .balance(of: .usa, with: .china)
  }
}
