import Testing
import TextFormats

@Suite struct JSONTableErrorsTests {
  static let columns = [ColumnRequest("time", .text), ColumnRequest("V", .number)]
  static let shape =
    "the file must be an array of rows, the first one naming the columns:"
    + " [[\"time\",\"ALL_VAL_MO\"],[\"2020-01\",\"12\"]]"
  static let cutShort = "get the file again, it may be cut short"

  static let invalid: [(text: String, error: String)] = [
    // Not a table.
    (
      "", "1:1: error: expected '[', which opens the table, found the end of the file (\(cutShort))"
    ),
    ("{\"error\":1}", "1:1: error: expected '[', which opens the table (\(shape))"),
    (
      "\n<html>",
      "2:1: error: this looks like a web page, not like JSON (open it in a browser to see what the"
        + " server says; the US Census Bureau answers so if the key is missing or wrong)"
    ),
    ("[]", "1:2: error: expected '[', which opens the row of the names (\(shape))"),
    ("[[]]", "1:3: error: expected the name of a column in double quotes (\(shape))"),
    ("[[1]]", "1:3: error: expected the name of a column in double quotes (\(shape))"),
    ("[[\"time\",\"\"]]", "1:10: error: column 2 has no name (name it)"),
    (
      "[[\"time\",\"W\"]]",
      "1:2: error: no column 'V'; columns found: 'time', 'W' (ask for the column when getting the"
        + " file)"
    ),
    (
      "[[\"time\",\"v\"]]",
      "1:2: error: no column 'V'; columns found: 'time', 'v' (did you mean 'v'?)"
    ),
    // Rows.
    (table("[\"a\"]"), "2:5: error: a row of 1 cells (the first row has 2 names)"),
    (table("[]"), "2:2: error: a row of 0 cells (the first row has 2 names)"),
    (
      table("[\"a\",\"1\", \"x\"]"),
      "2:11: error: a row of more than 2 cells (the first row has that many names)"
    ),
    (table("\"a\""), "2:1: error: expected '[', which opens a row (each row is an array of cells)"),
    (
      table(""),
      "2:1: error: expected '[', which opens a row, found the end of the file (\(cutShort))"
    ),
    (table("[\"a\",\"1\"] x"), "2:11: error: expected ',' or ']' after a row"),
    (
      table("[\"a\",\"1\"]]x"),
      "2:11: error: text after the end of the table (keep one table a file)"
    ),
    (
      "[[\"time\",\"V\"],\n[\"a\",\"1\"]",
      "2:10: error: expected ',' or ']' after a row, found the end of the file (\(cutShort))"
    ),
    // Cells.
    (
      table("[\"a\",{}]"),
      "2:6: error: expected a cell: a string, a number or null (a table is an array of rows, and a row an"
        + " array of cells)"
    ),
    (
      table("[\"a\",true]"),
      "2:6: error: expected a cell: a string, a number or null (a table is an array of rows, and a row an"
        + " array of cells)"
    ),
    (
      table("[\"a\",]"),
      "2:6: error: expected a cell: a string, a number or null (a table is an array of rows, and a row an"
        + " array of cells)"
    ),
    (table("[\"a\" \"1\"]"), "2:6: error: expected ',' or ']' after a cell"),
    (table("[\"a\",nil]"), "2:7: error: expected 'null'"),
    (
      table("[\"a\",01]"),
      "2:6: error: not a number in JSON (write it like -12.5 or 1e6, without leading zeros, or in quotes)"
    ),
    (table("[\"a"), "2:2: error: the string that starts here is not closed (\(cutShort))"),
    // Strings.
    (
      table("[\"数\t\",\"1\"]"),
      "2:4: error: a control character in a string (write it as an escape, such as \\n or \\t)"
    ),
    (
      table("[\"a\0\",\"1\"]"),
      "2:4: error: a NUL byte is not text (if the file is UTF-16, convert it with: iconv -f UTF-16 -t"
        + " UTF-8)"
    ),
    (
      "[\0[\0",
      "1:2: error: a NUL byte is not text (if the file is UTF-16, convert it with: iconv -f UTF-16 -t"
        + " UTF-8)"
    ),
    (table("[\"\\x\",\"1\"]"), "2:3: error: not an escape in JSON (write a backslash as \\\\)"),
    (table("[\"\\u00g0\",\"1\"]"), "2:3: error: expected four hexadecimal digits after \\u"),
    (
      table("[\"é\\uD83Dx\",\"1\"]"),
      "2:4: error: half of a surrogate pair is not a character (write both halves, or the character"
        + " itself)"
    ),
    (
      table("[\"\\uDE00\\uD83D\",\"1\"]"),
      "2:3: error: half of a surrogate pair is not a character (write both halves, or the character"
        + " itself)"
    ),
    // What the columns hold.
    (
      table("[\"a\",\"-\"]"),
      "2:6: error: '-' in the column 'V' is not a number (write it like 12 or -0.5, with at most 18 digits"
        + " before the point and 6 after it)"
    ),
    (
      table("[\"a\",\"1000000000000000000\"]"),
      "2:6: error: '1000000000000000000' in the column 'V' is not a number (write it like 12 or -0.5, with"
        + " at most 18 digits before the point and 6 after it)"
    ),
    (
      table("[\"0123456789abcdefg\",\"1\"]"),
      "2:2: error: '0123456789abcdefg' in the column 'time', where a text has at most 16 bytes and no NUL"
        + " (check that the column is the one meant; it should hold codes, dates or units)"
    ),
  ]

  /// A table of two columns whose rows are `rows`.
  static func table(_ rows: String) -> String {
    "[[\"time\",\"V\"],\n\(rows)"
  }

  @Test(arguments: invalid)
  func `Wrong tables are refused with the place and what would be valid`(
    text: String, error: String
  ) {
    #expect(readTable(Self.columns, text).error == "a.json:" + error)
  }

  /// Plain rows before and behind the wrong one, so that it lies in the middle of a chunk.
  @Test(arguments: invalid.filter { $0.text.hasPrefix("[[\"time\",\"V\"],\n[") })
  func `A wrong row among plain ones is refused the same way`(text: String, error: String) {
    let row = text.dropFirst(15)
    let plain = [String](repeating: "[\"2020-01\",\"12\"],\n", count: 20).joined()
    let whole = "[[\"time\",\"V\"],\n\(plain)\(row)"
    #expect(readTable(Self.columns, whole).error == "a.json:2" + error)
    guard !error.contains("end of the file"), !error.contains("is not closed") else { return }
    #expect(readTable(Self.columns, whole + ",\n\(plain)").error == "a.json:2" + error)
  }

  @Test(arguments: invalid.map(\.text) + JSONTableReaderTests.valid.map(\.text))
  func `Where chunks end changes no error`(text: String) {
    let whole = readTable(Self.columns, text)
    let bytes = Array(text.utf8)
    for cut in 0...bytes.count {
      #expect(readTable(Self.columns, pieces(of: bytes, cutAt: cut)) == whole)
    }
    #expect(readTable(Self.columns, chunks(of: bytes, size: 1)) == whole)
  }

  /// Bytes that are no text, after the opening quote of a cell; the first one that is wrong is at column 3.
  @Test(
    arguments: [
      [0x80], [0xC0, 0x80], [0xC1, 0xBF], [0xE0, 0x9F, 0x80], [0xED, 0xA0, 0x80],
      [0xF0, 0x8F, 0x80, 0x80],
      [0xF4, 0x90, 0x80, 0x80], [0xF5, 0x80], [0xFF], [0xC3, 0x22], [0xE2, 0x82, 0x22],
      [0xE6, 0x95, 0xC3],
    ] as [[UInt8]])
  func `Every byte is part of valid UTF-8`(wrong: [UInt8]) {
    let bytes = Array("[[\"time\",\"V\"],\n[\"".utf8) + wrong + Array("\",\"1\"]]".utf8)
    let windows =
      "a.json:2:3: error: not valid UTF-8 (save the file as UTF-8; if it comes from Windows,"
      + " convert it with: iconv -f WINDOWS-1252 -t UTF-8)"
    #expect(
      readTable(Self.columns, chunks(of: bytes, size: .max)).error?.hasPrefix(
        "a.json:2:3: error: not valid UTF-8") == true)
    if wrong == [0xFF] {
      #expect(readTable(Self.columns, chunks(of: bytes, size: 1)).error == windows)
    }
  }

  @Test func `UTF-16 is named as such`() {
    let expected =
      "a.json:1:1: error: this is UTF-16, not UTF-8 (convert it with: iconv -f UTF-16 -t UTF-8)"
    #expect(readTable([], chunks(of: [0xFF, 0xFE, 0x5B, 0], size: 1)).error == expected)
    #expect(readTable([], chunks(of: [0xFE, 0xFF, 0, 0x5B], size: .max)).error == expected)
  }

  @Test func `What the source throws is told with its place, and told again`() throws {
    struct Broken: Error, CustomStringConvertible { let description = "the disk is gone" }
    let head = chunks(of: Array("[[\"a\"],\n[\"1\"],\n".utf8), size: .max)
    var reader = try JSONTableReader(file: "a.json") { buffer in
      let count = try head(&buffer)
      guard count > 0 else { throw Broken() }
      return count
    }
    for _ in 0..<2 {
      let error = #expect(throws: TextFormatError.self) {
        try reader.forEachBatch(of: [ColumnRequest("a", .text)]) { _ in }
      }
      #expect(error?.description == "a.json:3:1: error: reading failed: the disk is gone")
    }
  }

  @Test func `Cells and rows have a limit, in plain rows and others`() {
    let options = JSONTableOptions(cellLimit: 20, recordLimit: 40)
    let columns = [ColumnRequest("a", .text)]
    func error(_ row: String) -> String? {
      readTable(
        columns,
        "[[\"a\",\"b\",\"c\"],\n[\"1\",\"2\",\"3\"],\n\(row),\n"
          + String(repeating: "[\"1\",\"2\",\"3\"],\n", count: 20),
        options: options
      ).error
    }
    let cell = String(repeating: "x", count: 21)
    let tooLong =
      "a.json:3:6: error: a cell of more than 20 bytes (check its quotes: one that is not closed takes in"
      + " all that follows)"
    #expect(error("[\"1\",\"\(cell)\",\"3\"]") == tooLong)
    #expect(error("[\"1\",\"\(cell.dropFirst())\\n\",\"3\"]") == tooLong)
    let half = cell.dropFirst(2)
    let tooWide =
      "a.json:3:1: error: a row of more than 40 bytes (check that each row is an array of its own)"
    #expect(error("[\"\(half.dropFirst(9))\",\"\(half)\",\"\(half)\"]") == tooWide)
    // No memory is kept for what is refused: a string that never ends.
    var sent = 0
    let endless = readTable(columns) { buffer in
      let text = sent == 0 ? "[[\"a\"],[\"" : String(repeating: "x", count: 1000)
      sent += 1
      buffer.replaceSubrange(0..<text.utf8.count, with: Array(text.utf8))
      return text.utf8.count
    }
    #expect(
      endless.error?.hasPrefix("a.json:1:9: error: a cell of more than 1048576 bytes") == true)
    #expect(sent < 1100)
  }
}
