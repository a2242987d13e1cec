import Testing
import TextFormats
import TimeSeries
import TradeStatistics

@testable import OfficialSources

/// Answers of weekly export sales in the shape of the office's, with made-up figures.
@Suite struct ExportSalesTests {
  /// A row of an answer.
  struct Row {
    var commodity = 801
    var country = 5700
    var week = "2025-11-06"
    var exports = 7
    var accumulated = 90
    var outstanding = 30
    var gross = 25
    var net = 12
    var commitment = 120
    var nextOutstanding = 44
    var nextNet = 3
    var unit = "1"

    var json: String {
      #"{"commodityCode":\#(commodity),"countryCode":\#(country),"weeklyExports":\#(exports),"#
        + #""accumulatedExports":\#(accumulated),"outstandingSales":\#(outstanding),"#
        + #""grossNewSales":\#(gross),"currentMYNetSales":\#(net),"#
        + #""currentMYTotalCommitment":\#(commitment),"nextMYOutstandingSales":\#(nextOutstanding),"#
        + #""nextMYNetSales":\#(nextNet),"unitId":\#(unit),"weekEndingDate":"\#(week)T00:00:00"}"#
    }
  }

  static func answer(_ rows: [Row]) -> String {
    "[" + rows.map(\.json).joined(separator: ",\n") + "]"
  }

  static func read(
    _ text: String, scope: Scope? = nil, references: ExportSalesReferences = .init()
  ) throws -> OfficialReading {
    try ExportSalesJSON.read(
      SourceInput(name: "esr.json", bytes: Array(text.utf8)),
      ReadingTerms(retrieved: try #require(Day("2026-09-30")), scope: scope),
      references: references)
  }

  private static func error(_ text: String) -> String {
    do {
      _ = try read(text)
      return "no error"
    } catch {
      return "\(error)"
    }
  }

  /// Rows in words: partner, flow, code, tonnes.
  private static func words(_ reading: OfficialReading) -> [String] {
    reading.file.releases.flatMap { release in
      release.rows.map { row in
        "\(release.table.partner) \(release.table.flow.rawValue) \(row.code) "
          + (row.quantity.map { "\($0)" } ?? "-")
      }
    }.sorted()
  }

  @Test func `Each figure of a row goes to the table of its kind and marketing year`() throws {
    let reading = try Self.read(Self.answer([Row()]))
    #expect(
      Self.words(reading) == [
        "CHN accumulated-export 801MY2026 90 t", "CHN export 801MY2026 7 t",
        "CHN gross-sale 801MY2026 25 t", "CHN net-sale 801MY2026 12 t",
        "CHN net-sale 801MY2027 3 t", "CHN outstanding-sale 801MY2026 30 t",
        "CHN outstanding-sale 801MY2027 44 t",
      ])
    #expect(reading.findings.isEmpty)
    #expect(reading.file.releases.allSatisfy { $0.period.description == "2025-W45" })
    let table = try #require(reading.file.releases.first).table
    #expect(table.source.rawValue == "usda" && table.currency == .none)
    #expect(reading.file.releases.allSatisfy { $0.rows.allSatisfy { $0.value == nil } })
  }

  @Test func `A week was first printed the Thursday after it, and is known in full when taken`()
    throws
  {
    let publication = try #require(
      try Self.read(Self.answer([Row()])).file.releases.first
    ).publication
    #expect(publication.day == Day("2026-09-30"))
    #expect(publication.precision == .noLaterThan)
    #expect(publication.firstPrint == Day("2025-11-13"))
  }

  @Test func `The day that the office gives wins over the rule`() throws {
    let dates = try ExportSalesReleaseDatesJSON.references(
      SourceInput(
        name: "d.json",
        bytes: Array(
          #"""
          [{"commodityCode":801,"marketYearStart":"2025-09-01","marketYearEnd":"2026-08-31",
            "marketYear":2026,"releaseTimeStamp":"2025-11-14T08:30:06.973"}]
          """#.utf8)))
    let reading = try Self.read(Self.answer([Row()]), references: dates)
    #expect(reading.file.releases.first?.publication.firstPrint == Day("2025-11-14"))
  }

  @Test func `Unknown destinations are an economy of their own, part of no buyer`() throws {
    let reading = try Self.read(Self.answer([Row(), Row(country: 9990, net: -12)]))
    let partners = Set(reading.file.releases.map(\.table.partner))
    #expect(partners == [.china, .unknownDestinations])
    #expect(Self.words(reading).contains("CHN net-sale 801MY2026 12 t"))
    #expect(Self.words(reading).contains("XUN net-sale 801MY2026 -12 t"))
    #expect(!Economy.unknownDestinations.isCountry && Economy.china.isCountry)
  }

  @Test(arguments: [
    ("2026-08-27", "801MY2026"), ("2025-09-11", "801MY2026"), ("2025-08-28", "801MY2025"),
    // The first week that lies in the new year from its Friday on.
    ("2026-09-10", "801MY2027"),
  ])
  func `The marketing year is the one that the week lies in, by the year in which it ends`(
    week: String, code: String
  ) throws {
    let reading = try Self.read(Self.answer([Row(week: week)]))
    #expect(Self.words(reading).contains("CHN export \(code) 7 t"))
  }

  @Test(arguments: [("2026-08-27", "801MY2026"), ("2026-09-10", "801MY2027")])
  func `The week of the turn belongs to the year of the rest of its answer`(
    other: String, code: String
  ) throws {
    let turn = Row(week: "2026-09-03", exports: 77, nextNet: 99)
    let reading = try Self.read(Self.answer([turn, Row(week: other)]))
    #expect(Self.words(reading).contains("CHN export \(code) 77 t"))
    // The next year's figures of that week are the current ones of the next year's answer.
    #expect(!Self.words(reading).contains { $0.hasSuffix(" 99 t") })
    #expect(reading.findings.isEmpty)
  }

  @Test func `The week of the turn alone is left out unless somebody says of which year it is`()
    throws
  {
    let text = Self.answer([Row(week: "2026-09-03")])
    let reading = try Self.read(text)
    #expect(reading.file.releases.isEmpty)
    #expect(reading.findings.map(\.severity) == [.warning])
    let code = try #require(ProductCode("801MY2027"))
    let told = try Self.read(text, scope: Scope(codes: [code], absentRow: .zero))
    #expect(Self.words(told).contains("CHN export 801MY2027 7 t"))
    #expect(told.file.releases.allSatisfy { $0.scope.absentRow == .zero })
  }

  @Test func `Answers of two years and two commodities hide nothing of each other`() throws {
    let soy = try Self.read(Self.answer([Row(), Row(week: "2026-09-03")]))
    let next = try Self.read(Self.answer([Row(week: "2026-09-03"), Row(week: "2026-09-10")]))
    let corn = try Self.read(Self.answer([Row(commodity: 401)]))
    let keys = [soy, next, corn].flatMap { $0.file.releases.map { "\($0.table) \($0.period)" } }
    #expect(Set(keys).count == keys.count)
  }

  @Test func `A commitment that is not the sum of its parts is said, not corrected`() throws {
    let reading = try Self.read(
      Self.answer([Row(commitment: 121), Row(country: 9990, commitment: 5)]))
    #expect(
      reading.findings.map(\.message) == [
        "2 rows: accumulated exports and outstanding sales do not make up the total commitment"
      ])
    #expect(Self.words(reading).contains("CHN outstanding-sale 801MY2026 30 t"))
  }

  @Test func `All wheat is read, and said to hold its kinds`() throws {
    let reading = try Self.read(Self.answer([Row(commodity: 107), Row(commodity: 101)]))
    #expect(reading.findings.map(\.severity) == [.note])
    #expect(reading.findings.first?.message.contains("sum of 101 to 106") ?? false)
  }

  @Test func `Destinations and marketing years that are not known are left out and counted`()
    throws
  {
    let reading = try Self.read(
      Self.answer([Row(country: 2), Row(country: 2, week: "2025-11-13"), Row(commodity: 1301)]))
    #expect(reading.file.releases.isEmpty)
    #expect(reading.findings.map(\.location.line) == [1, 3])
    #expect(reading.findings.first?.message.contains("code 2 is not known") ?? false)
  }

  @Test func `The answer of countries tells further destinations, but no unknown one`() throws {
    let input = SourceInput(
      name: "c.json",
      bytes: Array(
        #"[{"countryCode":2,"countryName":"X","gencCode":"PRT"},{"countryCode":9990,"gencCode":"AX1"},{"countryCode":7,"gencCode":"WLD"}]"#
          .utf8))
    let countries = try ExportSalesCountriesJSON.countries(input)
    #expect(countries.mapValues(\.code) == [2: "PRT"])
    let reading = try Self.read(
      Self.answer([Row(country: 2)]), references: ExportSalesReferences(countries: countries))
    #expect(Set(reading.file.releases.map(\.table.partner.code)) == ["PRT"])
  }

  @Test(arguments: [
    ("2026-08-06", ["2026-W31 2026-08-06 seen", "2026-W32 2026-08-13 unverified"]),
    ("2026-08-12", ["2026-W31 2026-08-06 seen", "2026-W32 2026-08-13 unverified"]),
    ("2026-08-13", ["2026-W31 2026-08-06 seen"]),
  ])
  func `The next release is inferred where it is still to come`(
    _ retrieved: String, _ lines: [String]
  ) throws {
    let row =
      #"[{"commodityCode":801,"marketYearStart":"2025-09-01","marketYearEnd":"2026-08-31","#
      + #""marketYear":2026,"releaseTimeStamp":"2026-08-06T08:30:06.973"}]"#
    let reading = try ExportSalesReleaseDatesJSON.read(
      SourceInput(name: "d.json", bytes: Array(row.utf8)),
      ReadingTerms(retrieved: try #require(Day(retrieved))))
    #expect(
      reading.file.calendar.map { "\($0.period) \($0.day) \($0.evidence.rawValue)" } == lines)
  }

  @Test func `Release dates are lines of a calendar`() throws {
    let input = SourceInput(
      name: "d.json",
      bytes: Array(
        #"""
        [{"commodityCode":801,"marketYearStart":"2025-09-01","marketYearEnd":"2026-08-31","marketYear":2026,"releaseTimeStamp":"2026-08-06T08:30:06.973"},
        {"commodityCode":401,"marketYearStart":"2025-09-01","marketYearEnd":"2026-08-31","marketYear":2026,"releaseTimeStamp":"2026-08-10T08:30:00"}]
        """#.utf8))
    #expect(ExportSalesReleaseDatesJSON.recognizes(try input.head()))
    let reading = try ExportSalesReleaseDatesJSON.read(
      input, ReadingTerms(retrieved: try #require(Day("2026-08-14"))))
    #expect(
      reading.file.calendar.map { "\($0.calendar) \($0.period) \($0.day)" } == [
        "usda-esr 2026-W31 2026-08-06"
      ])
    #expect(reading.findings.map(\.location.line) == [2])
  }

  @Test(arguments: [
    (Row(unit: "2"), "'unitId' is 2, where only 1, metric tons, is read"),
    (Row(exports: -1), "'weeklyExports' is -1, below zero, as only net sales can be"),
    (Row(country: 0), "'countryCode' is 0, and no code"),
    (Row(week: "2025-13-01"), "'weekEndingDate' is '2025-13-01T00:00:00', and no day"),
  ])
  func `What is wrong in a row is told with its place`(row: Row, problem: String) {
    let told = Self.error("[\n" + row.json + "]")
    #expect(told.contains("esr.json:2:1: error: " + problem), "\(told)")
  }

  @Test(arguments: [
    ("<html>", "a web page"),
    ("{\"error\":{\"message\":\"no key\"}}", "no array of rows: 'no key'"),
    ("[1]", "a row that is no object"), ("[{}]", "no 'commodityCode'"), ("", "expected a JSON"),
    (String(repeating: "[", count: 500), "more than 8 levels"),
    ("[{\"commodityCode\":1e400}]", "and no code"),
  ])
  func `Answers that are no rows are explained`(text: String, problem: String) {
    let told = Self.error(text)
    #expect(told.contains(problem), "\(told)")
    #expect(told.contains("esr.json:1:"))
  }

  @Test func `An answer larger than any of the office is refused`() {
    let told = Self.error(String(repeating: " ", count: JSONRows.byteLimit + 1))
    #expect(told.hasPrefix("esr.json:1:1: error: more than 16 MiB"), "\(told)")
  }

  @Test func `The same row twice is an error, and no row at all is said`() throws {
    let told = Self.error(Self.answer([Row(), Row()]))
    #expect(told.contains("esr.json:2:1: error: the row at esr.json:1:2 is of the same"))
    #expect(try Self.read("[]").findings.map(\.message) == ["the answer has no rows"])
  }

  @Test func `Cut at any byte or changed at random, an answer ends in an error or a reading`()
    throws
  {
    let bytes = Array(Self.answer([Row(), Row(country: 9990)]).utf8)
    for length in 0..<bytes.count {
      #expect(throws: OfficialSourcesError.self) {
        try Self.read(String(decoding: bytes[..<length], as: UTF8.self))
      }
    }
    var generator = SeededGenerator(seed: 801)
    for _ in 0..<2_000 {
      var changed = bytes
      changed[Int.random(in: 0..<changed.count, using: &generator)] =
        UInt8.random(in: 0...127, using: &generator)
      _ = try? Self.read(String(decoding: changed, as: UTF8.self))
    }
  }

  @Test func `An answer is known by its names, and by nothing else`() {
    let head = FileHead(Array(Self.answer([Row()]).utf8))
    #expect(OfficialFormats.recognize(head)?.name == "usda-esr-json")
    let countries = FileHead(Array(#"[{"countryCode":5700,"gencCode":"CHN"}]"#.utf8))
    #expect(OfficialFormats.recognize(countries)?.name == "usda-esr-countries")
    #expect(!ExportSalesJSON.recognizes(FileHead(Array("[[\"commodityCode\"]]".utf8))))
  }
}
