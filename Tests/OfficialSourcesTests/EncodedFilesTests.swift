import Testing
import TextFormats
import TimeSeries
import TradeStatistics

@testable import OfficialSources

/// Files in the shape of the Chinese customs office's, in GB18030.
@Suite struct EncodedFilesTests {
  /// The codes of the characters below.
  private static let codes: [Character: UInt16] = [
    "数": 0xCAFD, "据": 0xBEDD, "年": 0xC4EA, "月": 0xD4C2, "贸": 0xC3B3, "易": 0xD2D7, "伙": 0xBBEF,
    "伴": 0xB0E9, "编": 0xB1E0, "码": 0xC2EB, "名": 0xC3FB, "称": 0xB3C6, "商": 0xC9CC, "品": 0xC6B7,
    "第": 0xB5DA, "一": 0xD2BB, "量": 0xC1BF, "计": 0xBCC6, "单": 0xB5A5, "位": 0xCEBB, "人": 0xC8CB,
    "民": 0xC3F1, "币": 0xB1D2, "美": 0xC3C0, "国": 0xB9FA, "种": 0xD6D6, "用": 0xD3C3, "大": 0xB4F3,
    "豆": 0xB6B9, "黑": 0xBADA, "千": 0xC7A7, "克": 0xBFCB, "，": 0xA3AC, "除": 0xB3FD, "外": 0xCDE2,
  ]

  private static func gb18030(_ text: String) throws -> [UInt8] {
    try text.flatMap { character -> [UInt8] in
      if let ascii = character.asciiValue { return [ascii] }
      let code = try #require(codes[character])
      return [UInt8(code >> 8), UInt8(code & 0xFF)]
    }
  }

  private static let header =
    #""数据年月","贸易伙伴编码","贸易伙伴名称","商品编码","商品名称","第一数量","第一计量单位","人民币""# + "\n"
  private static let text =
    header + """
      "2024-01","502","美国","12011000","种用大豆","908","千克","23,416"
      "2024-01","502","美国","12019020","黑大豆，种用除外","38483","千克","456,041"
      "2024-02","502","美国","12019020","黑大豆，种用除外","4496","千克","50,033"

      """
  private static func table(thousands: String? = ",") throws -> FigureTable {
    let description = try exportsDescription([
      "source": "gacc", "reporter": "CHN", "partner": "USA", "flow": "import", "level": "HS8",
      "valuation": "CIF", "currency": "CNY", "unit": "1 CNY", "layout": "long",
      "thousands": thousands,
      "encoding": "GB18030", "columns.period": "数据年月", "columns.code": "商品编码",
      "columns.value": "人民币", "columns.quantity": "第一数量",
      "quantity-unit": "kg", "published": "2024-06-18",
      "ignore": "贸易伙伴编码,贸易伙伴名称,商品名称,第一计量单位",
    ])
    return FigureTable(path: "t.csv", description: description)
  }

  private static func feed(_ bytes: [UInt8]) -> ByteFeed {
    var rest = bytes[...]
    return ByteFeed(size: bytes.count) { buffer in
      let piece = rest.prefix(min(buffer.count, 7))
      rest = rest.dropFirst(piece.count)
      buffer.replaceSubrange(0..<piece.count, with: piece)
      return piece.count
    }
  }

  @Test func `A table in GB18030 is imported, and known by the hash of its own bytes`() throws {
    let bytes = try Self.gb18030(Self.text)
    let table = try Self.table()
    let file = try table.read(Self.feed(bytes))
    #expect(file.releases.map(\.period.description) == ["2024-01", "2024-02"])
    #expect(
      file.releases.first?.rows.map(\.value) == [FixedPoint(23416), FixedPoint(456_041)])
    // Of the bytes in GB18030.
    #expect(file.file.sha256 == "f1e2f54c6a9153f85a8d025ad7c13325db13d53a67b731fd7e903b73ac0657c9")
  }

  @Test func `The quick way through a table takes it in another encoding as well`() throws {
    // Without separators of thousands, which it leaves to the other way.
    let text = Self.text.replacing(/"(\d+),(\d+)"/) { "\"\($0.1)\($0.2)\"" }
    let bytes = try Self.gb18030(text)
    let table = try Self.table(thousands: nil)
    let file = try table.read(Self.feed(bytes))
    #expect(file.releases.count == 2)
    #expect(table.readColumns(Self.feed(bytes)) == file)
  }

  @Test func `A byte that is no character is an error with its place`() throws {
    let table = try Self.table()
    let wrong = try Self.gb18030(Self.header + "\"大") + [0xFF, 0x0A]
    let error = #expect(throws: TextFormatError.self) { try table.read(Self.feed(wrong)) }
    #expect(
      error?.diagnostics.first?.description.hasPrefix(
        "t.csv:2:3: error: the bytes FF are no character of GB18030") == true)
    #expect(table.readColumns(Self.feed(wrong)) == nil)
  }

  @Test func `An encoding that is not known is an error that names those that are`() throws {
    let error = #expect(throws: TextFormatError.self) {
      try exportsDescription(["encoding": "GB2312x"])
    }
    #expect(error?.description.contains("unknown encoding 'GB2312x'") == true)
    #expect(error?.description.contains("GB18030") == true)
  }

  private static let question = TallyQuestion(
    scheme: TallyScheme(
      groups: [TallyGroup(name: "soybeans")],
      map: ProductMap(
        [ProductCode("1201")].compactMap(\.self).map { ProductMap.Entry(code: $0, group: 0) })),
    columns: TallyColumns([
      .period: "数据年月", .code: "商品编码", .value: "人民币", .partner: "贸易伙伴编码",
    ]),
    partner: "502", flow: .import, encoding: .gb18030)

  @Test(arguments: [1, 2]) func `A tally sums rows of files in GB18030`(_ threads: Int) throws {
    let folder = try TestFolder()
    defer { folder.remove() }
    let rows = """
      2024-01,502,12011000,23416
      2024-01,410,12011000,7
      2024-01,502,12019020,456041

      """
    let bytes = try Self.gb18030("数据年月,贸易伙伴编码,商品编码,人民币\n" + rows)
    let file = TallyFile(path: try folder.write("a.csv", bytes))
    let answer = try TallyReader([file], Self.question).read(threads: threads)
    let json = #"[["数据年月","贸易伙伴编码","商品编码","人民币"],["2024-01","502","12011000","8"]]"#
    let array = TallyFile(path: try folder.write("a.json", try Self.gb18030(json)))
    let more = try TallyReader([file, array], Self.question).read(threads: threads)
    #expect(more.sums.sums.values.map(\.self) == [[FixedPoint(479_465)]])
    let january = TallySums.Key(month: Month(year: 2024, month: 1), flow: .import)
    #expect(answer.sums.sums == [january: [FixedPoint(479_457)]])
    let wrong = TallyFile(path: try folder.write("b.csv", bytes + [0x32, 0x81]))
    let error = #expect(throws: OfficialSourcesError.self) {
      try TallyReader([file, wrong], Self.question).read(threads: threads)
    }
    #expect(
      error.map { "\($0)" }?.contains("b.csv:5:2: error: the file ends inside a character") == true)
  }
}
