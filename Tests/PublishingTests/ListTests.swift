import Agreements
import Assessment
import Briefing
import Publishing
import Testing
import TextFormats
import TimeSeries
import TradeStatistics

@Suite struct ListTests {
  private let sample: SampleArchive

  init() throws {
    sample = try SampleArchive()
  }

  private func terms(_ asOf: String) throws -> BriefTerms { BriefTerms(asOf: try day(asOf)) }

  private func series(_ asOf: String, _ flow: Flow = .export, _ product: ProductCode = .total)
    throws -> SeriesText
  {
    let flow = FlowReference(
      source: nil, reporter: .usa, partner: .china, flow: flow, system: nil, valuation: nil)
    let listing = try BriefMaker(archive: sample.archive, terms: terms(asOf)).series(
      SeriesRequest(flow: flow, product: product, from: try month("2019-12"), through: nil))
    return SeriesText(listing, width: 100, ink: .plain)
  }

  private func listing(_ asOf: String, showsVintages: Bool) throws -> ReleaseListing {
    let list = try ReleaseList(
      archive: sample.archive, terms: terms(asOf),
      filter: ReleaseFilter(source: nil, reporter: .usa, partner: nil, flow: nil, period: nil))
    return ReleaseListing(list, showsVintages: showsVintages, width: 100, ink: .plain)
  }

  @Test func `A value that is not exact carries its bounds and its releases`() throws {
    let series = try series("2020-03-10", .balance)
    #expect(
      series.text.contains(
        "  2020-01  −3,000,000,000  −3,050,000,000  −2,950,000,000  2020-03-06  official; press"))
    #expect(series.text.contains("as of 10 March 2020"))
    let row = try #require(try records(series.csv).first)
    #expect(row["value"] == "-3000000000")
    #expect(row["lower"] == "-3050000000")
    #expect(row["status"] == "official;press")
    #expect(row["as_of"] == "2020-03-10")
    let document = try json(series.json)
    #expect(document["lines"]?.elements?.first?["citations"] == [0, 1])
    #expect(document["releases"]?.elements?.count == 2)
  }

  @Test func `A gap has its reason and a stand-in its mark`() throws {
    let series = try series("2020-05-01", .export, try code("1201"))
    #expect(series.text.contains("  2020-02  500,000,000  2020-06-04*  official"))
    #expect(series.text.contains("* stand-in, as revised by that day; first print not on file"))
    let rows = try records(series.csv)
    let gap = try #require(rows.first { $0["period"] == "2019-12" })
    #expect(gap["value"] == "")
    #expect(gap["stand_in"] == "")
    #expect(gap["reason_kind"] == "not-on-file")
    let last = try #require(rows.last)
    #expect(last["stand_in"] == "true")
    #expect(last["first_print"] == "2020-04-02")
  }

  @Test func `Releases are listed one line a table, or every vintage, in all formats`() throws {
    let tables = try listing("2020-07-01", showsVintages: false)
    #expect(tables.text.contains("Releases on file as of 1 July 2020"))
    #expect(
      tables.text.contains("  export total HS2017/HS6 FAS USD")
        && tables.text.contains("2017-01…2020-02        15  2020-06-04"))
    #expect(try records(tables.csv).count == 3)
    let vintages = try listing("2020-07-01", showsVintages: true)
    #expect(try records(vintages.csv).count == 17)
    #expect(vintages.text.contains("570,000,000"))
    let listed = try json(vintages.json)["tables"]?.elements?.compactMap {
      $0["vintages"]?.elements?.count
    }
    #expect(listed?.reduce(0, +) == 17)
  }

  @Test func `A release of a later day is not listed`() throws {
    let rows = try records(try listing("2020-03-10", showsVintages: true).csv)
    #expect(rows.allSatisfy { ($0["published"] ?? "") <= "2020-03-10" })
    #expect(rows.count == 15)
  }

  private func report(_ from: String, _ to: String) throws -> ComparisonReport {
    ComparisonReport(
      try Comparison(
        of: SampleAgreement.make(), by: BriefMaker(archive: sample.archive, terms: terms(to)),
        from: terms(from)),
      width: 100, ink: .plain)
  }

  @Test func `Nothing changed is said plainly`() throws {
    let report = try report("2020-03-11", "2020-03-12")
    #expect(report.text.contains("What changed from 11 March 2020 to 12 March 2020"))
    #expect(report.text.contains("\n  nothing changed\n"))
    let document = try json(report.json)
    for name in ["changes", "figures", "newPeriods", "revisions"] {
      #expect(document[name] == [])
    }
  }

  @Test func `A revision is told from a new period, and what it does to the headline`() throws {
    let report = try report("2020-03-10", "2020-06-05")
    let document = try json(report.json)
    let revision = try #require(document["revisions"]?.elements?.first)
    #expect(document["revisions"]?.elements?.count == 1)
    #expect(revision["before"] == 550_000_000)
    #expect(revision["after"] == 570_000_000)
    #expect(revision["change"] == 20_000_000)
    #expect(document["newPeriods"]?.elements?.map { $0["period"]?.text } == ["2020-02"])
    let actual = document["figures"]?.elements?.first {
      $0["pledge"]?.text == "grain" && $0["part"]?.text == "2020 actual"
    }
    #expect(actual?["before"]?["value"] == 400_000_000)
    #expect(actual?["after"]?["value"] == 920_000_000)
    #expect(actual?["change"] == 520_000_000)
    #expect(report.text.contains("+20,000,000"))
    #expect(report.text.contains("+520.0"))
  }

  @Test func `A conversion shows its rate and where it is from`() throws {
    let maker = BriefMaker(archive: sample.archive, terms: try terms("2020-03-10"))
    let result = try maker.convert(
      Money(FixedPoint(25_400_000_000), .usd), to: try currency("SGD"), on: try day("2020-03-10"))
    let report = ConversionReport(try #require(result.value))
    #expect(
      report.text.hasPrefix("25,400,000,000 USD = 38,100,000,000 SGD at 1.5 (ecb, 2020-03-09)\n"))
    #expect(report.text.contains("sample.csv"))
    let document = try json(report.json)
    #expect(document["converted"] == ["amount": 38_100_000_000, "currency": "SGD"])
    #expect(document["rate"]?["period"]?.text == "2020-03-09")
  }
}
