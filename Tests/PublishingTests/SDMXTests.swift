import Agreements
import Assessment
import OfficialSources
import Publishing
import Testing
import TextFormats
import TimeSeries
import TradeStatistics

@testable import Briefing

/// What is written as SDMX-CSV, read back.
@Suite struct SDMXTests {
  private let sample: SampleArchive

  init() throws {
    sample = try SampleArchive()
  }

  private static let profile = """
    sdmx-profile: 1
    id: series
    title: Series of this program
    origin: this program
    dataflows: ["PLEDGELINE:SERIES"]
    table: {source: made, basis: customs, adjustment: none}
    dimensions:
      REPORTER: {is: reporter, areas: iso-alpha-3}
      PARTNER: {is: partner, areas: iso-alpha-3}
      PRODUCT: {is: product}
      FLOW: {codes: {export: {flow: export}, import: {flow: import}, balance: {flow: balance}}}
      CURRENCY: {codes: {USD: {currency: USD}}}
    published: {column: AS_OF, form: YYYY-MM-DD}
    """

  private func listing(
    _ asOf: String, _ flow: Flow, _ product: ProductCode = .total
  ) throws -> SeriesListing {
    let flow = FlowReference(
      source: nil, reporter: .usa, partner: .china, flow: flow, system: nil, valuation: nil)
    return try BriefMaker(archive: sample.archive, terms: BriefTerms(asOf: try day(asOf))).series(
      SeriesRequest(flow: flow, product: product, from: try month("2019-12"), through: nil))
  }

  private func read(_ bytes: [UInt8]) throws -> [Release] {
    var terms = ReadingTerms(retrieved: try day("2020-12-31"))
    terms.profiles = [try SDMXProfile(bytes: Array(Self.profile.utf8), file: "profile.yaml")]
    let input = SourceInput(name: "written.csv", bytes: bytes)
    #expect(OfficialFormats.recognize(try input.head())?.name == "sdmx-csv")
    return try SDMXCSVFormat.read(input, terms).file.releases
  }

  @Test(arguments: [("2020-03-10", Flow.balance), ("2020-07-01", .export), ("2020-05-01", .export)])
  func `A series that was written is read back the same, its gaps as gaps`(
    asOf: String, flow: Flow
  ) throws {
    let product = flow == .balance ? ProductCode.total : try code("1201")
    let listing = try listing(asOf, flow, product)
    let releases = try read(SeriesSDMX(listing).bytes)
    #expect(!listing.lines.isEmpty)
    #expect(releases.map(\.period.canonical) == listing.lines.map(\.period.canonical))
    #expect(releases.map { $0.row(product)?.value } == listing.lines.map { $0.value.value?.value })
    #expect(Set(releases.map(\.publication.day)) == [try day(asOf)])
  }

  @Test func `A span is written as its first day and its length, and read back`() throws {
    let rows = try records(
      SeriesSDMX(try spanListing(["2020-01/02", "2019-Q4", "2019-Q3/Q4", "2018/2019"])).bytes)
    #expect(
      rows.map { $0["TIME_PERIOD"] } == [
        "2020-01-01/P2M", "2019-Q4", "2019-07-01/P6M", "2018-01-01/P2Y",
      ])
    let listing = try spanListing(["2020-01/02", "2018/2019"])
    let releases = try read(SeriesSDMX(listing).bytes)
    #expect(Set(releases.map(\.period)) == Set(listing.lines.map(\.period)))
  }

  /// Lines of made-up periods.
  private func spanListing(_ periods: [String]) throws -> SeriesListing {
    let base = try listing("2020-07-01", .export, try code("1201"))
    let lines = try periods.map { text in
      SeriesListing.Line(
        period: try period(text), value: .value(Bounded(FixedPoint(7))), citations: [])
    }
    return SeriesListing(
      request: base.request, stamp: base.stamp, currency: .usd, lines: lines, reason: nil)
  }

  @Test func `A series carries the vintage of each value, and the reason of each gap`() throws {
    let rows = try records(SeriesSDMX(try listing("2020-05-01", .export, try code("1201"))).bytes)
    let last = try #require(rows.last)
    #expect(last["STRUCTURE[;]"] == "dataflow")
    #expect(last["STRUCTURE_ID"] == "PLEDGELINE:SERIES(1.0)")
    #expect(last["ACTION"] == "I")
    #expect(last["OBS_STATUS"] == "A")
    #expect(last["PUBLISHED[]"] == "2020-06-04")
    #expect(last["FIRST_PRINT[]"] == "2020-04-02")
    #expect(last["STAND_IN"] == "true")
    let gap = try #require(rows.first { $0["TIME_PERIOD"] == "2019-12" })
    #expect(gap["OBS_VALUE"] == "")
    #expect(gap["OBS_STATUS"] == "O")
    #expect(gap["REASON_KIND"] == "not-on-file")
    #expect(gap["REASON"] != "")
  }

  @Test func `Everything that the plain table says the message says, too`() throws {
    let listing = try listing("2020-03-10", .balance)
    let plain = try records(SeriesText(listing, width: 100, ink: .plain).csv)
    let message = try records(SeriesSDMX(listing).bytes)
    let names = [
      "as_of": "AS_OF", "value": "OBS_VALUE", "lower": "LOWER", "upper": "UPPER",
      "source": "SOURCE[]", "published": "PUBLISHED[]", "status": "STATUS[]",
      "stand_in": "STAND_IN", "currency": "CURRENCY", "reason": "REASON",
    ]
    for (plain, message) in zip(plain, message) {
      for (old, new) in names { #expect(plain[old] == message[new]) }
    }
    #expect(plain.count == message.count)
  }

  @Test func `A brief's message has the cells of its table`() throws {
    let brief = try BriefMaker(
      archive: sample.archive, terms: BriefTerms(asOf: try day("2020-03-10"))
    ).brief(of: SampleAgreement.make())
    let plain = try records(BriefCSV(brief, options: BriefOptions()).bytes)
      .filter { $0["kind"] != "condition" }
    let message = try records(BriefSDMX(brief, options: BriefOptions()).bytes)
    #expect(plain.count == message.count && !plain.isEmpty)
    for (plain, message) in zip(plain, message) {
      #expect(message["STRUCTURE_ID"] == "PLEDGELINE:BRIEF(1.0)")
      #expect(message["ACTUAL"] == plain["actual"])
      #expect(message["TITLE"] == plain["title"])
      #expect(message["OMITS[]"] == plain["omits"])
      #expect(message["TIME_PERIOD"] == plain["period"])
    }
    #expect(SDMXCSVFormat.recognizes(FileHead(BriefSDMX(brief, options: BriefOptions()).bytes)))
  }
}
