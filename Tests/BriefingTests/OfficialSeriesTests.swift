import Agreements
import Assessment
import Briefing
import OfficialSources
import ReleaseArchive
import Testing
import TimeSeries
import TradeStatistics

/// From files in the offices' forms, with made-up figures, through an archive to the series.
@Suite struct OfficialSeriesTests {
  private static let customs = """
    Date of data,Trading partner code,Trading partner,Commodity code,Commodity,Quantity,Unit,Renminbi Yuan,
    202001,502,United States,12019010,Beans,3000,Kilogram,"7,000",
    202002,502,United States,12019010,Beans,0,Kilogram,0,
    202004,502,United States,12019010,Beans,5000,Kilogram,"9,999",

    """

  /// The shipped figures, whose rates of 2020 are the offices' own, with a file beside them.
  private static func archive(
    _ format: any OfficialFormat.Type, _ text: String, flow: Flow? = nil
  ) throws -> ScratchArchive {
    let scratch = try ShippedArchive.copy()
    let terms = ReadingTerms(retrieved: try #require(Day("2020-07-01")), flow: flow)
    _ = try FigureImporter(archive: scratch.writer(), now: ShippedArchive.imported).add([
      .official(format, SourceInput(name: "made", bytes: Array(text.utf8)), terms)
    ])
    return scratch
  }

  private static func series(
    _ archive: ScratchArchive, _ flow: Flow, of reporter: Economy, with partner: Economy,
    source: SourceID?, product: String, currency: Currency? = nil, quantities: Bool = false,
    asOf: String = "2020-12-01"
  ) throws -> SeriesListing {
    try BriefMaker(archive: archive.reader(), terms: ShippedArchive.terms(asOf)).series(
      SeriesRequest(
        flow: FlowReference(
          source: source, reporter: reporter, partner: partner, flow: flow, system: nil,
          valuation: nil),
        product: try #require(ProductCode(product)), from: nil, through: nil, currency: currency,
        quantities: quantities))
  }

  private static func words(_ listing: SeriesListing) -> [String] {
    listing.lines.map { "\($0.period) \($0.value.value.map { "\($0.value)" } ?? "-")" }
  }

  @Test func `An export of Chinese customs is listed in its own yuan and kilograms`() throws {
    let archive = try Self.archive(ChinaCustomsCSV.self, Self.customs, flow: .import)
    func listing(_ quantities: Bool) throws -> SeriesListing {
      try Self.series(
        archive, .import, of: .china, with: .usa, source: .chinaCustoms, product: "12019010",
        quantities: quantities)
    }
    let values = try listing(false)
    #expect(Self.words(values) == ["2020-01 7000", "2020-02 0", "2020-03 -", "2020-04 9999"])
    #expect(values.currency == .yuan && values.convertedFrom == nil && values.unit == nil)
    let quantities = try listing(true)
    #expect(Self.words(quantities) == ["2020-01 3000", "2020-02 0", "2020-03 -", "2020-04 5000"])
    #expect(quantities.unit?.rawValue == "kg" && quantities.currency == nil)
  }

  @Test func `Yuan become dollars at the average reference rate of each month, and say so`() throws
  {
    let archive = try Self.archive(ChinaCustomsCSV.self, Self.customs, flow: .import)
    let listing = try Self.series(
      archive, .import, of: .china, with: .usa, source: .chinaCustoms, product: "12019010",
      currency: .usd)
    #expect(listing.currency == .usd && listing.convertedFrom == .yuan)
    let january = try #require(listing.lines.first)
    let rate = try #require(january.rate)
    #expect(rate.source.rawValue == "ecb" && rate.unit == .day && rate.releases.count == 22)
    // The mean of the working days' rates in the shipped table: yuan and dollars for a euro.
    let table = try ShippedTable("Figures/us-china/ecb-eur-daily-2020.csv")
    #expect(january.value.value?.value == (try table.dollars(forYuan: 7000, month: "2020-01")))
    #expect(listing.lines.map { $0.value.value == nil } == [false, false, true, false])
    #expect(listing.lines[1].value.value?.value == .zero)
  }

  @Test func `Without rates of its month an amount is not converted, and the line says why`() throws
  {
    let text = Self.customs.replacing("202004", with: "198001")
    let archive = try Self.archive(ChinaCustomsCSV.self, text, flow: .import)
    let line = try #require(
      try Self.series(
        archive, .import, of: .china, with: .usa, source: .chinaCustoms, product: "12019010",
        currency: .usd
      ).lines.first)
    #expect(line.period.description == "1980-01")
    #expect(line.value.reason?.text.contains("do not cover 1980-01") ?? false)
  }

  @Test func `Export sales are listed by week in tonnes, each kind by itself`() throws {
    let text = #"""
      [{"commodityCode":801,"countryCode":5700,"weeklyExports":5,"accumulatedExports":80,"outstandingSales":20,"grossNewSales":15,"currentMYNetSales":-10,"currentMYTotalCommitment":100,"nextMYOutstandingSales":40,"nextMYNetSales":21,"unitId":1,"weekEndingDate":"2020-06-11T00:00:00"},
      {"commodityCode":801,"countryCode":9990,"weeklyExports":0,"accumulatedExports":0,"outstandingSales":7,"grossNewSales":7,"currentMYNetSales":7,"currentMYTotalCommitment":7,"nextMYOutstandingSales":0,"nextMYNetSales":0,"unitId":1,"weekEndingDate":"2020-06-11T00:00:00"}]
      """#
    let archive = try Self.archive(ExportSalesJSON.self, text)
    func words(
      _ flow: Flow, _ product: String, _ partner: Economy = .china, asOf: String = "2020-12-01"
    ) throws -> [String] {
      try Self.words(
        Self.series(
          archive, flow, of: .usa, with: partner, source: .agriculture, product: product,
          asOf: asOf))
    }
    #expect(try words(.export, "801MY2020") == ["2020-W24 5"])
    #expect(try words(.netSale, "801MY2020") == ["2020-W24 -10"])
    #expect(try words(.netSale, "801MY2021") == ["2020-W24 21"])
    #expect(try words(.outstandingSale, "801MY2020") == ["2020-W24 20"])
    #expect(try words(.accumulatedExport, "801MY2020") == ["2020-W24 80"])
    #expect(try words(.outstandingSale, "801MY2020", .unknownDestinations) == ["2020-W24 7"])
    // Released on the Thursday after the week; the later copy stands in from then on.
    #expect(try words(.export, "801MY2020", asOf: "2020-06-18") == ["2020-W24 5"])
    #expect(try words(.export, "801MY2020", asOf: "2020-06-17") == [])
  }

  @Test func `Export sales change nothing in the trade of the Census Bureau`() throws {
    let row =
      #"[{"commodityCode":1201,"countryCode":5700,"weeklyExports":5,"accumulatedExports":5,"outstandingSales":0,"grossNewSales":0,"currentMYNetSales":0,"currentMYTotalCommitment":5,"nextMYOutstandingSales":0,"nextMYNetSales":0,"unitId":1,"weekEndingDate":"2020-03-12T00:00:00"}]"#
    let terms = ReadingTerms(
      retrieved: try #require(Day("2020-04-01")),
      scope: Scope(codes: [try #require(ProductCode("1201MY2020"))], absentRow: .zero))
    let scratch = try ShippedArchive.copy()
    _ = try FigureImporter(archive: scratch.writer(), now: ShippedArchive.imported).add([
      .official(ExportSalesJSON.self, SourceInput(name: "made", bytes: Array(row.utf8)), terms)
    ])
    func lines(_ archive: any ReleaseArchive) throws -> [String] {
      let flow = FlowReference(
        source: nil, reporter: .usa, partner: .china, flow: .export, system: nil, valuation: nil)
      return try Self.words(
        BriefMaker(archive: archive, terms: ShippedArchive.terms("2020-05-31")).series(
          SeriesRequest(
            flow: flow, product: try #require(ProductCode("1201")), from: Month("2020-01"),
            through: Month("2020-03"))))
    }
    #expect(try lines(scratch.reader()) == lines(ShippedArchive.archive))
  }
}

extension ShippedTable {
  /// Yuan in dollars at the ratio of the means of a month's daily rates.
  fileprivate func dollars(forYuan yuan: Int, month: String) throws -> FixedPoint {
    func sum(_ currency: String) throws -> FixedPoint {
      try rows.filter { $0[0].hasPrefix(month) && $0[1] == currency }
        .reduce(.zero) { $0 + (try #require(FixedPoint($1[2]))) }
    }
    return FixedPoint(yuan).scaled(by: try sum("USD"), over: try sum("CNY"))
  }
}
