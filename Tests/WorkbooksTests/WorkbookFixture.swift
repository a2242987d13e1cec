import Compression

@testable import Workbooks

/// Builds workbooks part by part, right ones and wrong ones; members are stored, not packed.
struct WorkbookFixture {
  var parts: [(name: String, text: String)] = []

  /// A workbook of sheets, each the XML inside of its `sheetData`, with shared strings.
  init(_ sheets: [(name: String, rows: String)] = [], strings: [String] = []) {
    let names = sheets.enumerated().map { index, sheet in
      "<sheet name=\"\(sheet.name)\" sheetId=\"\(index + 1)\" r:id=\"rId\(index + 1)\"/>"
    }
    let links = sheets.indices.map { index in
      "<Relationship Id=\"rId\(index + 1)\" Type=\"a/worksheet\" "
        + "Target=\"worksheets/sheet\(index + 1).xml\"/>"
    }
    parts = [
      ("[Content_Types].xml", "<Types/>"),
      (
        "xl/workbook.xml",
        "<workbook xmlns:r=\"x\"><sheets>\(names.joined())</sheets></workbook>"
      ),
      (
        "xl/_rels/workbook.xml.rels",
        "<Relationships>\(links.joined())<Relationship Id=\"s\" Type=\"a/sharedStrings\" "
          + "Target=\"/xl/sharedStrings.xml\"/></Relationships>"
      ),
      (
        "xl/sharedStrings.xml",
        "<sst>\(strings.map { "<si><t>\($0)</t></si>" }.joined())</sst>"
      ),
    ]
    for (index, sheet) in sheets.enumerated() {
      parts.append(
        (
          "xl/worksheets/sheet\(index + 1).xml",
          "<worksheet><sheetData>\(sheet.rows)</sheetData></worksheet>"
        ))
    }
  }

  /// Puts other text in the place of a part.
  func replacing(_ name: String, _ text: String) -> WorkbookFixture {
    var other = self
    other.parts = parts.map { $0.name == name ? (name, text) : $0 }
    return other
  }

  var bytes: [UInt8] { Self.zip(parts.map { ($0.name, Array($0.text.utf8)) }) }

  /// A ZIP file of stored members.
  static func zip(_ members: [(name: String, content: [UInt8])]) -> [UInt8] {
    var file: [UInt8] = []
    var directory: [UInt8] = []
    for (name, content) in members {
      let common =
        number(20, 2) + number(0, 8) + number(Int(checksum(content)), 4)
        + number(content.count, 4) + number(content.count, 4) + number(name.utf8.count, 2)
      directory +=
        number(0x0201_4B50, 4) + number(20, 2) + common + number(0, 12) + number(file.count, 4)
        + Array(name.utf8)
      file += number(0x0403_4B50, 4) + common + number(0, 2) + Array(name.utf8) + content
    }
    return file + directory + number(0x0605_4B50, 4) + number(0, 4) + number(members.count, 2)
      + number(members.count, 2) + number(directory.count, 4) + number(file.count, 4)
      + number(0, 2)
  }

  private static func number(_ value: Int, _ count: Int) -> [UInt8] {
    (0..<count).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
  }

  private static func checksum(_ bytes: [UInt8]) -> UInt32 {
    ~bytes.reduce(~UInt32(0)) { checksum, byte in
      (0..<8).reduce(checksum ^ UInt32(byte)) { rest, _ in
        rest >> 1 ^ (rest & 1 == 1 ? 0xEDB8_8320 : 0)
      }
    }
  }
}

func open(_ bytes: [UInt8]) throws(WorkbookError) -> Workbook {
  try Workbook(file: "a.xlsx", size: bytes.count) { offset, buffer in
    let count = max(0, min(buffer.count, bytes.count - offset))
    if count > 0 { buffer.replaceSubrange(..<count, with: bytes[offset..<offset + count]) }
    return count
  }
}

/// All rows of all sheets.
func rows(_ bytes: [UInt8]) throws -> [WorkbookRow] {
  let workbook = try open(bytes)
  var rows: [WorkbookRow] = []
  for sheet in workbook.sheets { try workbook.read(sheet) { rows.append($0) } }
  return rows
}
