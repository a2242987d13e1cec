import Agreements
import Assessment
import Briefing
import Publishing
import Testing
import TextFormats
import TimeSeries
import TradeStatistics

/// Every format of everything with nothing on file: no number appears, and each lack has a reason.
@Suite struct EmptyArchiveTests {
  private let sample: SampleArchive
  private let maker: BriefMaker

  init() throws {
    sample = try SampleArchive(isEmpty: true)
    maker = BriefMaker(archive: sample.archive, terms: BriefTerms(asOf: try day("2020-03-10")))
  }

  @Test func `A brief is all not measurable in every format`() throws {
    let brief = try maker.brief(of: SampleAgreement.make())
    let options = BriefOptions(explain: "")
    #expect(BriefText(brief, options: options).text.contains("not measurable"))
    let markdown = BriefMarkdown(brief, options: options).text
    #expect(markdown.contains("no pledge can be measured"))
    #expect(markdown.contains("Nothing on file by this day."))
    let document = try json(BriefJSON(brief, options: options).bytes)
    #expect(document["releases"] == [])
    for pledge in try #require(document["pledges"]?.elements) {
      #expect(pledge["standing"]?.text == "not measurable")
      #expect(pledge["baseline"]?["value"] == .null)
    }
    for row in try records(BriefCSV(brief, options: options).bytes) {
      #expect(row["actual"] == "")
      #expect(row["note"] != "")
    }
  }

  @Test func `A balance says that nothing is on file`() throws {
    let balance = try maker.balance(of: .usa, with: .china)
    let text = BalanceText(balance, options: BriefOptions()).text
    #expect(text.hasPrefix("United States with China as of 10 March 2020\n"))
    #expect(text.contains("nothing on file by this day"))
    let document = try json(BalanceJSON(balance).bytes)
    #expect(document["schema"] == "pledgeline.balance/1")
    #expect(document["gauge"]?["own"]?["latest"]?["balance"]?["value"] == .null)
  }

  @Test func `A series has no line and says why`() throws {
    let flow = FlowReference(
      source: nil, reporter: .usa, partner: .china, flow: .export, system: nil, valuation: nil)
    let listing = try maker.series(
      SeriesRequest(flow: flow, product: .total, from: nil, through: nil))
    let series = SeriesText(listing, width: 100, ink: .plain)
    #expect(series.text.contains("nothing to list: no figure"))
    #expect(try records(series.csv).isEmpty)
    #expect(!series.csv.isEmpty)
    let document = try json(series.json)
    #expect(document["lines"] == [])
    #expect(document["notMeasurable"]?["kind"]?.text == "not-on-file")
  }

  @Test(arguments: [false, true]) func `A list of releases is empty with its header`(
    showsVintages: Bool
  ) throws {
    let list = try ReleaseList(
      archive: sample.archive, terms: BriefTerms(asOf: try day("2020-03-10")),
      filter: ReleaseFilter(source: nil, reporter: nil, partner: nil, flow: nil, period: nil))
    let listing = ReleaseListing(list, showsVintages: showsVintages, width: 100, ink: .plain)
    #expect(
      listing.text == "Releases on file as of 10 March 2020\n\n  nothing on file by this day "
        + "matches\n")
    #expect(try records(listing.csv).isEmpty)
    #expect(try json(listing.json)["tables"] == [])
  }
}
