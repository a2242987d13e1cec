import Testing

@testable import Workbooks

/// Files that somebody made to do harm, or that were damaged: a clear error, and no more memory than the limits say.
@Suite struct HostileWorkbookTests {
  private static let good = WorkbookFixture(
    [("Data", "<row><c t=\"s\"><v>0</v></c><c><v>12</v></c></row>")], strings: ["text"])

  private func error(_ fixture: WorkbookFixture) -> String {
    do {
      _ = try rows(fixture.bytes)
      return ""
    } catch {
      return "\(error)"
    }
  }

  @Test(arguments: [
    // A document type is refused before any entity of it could grow.
    "<!DOCTYPE a [<!ENTITY b \"bb\"><!ENTITY c \"&b;&b;&b;&b;\">]><sst><si><t>&c;</t></si></sst>",
    "<!DOCTYPE a SYSTEM \"file:///etc/passwd\"><sst/>",
    "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><sst><si><t>&x;</t></si></sst>",
  ])
  func `A document type is refused, so that no entity is expanded`(strings: String) {
    let error = error(Self.good.replacing("xl/sharedStrings.xml", strings))
    #expect(error.hasPrefix("a.xlsx/xl/sharedStrings.xml:1:"))
    #expect(error.contains("document type"))
  }

  @Test func `An entity that nobody declared is an error`() {
    let error = error(Self.good.replacing("xl/sharedStrings.xml", "<sst><si><t>&x;</t></si></sst>"))
    #expect(error.contains("not well-formed"))
  }

  @Test func `Elements deep in each other are refused`() {
    let deep = String(repeating: "<a>", count: 100_000)
    let error = error(Self.good.replacing("xl/worksheets/sheet1.xml", deep))
    #expect(error.contains("more than 64 deep"))
  }

  @Test func `A tag without end is refused after a mebibyte`() {
    let endless = "<a b=\"" + String(repeating: "x", count: 3 << 20)
    let error = error(Self.good.replacing("xl/worksheets/sheet1.xml", endless))
    #expect(error.contains("one piece of markup"))
  }

  @Test func `A text without end is refused after a mebibyte`() {
    let long = "<sst><si><t>" + String(repeating: "long text ", count: 300_000)
    let error = error(Self.good.replacing("xl/sharedStrings.xml", long))
    #expect(error.contains("a text has more than"))
  }

  @Test(arguments: [
    ("<row r=\"2\"/><row r=\"2\"/>", "row 2 comes after row 2"),
    ("<row r=\"x\"/>", "is numbered 'x'"), ("<row r=\"1048577\"/>", "rows rise"),
    ("<row r=\"-9223372036854775808\"/>", "rows rise"),
    ("<row><c r=\"B1\"/><c r=\"A1\"/></row>", "in the order of their columns"),
    ("<row><c r=\"ZZZ1\"/></row>", "in the order of their columns"),
    ("<row><c r=\"1A\"/></row>", "is named '1A'"),
    ("<row><c t=\"s\"><v>1</v></c></row>", "shared string '1', and there are 1"),
    ("<row><c t=\"s\"><v>-1</v></c></row>", "shared string '-1'"),
    ("<row><c t=\"q\"><v>1</v></c></row>", "its kind is 'q'"),
  ])
  func `A sheet that contradicts itself is refused with the place`(rows: String, message: String) {
    let sheet = "<worksheet><sheetData>\(rows)</sheetData></worksheet>"
    let error = error(Self.good.replacing("xl/worksheets/sheet1.xml", sheet))
    #expect(error.contains(message), "\(error)")
    #expect(error.hasPrefix("a.xlsx/Data:"))
  }

  @Test func `A ZIP file that is no workbook is told apart`() {
    let error = error(WorkbookFixture().replacing("xl/workbook.xml", ""))
    #expect(error.contains("not well-formed"))
    var other = WorkbookFixture()
    other.parts = [("a.txt", "text")]
    #expect(self.error(other).contains("no xl/workbook.xml"))
  }

  @Test func `A file cut at any byte is an error, and no crash`() {
    let bytes = Self.good.bytes
    for count in bytes.indices {
      #expect(throws: (any Error).self) { try rows(Array(bytes[..<count])) }
    }
  }

  @Test(arguments: UInt64(1)...300)
  func `Flipped bits give an error or other content, and no crash`(seed: UInt64) {
    var bytes = Self.good.bytes
    var state = seed
    for _ in 0..<3 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      bytes[Int(state >> 33) % bytes.count] ^= 1 << UInt8(state >> 20 & 7)
    }
    _ = try? rows(bytes)
  }
}
