import Agreements
import Assessment
import Briefing
import SeasonalAdjustment
import Testing
import TimeSeries
import TradeStatistics

/// What is adjusted before anything is judged, where X-13ARIMA-SEATS is not to be had.
@Suite struct AdjustmentTests {
  @Test func `Without the program the gauge says so, and STL is shown by its name`() throws {
    let brief = try ShippedArchive.brief("2020-03-10")
    let gauge = try #require(brief.findings.gauge)
    let (x13, stl) = (gauge.estimates[0], gauge.estimates[1])
    #expect(x13.report.reason?.text == "X-13ARIMA-SEATS is not installed")
    #expect(x13.report.reason?.remedy?.contains("make deps") == true)
    #expect(stl.exportsBy == "STL on logarithms")
    #expect(brief.stamp.adjusters.map(\.program) == ["STL on logarithms"])
  }

  @Test func `An estimate is exports less imports, each adjusted for itself`() throws {
    let brief = try ShippedArchive.brief("2020-03-10")
    let report = try #require(brief.findings.gauge?.estimates.last?.report.value)
    let parts = [report.latest.exports, report.latest.imports, report.latest.balance].compactMap {
      $0.result.value?.value
    }
    try #require(parts.count == 3)
    #expect(parts[0] - parts[1] == parts[2])
    #expect(report.latest.balance.formula.contains("STL on logarithms"))
  }

  @Test func `A program that is none is told with what to do`() throws {
    let maker = BriefMaker(
      archive: try ShippedArchive.archive, terms: try ShippedArchive.terms("2020-03-10"),
      x13: X13Program(path: "/nowhere/x13as"))
    let listing = try maker.adjustedByX13(
      SeriesRequest(
        flow: .adjusted(.import, of: .usa, with: .china), product: .total, from: nil, through: nil))
    #expect(listing.lines.reason?.text.contains("/nowhere/x13as") == true)
    #expect(listing.lines.reason?.remedy?.contains("PLEDGELINE_X13") == true)
  }

  @Test func `Months published only combined are refused by X-13 as well`() throws {
    let maker = BriefMaker(
      archive: try ShippedArchive.archive, terms: try ShippedArchive.terms("2021-03-10"))
    let listing = try maker.adjustedByX13(
      SeriesRequest(
        flow: .adjusted(.export, of: .china, with: .usa), product: .total, from: nil, through: nil))
    #expect(listing.lines.reason?.kind == .onlyCombined)
  }
}
