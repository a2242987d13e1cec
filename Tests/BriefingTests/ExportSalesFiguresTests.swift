import Agreements
import Briefing
import OfficialSources
import ReleaseArchive
import Testing
import TimeSeries
import TradeStatistics

/// The shipped weekly export sales, from the folder through an archive to the series, figure for figure.
@Suite struct ExportSalesFiguresTests {
  private static let years = 2020...2026
  private static let flows: [(text: String, flow: Flow)] = [
    ("net", .netSale), ("gross", .grossSale), ("outstanding", .outstandingSale),
    ("accumulated", .accumulatedExport), ("shipped", .export),
  ]

  private static let archive = Result {
    let scratch = try ScratchArchive()
    let set = try FigureSet(folder: ShippedArchive.root + "/Figures/us-export-sales")
    _ = try FigureImporter(archive: scratch.writer(), now: ShippedArchive.imported).add(
      set.calendars.map { .read(OfficialReading(file: $0)) }
        + set.tables.map(FigureImporter.Item.table))
    return scratch
  }

  private static func series(
    _ flow: Flow, _ product: String, asOf: String = "2026-11-30", source: SourceID? = .agriculture,
    standIns: StandInPolicy = .allowed
  ) throws -> SeriesListing {
    let terms = try ShippedArchive.terms(asOf, standIns: standIns)
    return try BriefMaker(archive: archive.get().reader(), terms: terms).series(
      SeriesRequest(
        flow: FlowReference(
          source: source, reporter: .usa, partner: .china, flow: flow, system: nil, valuation: nil),
        product: try #require(ProductCode(product)), from: nil, through: nil))
  }

  @Test
  func `The series of every flow and marketing year has the figures of the file, and no others`()
    throws
  {
    let table = try ShippedTable("Figures/us-export-sales/soybeans-china.csv")
    var seen = 0
    for (text, flow) in Self.flows {
      for year in Self.years {
        let product = "801MY\(year)"
        let expected = table.rows.filter { $0[1] == text && $0[2] == product }
          .map { "\($0[0]) \($0[3])" }.sorted()
        let lines = try Self.series(flow, product).lines
        #expect(
          lines.map { "\($0.period) \($0.value.value.map { "\($0.value)" } ?? "-")" } == expected)
        #expect(lines.allSatisfy { $0.period.unit == .week && !$0.citations.isEmpty })
        seen += expected.count
      }
    }
    #expect(seen == table.rows.count && seen == 1839)
  }

  // Printed in the report for the weeks that ended on these Thursdays.
  @Test(arguments: [
    (Flow.netSale, "801MY2020", "2020-W23", 337_000),  // 4 June 2020
    (.netSale, "801MY2020", "2020-W26", -19),  // more was cancelled than sold
    (.outstandingSale, "801MY2021", "2020-W36", 15_473_908),  // the year begins within the week
    (.accumulatedExport, "801MY2020", "2020-W36", 16_266_215),
    (.accumulatedExport, "801MY2021", "2020-W36", 400_850),
    (.export, "801MY2025", "2025-W22", 64_999),  // 29 May 2025, the last one
  ])
  func `A figure of the report is found under its week and marketing year`(
    _ flow: Flow, _ product: String, _ week: String, _ tonnes: Int
  ) throws {
    let listing = try Self.series(flow, product)
    let line = try #require(listing.lines.first { "\($0.period)" == week })
    #expect(line.value.value?.value == FixedPoint(tonnes))
    #expect(listing.unit?.rawValue == "t" && listing.currency == nil)
  }

  @Test func `A copy stands in from the day on which its week was due, and is no first print`()
    throws
  {
    func weeks(_ day: String, _ standIns: StandInPolicy = .allowed) throws -> Int {
      try Self.series(.netSale, "801MY2020", asOf: day, standIns: standIns).lines.count
    }
    #expect(try weeks("2020-06-11") == 0)
    #expect(try weeks("2020-06-12") == 1)
    #expect(try weeks("2020-06-19") == 2)
    #expect(try weeks("2020-06-19", .refused) == 0)
  }

  @Test func `Whoever does not name the office gets no tonnes of sales for exports`() throws {
    #expect(try Self.series(.export, "801MY2021", source: nil).lines.isEmpty)
  }
}
