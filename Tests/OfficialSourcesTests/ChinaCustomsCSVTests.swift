import Testing
import TextFormats
import TimeSeries
import TradeStatistics

@testable import OfficialSources

/// Exports of the online query of Chinese customs, with made-up figures.
@Suite struct ChinaCustomsCSVTests {
  private static let chinese = """
    "数据年月","贸易伙伴编码","贸易伙伴名称","商品编码","商品名称","第一数量","第一计量单位","第二数量","第二计量单位","人民币",
    "202401","502","美国","12011000","种用大豆","1907","千克","0","?","43,210",
    "202401","502","美国","12019020","黑大豆，种用除外","38","千克","0","?","456,041,007",
    "202401","410","巴西","12019020","黑大豆，种用除外","0","千克","0","?","0",
    "202402","502","美国","12019020","黑大豆，种用除外","4496","千克","0","?","0",

    """

  static func read(
    _ bytes: [UInt8], flow: Flow? = .import, scope: Scope? = nil
  ) throws -> OfficialReading {
    try ChinaCustomsCSV.read(
      SourceInput(name: "t.csv", bytes: bytes),
      ReadingTerms(retrieved: try #require(Day("2024-06-20")), flow: flow, scope: scope))
  }

  static func read(_ text: String, flow: Flow? = .import) throws -> OfficialReading {
    try read(Array(text.utf8), flow: flow)
  }

  private static func code(_ text: String) throws -> ProductCode {
    try #require(ProductCode(text))
  }

  /// A row in words: code, value, quantity.
  private static func words(_ release: Release) -> [String] {
    release.rows.map { row in
      "\(row.code) \(row.value.map { "\($0)" } ?? "-") \(row.quantity.map { "\($0)" } ?? "-")"
    }
  }

  private static func error(_ text: String, flow: Flow? = .import) -> String {
    do {
      _ = try read(text, flow: flow)
      return "no error"
    } catch {
      return "\(error)"
    }
  }

  private static let encodings: [(name: String, bytes: @Sendable () throws -> [UInt8])] = [
    ("GB18030", { try GB18030Text.bytes(chinese) }),
    ("GB18030 with CRLF", { try GB18030Text.bytes(chinese.replacing("\n", with: "\r\n")) }),
    ("UTF-8", { Array(chinese.utf8) }),
    ("UTF-8 with a mark", { [0xEF, 0xBB, 0xBF] + Array(chinese.utf8) }),
    ("without quotes", { Array(chinese.filter { $0 != "\"" || false }.utf8) }),
  ]

  @Test(arguments: 0..<5)
  func `Months, codes, kilograms and yuan are those of the file, whatever its encoding`(
    encoding: Int
  ) throws {
    let bytes = try Self.encodings[encoding].bytes()
    #expect(ChinaCustomsCSV.recognizes(FileHead(bytes)))
    let reading = try Self.read(bytes)
    let releases = reading.file.releases
    #expect(
      releases.map { "\($0.period) \($0.table)" } == [
        "2024-01 gacc CHN-BRA import general customs HS2022/HS8 CIF none CNY",
        "2024-01 gacc CHN-USA import general customs HS2022/HS8 CIF none CNY",
        "2024-02 gacc CHN-USA import general customs HS2022/HS8 CIF none CNY",
      ])
    #expect(
      releases.map(Self.words) == [
        ["12019020 0 0 kg"], ["12011000 43210 1907 kg", "12019020 456041007 38 kg"],
        ["12019020 0 4496 kg"],
      ])
  }

  @Test func `A lone file speaks of the codes that it shows, and of no others`() throws {
    let release = try #require(try Self.read(Self.chinese).file.releases.last)
    #expect(release.scope.absentRow == .unknown)
    #expect(release.scope.covers(try Self.code("12011000")))
    #expect(!release.scope.covers(try Self.code("1201")))
    #expect(!release.scope.covers(try Self.code("12019010")))
    #expect(release.publication.day == Day("2024-06-20"))
    #expect(release.publication.precision == .noLaterThan)
  }

  @Test(arguments: ["Supplimentary", "Supplementary"])
  func `English exports are read in any order of columns and either spelling`(word: String) throws {
    let reading = try Self.read(
      """
      US dollar,\(word) Unit,\(word) Quantity,Unit,Quantity,Commodity,Commodity code,Trading partner,Trading partner code,Date of data
      "1,234",Piece,7,Kilogram,88,Soya beans,12019010,United States,502,201612

      """, flow: .export)
    #expect(
      reading.file.releases.map { "\($0.period) \($0.table)" } == [
        "2016-12 gacc CHN-USA export total customs HS2012/HS8 FOB none USD"
      ])
    #expect(reading.file.releases.map(Self.words) == [["12019010 1234 88 kg"]])
  }

  @Test func `Values in both currencies are two tables`() throws {
    let reading = try Self.read(
      "Date of data,Trading partner code,Commodity code,US dollar,Renminbi Yuan,\n"
        + "202401,502,12019010,100,710,\n")
    #expect(
      reading.file.releases.map { "\($0.table.currency) \($0.total)" } == ["CNY 710", "USD 100"])
  }

  @Test(arguments: [("12", "HS2"), ("1201", "HS4"), ("120190", "HS6"), ("01012100", "HS8")])
  func `The level is that of the codes`(code: String, level: String) throws {
    let reading = try Self.read(
      "Date of data,Trading partner code,Commodity code,US dollar\n202401,502,\(code),5\n")
    #expect(reading.file.releases.map(\.table.classification.level.rawValue) == [level])
  }

  @Test(arguments: [nil, Flow.balance, .exchangeRate])
  func `The direction of trade must be told`(flow: Flow?) {
    let error = Self.error(Self.chinese, flow: flow)
    #expect(error.contains("t.csv:1:1: error:"))
    #expect(error.contains("add --flow import or --flow export"))
  }

  private static let header = "Date of data,Trading partner code,Commodity code,"

  @Test func `Rows of customs regimes and locations add up exactly, and the figures say so`() throws
  {
    let reading = try Self.read(
      """
      Date of data,Trading partner code,Commodity code,Customs Regime code,Locations of importers and exporters code,Quantity,Unit,Renminbi Yuan
      202401,502,12019010,10,44,1.5,Kilogram,"1,000"
      202401,502,12019010,15,44,2.25,Kilogram,"2,000"
      202401,502,12019010,10,31,3,Kilogram,1

      """)
    #expect(reading.file.releases.map(Self.words) == [["12019010 3001 6.75 kg"]])
    #expect(
      reading.file.releases.first?.note
        == "added up over what the file shows: the customs regimes 10, 15; the locations of"
        + " importers and exporters 31, 44")
  }

  @Test func `Quantities of different units do not add up`() throws {
    let reading = try Self.read(
      Self.header + "Customs Regime code,Quantity,Unit,US dollar\n"
        + "202401,502,12019010,10,5,Kilogram,7\n202401,502,12019010,15,5,Piece,8\n")
    #expect(reading.file.releases.map(Self.words) == [["12019010 15 -"]])
    #expect(reading.findings.map(\.severity) == [.warning])
  }

  @Test func `The same row twice is an error, for nothing says that it is meant`() {
    let error = Self.error(
      Self.header + "US dollar\n202401,502,12019010,7\n202401,502,12019010,7\n")
    #expect(error.contains("t.csv:3:12: error: line 2 is of the same month"))
  }

  @Test(arguments: [(9_999, 0), (10_000, 1), (10_001, 0)])
  func `Exactly ten thousand rows were cut, and nothing is taken for no trade`(
    rows: Int, warnings: Int
  ) throws {
    var text = Self.header + "US dollar\n"
    for row in 0..<rows { text += "202401,502,\(10_000_000 + row),7\n" }
    let reading = try Self.read(Array(text.utf8), scope: .complete)
    #expect(reading.findings.count == warnings)
    #expect(reading.findings.allSatisfy { $0.message.contains("10000 rows") })
    let scope = try #require(reading.file.releases.first?.scope)
    #expect(scope.covers(try Self.code("99")) == (warnings == 0))
  }

  @Test func `Partners that are no single country are left out and counted`() throws {
    let reading = try Self.read(
      Self.header
        + "US dollar\n202401,701,12019010,7\n202402,701,12019010,7\n202401,502,12019010,9\n")
    #expect(reading.file.releases.map(Self.words) == [["12019010 9"].map { $0 + " -" }])
    #expect(
      reading.findings.map(\.description) == [
        "t.csv:2:8: warning: 2 rows: the trading partner of code 701 is not known here; left out"
          + " (Documentation/Sources/china-customs.md lists the codes that"
          + " are no single country)"
      ])
  }

  @Test(
    arguments: [
      ("5", "台", "5 units"), ("5", "Set", "5 units"), ("5", "吨", "5 t"), ("5", "升", "5 l"),
      ("5", "平方米", "5 m2"), ("5", "千支", "5000 units"), ("0", "千克", "0 kg"),
      ("0", "?", nil), ("", "?", nil),
    ] as [(String, String, String?)])
  func `Units of the office are kept in short codes, and ? is no quantity`(
    amount: String, unit: String, kept: String?
  ) throws {
    let reading = try Self.read(
      Self.header + "Quantity,Unit,US dollar\n202401,502,12019010,\(amount),\(unit),7\n")
    #expect(reading.file.releases.first?.rows.first?.quantity.map { "\($0)" } == kept)
    #expect(reading.findings.isEmpty)
  }

  @Test func `A unit that is not known leaves the quantity out, not the value`() throws {
    let reading = try Self.read(
      Self.header + "Quantity,Unit,US dollar\n202401,502,12019010,5,怪,7\n")
    #expect(reading.file.releases.map(Self.words) == [["12019010 7 -"]])
    #expect(
      reading.findings.map(\.message) == [
        "1 row: the unit '怪' is not known here; quantity left out"
      ])
  }

  @Test func `A blank value is not told, and never zero`() throws {
    let reading = try Self.read(Self.header + "US dollar,Renminbi Yuan\n202401,502,12019010,,5\n")
    #expect(reading.file.releases.map(Self.words) == [["12019010 5 -"], ["12019010 - -"]])
    #expect(reading.findings.count == 1)
  }

  @Test(arguments: [
    ("202413,502,12019010,7", "t.csv:2:1: error: '202413' is no month"),
    ("2024-01,502,12019010,7", "t.csv:2:1: error: '2024-01' is no month"),
    ("202401,502,1201901,7", "t.csv:2:12: error: '1201901' is no commodity code"),
    ("202401,502,12019010,x", "t.csv:2:21: error: 'x' is not a number"),
    ("202401,502,12019010,\"1,5\"", "t.csv:2:21: error: '1,5' is not a number"),
    ("202401,502,12019010,-7", "t.csv:2:21: error: '-7' is negative"),
    ("202401,502,12019010", "t.csv:2:12: error: expected 4 fields"),
  ])
  func `What is wrong in a row is told with its place`(row: String, error: String) {
    let told = Self.error(Self.header + "US dollar\n" + row + "\n")
    #expect(told.contains(error), "\(told)")
  }

  @Test(arguments: [
    ("Commodity code,Trading partner code,US dollar", "ask the query for figures by month"),
    ("Date of data,Commodity code,US dollar", "by trading partner"),
    ("Date of data,Trading partner code,Commodity code", "choose a currency"),
    ("Date of data,Trading partner code,Commodity code,US dollar,美元", "are the same"),
    ("Date of data,Trading partner code,Commodity code,US dollar,Mode", "is no column of"),
    ("Date of data,Trading partner code,Commodity code,US dollar,Unit", "do not stand together"),
  ])
  func `A header that does not serve is explained`(header: String, remedy: String) {
    let told = Self.error(header + "\n")
    #expect(told.contains("t.csv:1:") && told.contains(remedy), "\(told)")
  }

  @Test(arguments: [
    "Date of data,Trading partner code,US dollar\n202401,502,1\n", "period,code,value\n",
    "[[\"time\"]]", "", "\u{0}", "Commodity,Quantity\n",
  ])
  func `Files of others are not taken for exports of this office`(text: String) {
    #expect(!ChinaCustomsCSV.recognizes(FileHead(Array(text.utf8))))
  }
}
