import Compression
import Foundation
import Spreadsheets
import SystemCalls
import Testing
import WorkbookWriting
import Workbooks

@Suite struct WorkbookWriterTests {
  private static let sample = Spreadsheet(
    title: "A <title> & more", remark: "made up", created: 1_583_798_400,
    sheets: [
      Sheet(
        name: "Data", widths: [12, 20],
        rows: [
          [.text("Month", .heading), .text("Bought & sold", .heading)],
          [.number(43831, .month), .number(7_215_277_367, .amount)],
          [nil, Cell(.blank, .inputAmount), .formula("=B2*factor", 14_430_554_734, .amount)],
          [.formula("=NA()", nil, .amount), .text("not-on-file", .faint)],
        ], frozen: (1, 1), notes: [.init(row: 0, column: 1, text: "published 2020-03-06")],
        choices: [.init(row: 2, column: 1, words: ["seasonal", "equal"])],
        charts: [
          SheetChart(
            title: "Bought", shape: .lines, unit: "USD billion",
            series: [
              .init(name: "Bought", categories: "Data!$A$2:$A$2", values: "Data!$B$2:$B$2")
            ], row: 6, column: 0)
        ]), Sheet(name: "Terms", widths: [], rows: [[.number(2, .inputNumber)]]),
    ], names: [.init("factor", cell: "Terms!$A$1")])

  private func bytes(_ spreadsheet: Spreadsheet = sample) throws -> [UInt8] {
    let folder = try PrivateFolder()
    let path = Path.join(folder.path, "made.xlsx")
    try WorkbookWriter.write(spreadsheet, to: path)
    return try FileSystem.readFile(path, limit: 1 << 20)
  }

  private static func reading(_ bytes: [UInt8]) -> (Int, inout [UInt8]) -> Int {
    { offset, buffer in
      let count = max(0, min(buffer.count, bytes.count - offset))
      if count > 0 { buffer.replaceSubrange(..<count, with: bytes[offset..<offset + count]) }
      return count
    }
  }

  private func part(_ name: String, of bytes: [UInt8]) throws -> String {
    let archive = try ZipArchive(
      file: "made.xlsx", size: bytes.count, reading: Self.reading(bytes))
    var reader = try archive.open(try archive.member(named: name))
    var all: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 4096)
    while true {
      let count = try reader.read(into: &buffer)
      if count == 0 { return String(decoding: all, as: UTF8.self) }
      all += buffer[..<count]
    }
  }

  @Test func `Cells are read back as they were written, formulas with our values`() throws {
    let bytes = try bytes()
    let workbook = try Workbook(
      file: "made.xlsx", size: bytes.count, reading: Self.reading(bytes))
    #expect(workbook.sheets.map(\.name) == ["Data", "Terms"])
    var rows: [[Int: WorkbookCell.Content]] = []
    try workbook.read(workbook.sheets[0]) { row in
      rows.append(Dictionary(row.cells.map { ($0.column, $0.content) }) { $1 })
    }
    #expect(rows[0][1] == .text("Bought & sold"))
    #expect(rows[1][1] == .number("7215277367"))
    #expect(rows[2][2] == .number("14430554734"))
    #expect(rows[3][1] == .text("not-on-file"))
  }

  @Test(arguments: [
    ("xl/worksheets/sheet1.xml", "<f>B2*factor</f>"),
    ("xl/worksheets/sheet1.xml", "<f>NA()</f>"),
    ("xl/worksheets/sheet1.xml", "state=\"frozen\""),
    ("xl/worksheets/sheet1.xml", "seasonal,equal"),
    ("xl/comments1.xml", "published 2020-03-06"),
    ("xl/charts/chart1.xml", "Data!$B$2:$B$2"), ("xl/charts/chart1.xml", "USD billion"),
    ("xl/charts/chart1.xml", "formatCode=\"yyyy\""),
    ("xl/workbook.xml", "<definedName name=\"factor\">Terms!$A$1</definedName>"),
    ("docProps/core.xml", "2020-03-10T00:00:00Z"),
  ])
  func `Formulas, notes, choices, charts and names are in their parts`(
    part: String, text: String
  ) throws {
    #expect(try self.part(part, of: bytes()).contains(text))
  }

  @Test(arguments: [
    "<b>&\"'</b> ]]>", "\u{0}\u{1}\u{FFFF}end", "turned \u{202E}around", "=1+1",
    "+cmd|' /C calc'!A0",
    "שלום עולם", "مرحبا", "进口总额", String(repeating: "W", count: 40_000), "",
  ])
  func `Any text is text: in cells, notes, titles and names of series`(text: String) throws {
    let bytes = try bytes(
      Spreadsheet(
        title: text, remark: text, created: 1,
        sheets: [
          Sheet(
            name: "Data", widths: [12], rows: [[.text(text, .wrapped), .text("after")]],
            notes: [.init(row: 0, column: 0, text: text)],
            charts: [
              SheetChart(
                title: text, shape: .columns, unit: "USD billion",
                series: [.init(name: text, categories: "Data!$A$1", values: "Data!$B$1")], row: 2,
                column: 0)
            ])
        ]))
    let workbook = try Workbook(file: "made.xlsx", size: bytes.count, reading: Self.reading(bytes))
    var cells: [Int: WorkbookCell.Content] = [:]
    try workbook.read(workbook.sheets[0]) { row in
      for cell in row.cells { cells[cell.column] = cell.content }
    }
    #expect(cells[1] == .text("after"))
    if case .text(let found)? = cells[0] {
      #expect(found.utf16.count <= 32_767)
      #expect(found.prefix(3) == text.prefix(3) || text.hasPrefix("\u{0}"))
    } else {
      #expect(text.isEmpty)
    }
    #expect(try !part("xl/worksheets/sheet1.xml", of: bytes).contains("<f>"))
    for name in ["xl/comments1.xml", "xl/charts/chart1.xml", "docProps/core.xml"] {
      let part = try part(name, of: bytes)
      let isHeld = part.unicodeScalars.allSatisfy {
        $0.value >= 0x20 || "\n\r\t".contains(Character($0))
      }
      #expect(isHeld && !part.contains("<b>"), "\(name)")
    }
  }

  @Test(arguments: [
    ("short", 1), ("one two three four", 2), ("Donaudampfschifffahrtsgesellschaft", 4),
    ("a\nb\nc", 3),
    ("进口总额进口总额", 2), ("", 1),
  ])
  func `A row has room for text that is broken to its column`(text: String, lines: Int) {
    let sheet = Sheet(
      name: "Data", widths: [10], rows: [[.text(text, .wrapped)], [.text(text, .plain)], []])
    #expect(sheet.lines(ofRow: 0) == lines)
    #expect(sheet.lines(ofRow: 1) == 1)
    #expect(sheet.lines(ofRow: 2) == 1)
  }

  @Test func `Equal workbooks are equal bytes`() throws {
    #expect(try bytes() == bytes())
  }

  @Test func `A sheet's name that no program takes is an error that names the file`() throws {
    let wrong = Spreadsheet(
      title: "", remark: "", created: 1,
      sheets: [Sheet(name: "a/b", widths: [], rows: [])])
    #expect(throws: WorkbookWritingError.self) { try bytes(wrong) }
  }

  @Test(arguments: [
    (0, 0, "A1"), (8, 25, "Z9"), (0, 26, "AA1"), (9, 701, "ZZ10"), (0, 702, "AAA1"),
  ])
  func `Addresses count columns in letters`(row: Int, column: Int, address: String) {
    #expect(Sheet.address(row: row, column: column) == address)
  }
}
