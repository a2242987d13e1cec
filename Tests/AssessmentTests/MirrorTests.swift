import Agreements
import Testing
import TimeSeries
import TradeStatistics

@testable import Assessment

@Suite struct MirrorTests {
  private func report(_ releases: [EffectiveRelease]) throws -> GaugeReport {
    var ledger = Ledger()
    return GaugeJudge(evidence: try MadeRelease.evidence(releases))
      .report(of: .usa, with: .china, into: &ledger)
  }

  private func bothSides(chinese: Currency = .usd) throws -> [EffectiveRelease] {
    try MadeTrade().releases(from: "2020-01", [7, 7, 8])
      + MadeTrade(flow: .import).releases(from: "2020-01", [33, 22, 20])
      + MadeTrade(reporter: .china, flow: .import, currency: chinese)
      .releases(["2020-01/02": 17, "2020-03": 10])
      + MadeTrade(reporter: .china, currency: chinese)
      .releases(["2020-01/02": 43, "2020-03": 25])
  }

  @Test func `Each flow has its own gap, importer's figure against exporter's`() throws {
    let report = try report(bothSides())
    let sent = try report.exportGap.value.required("export gap")
    #expect(sent.period.covers(sameDaysAs: try period("2020-03")))
    #expect(sent.difference.value == FixedPoint(2))
    #expect(sent.ratio.value == (try number("1.25")))
    let received = try report.importGap.value.required("import gap")
    #expect(received.difference.value == FixedPoint(-5))
    #expect(received.ratio.value == (try number("0.8")))
  }

  @Test func `Where one side combines months the gap is over the same months of the other`()
    throws
  {
    let upToFebruary = try bothSides().filter {
      $0.release.period.lastDay < (try day("2020-03-01"))
    }
    let gap = try report(upToFebruary).exportGap.value.required("gap")
    #expect(gap.period.covers(sameDaysAs: try period("2020-01/02")))
    #expect(gap.exports.value == FixedPoint(14))
    #expect(gap.imports.value == FixedPoint(17))
  }

  @Test func `Balances stand side by side from each side's own point of view`() throws {
    let both = try report(bothSides()).sideBySide.required("side by side")
    #expect(both.own.value == FixedPoint(-12))
    #expect(both.partners.value == FixedPoint(15))
  }

  @Test func `Figures in two currencies have no gap`() throws {
    let yuan = try Currency(rawValue: "CNY").required("CNY")
    let report = try report(bothSides(chinese: yuan))
    #expect(report.exportGap.reason?.kind == .notComparable)
    #expect(report.sideBySide == nil)
    #expect(report.partners.latest.balance.unit == .money(yuan))
  }

  @Test func `Of a partner's figures in several currencies those in one's own are mirrored`()
    throws
  {
    let yuan = try Currency(rawValue: "CNY").required("CNY")
    let both =
      try bothSides()
      + bothSides(chinese: yuan)
      .filter { $0.release.table.reporter == .china }
    #expect(try report(both).exportGap.value?.difference.value == FixedPoint(2))
  }

  @Test func `Without the other side's figures a gap says what to import`() throws {
    let report = try report(MadeTrade().releases(from: "2020-01", [7]))
    #expect(report.exportGap.reason?.kind == .notOnFile)
    #expect(report.exportGap.reason?.remedy != nil)
  }
}
