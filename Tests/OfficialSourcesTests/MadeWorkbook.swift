/// Workbooks in the shape of the office's: a sheet of conversions, and one of correlations under a merged title.
enum MadeWorkbook {
  static let correlations = make(last: "<c r=\"B4\" t=\"s\"><v>4</v></c>")
  /// A code with a point that no code has.
  static let withWrongCode = make(last: "<c r=\"B4\" t=\"inlineStr\"><is><t>85177.0</t></is></c>")

  /// Figures and no correlation, in a sheet of so many rows.
  static func figures(rows: Int) -> [UInt8] {
    let sheet = (1...rows).map {
      "<row r=\"\($0)\"><c r=\"A\($0)\"><v>2020</v></c><c r=\"B\($0)\"><v>7</v></c></row>"
    }.joined()
    return zip([
      (
        "xl/workbook.xml",
        "<workbook xmlns:r=\"x\"><sheets><sheet name=\"Trade\" r:id=\"a\"/></sheets></workbook>"
      ),
      (
        "xl/_rels/workbook.xml.rels",
        "<Relationships><Relationship Id=\"a\" Target=\"worksheets/sheet1.xml\"/></Relationships>"
      ),
      ("xl/worksheets/sheet1.xml", "<worksheet>\(sheet)</worksheet>"),
    ])
  }

  private static func make(last: String) -> [UInt8] {
    let strings = ["Between", "HS2022", "HS2017", "Relationship", "851770", "1:1"]
    let correlations =
      "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c></row>"
      + "<row r=\"2\"><c r=\"A2\" t=\"s\"><v>1</v></c><c r=\"B2\" t=\"s\"><v>2</v></c>"
      + "<c r=\"C2\" t=\"s\"><v>3</v></c></row>"
      + "<row r=\"3\"><c r=\"A3\"><v>10121</v></c><c r=\"B3\"><v>10121</v></c>"
      + "<c r=\"C3\" t=\"s\"><v>5</v></c></row>"
      + "<row r=\"4\"><c r=\"A4\"><v>851771</v></c>\(last)</row>"
    let conversions =
      "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>From HS2022</t></is></c></row>"
    return zip([
      (
        "xl/workbook.xml",
        "<workbook xmlns:r=\"x\"><sheets><sheet name=\"HS2022-HS2017 Conversions\" r:id=\"a\"/>"
          + "<sheet name=\"HS2022-HS2017 Correlations\" r:id=\"b\"/></sheets></workbook>"
      ),
      (
        "xl/_rels/workbook.xml.rels",
        "<Relationships><Relationship Id=\"a\" Target=\"worksheets/sheet1.xml\"/>"
          + "<Relationship Id=\"b\" Target=\"worksheets/sheet2.xml\"/>"
          + "<Relationship Id=\"c\" Type=\"t/sharedStrings\" Target=\"sharedStrings.xml\"/>"
          + "</Relationships>"
      ),
      (
        "xl/sharedStrings.xml",
        "<sst>\(strings.map { "<si><t>\($0)</t></si>" }.joined())</sst>"
      ),
      ("xl/worksheets/sheet1.xml", "<worksheet>\(conversions)</worksheet>"),
      ("xl/worksheets/sheet2.xml", "<worksheet>\(correlations)</worksheet>"),
    ])
  }

  // A ZIP file of stored members.
  private static func zip(_ members: [(name: String, text: String)]) -> [UInt8] {
    var file: [UInt8] = []
    var directory: [UInt8] = []
    for (name, text) in members {
      let content = Array(text.utf8)
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
