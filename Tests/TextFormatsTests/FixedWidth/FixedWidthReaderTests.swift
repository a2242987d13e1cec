import Testing
import TextFormats

@Suite struct FixedWidthReaderTests {
  /// In the shape of the bulk files: a code, a text, blanks between, a number.
  static let layout = FixedWidthLayout([
    FixedWidthField("commodity", at: 1, length: 10, .code),
    FixedWidthField("unit", at: 11, length: 3, .text),
    FixedWidthField("", at: 14, length: 2, .filler),
    FixedWidthField("value", at: 16, length: 15, .number),
    FixedWidthField("description", at: 31, length: 20, .text),
  ])
  static let columns = [
    ColumnRequest("value", .number), ColumnRequest("unit", .text),
    ColumnRequest("commodity", .text),
  ]

  static func record(
    _ code: String = "2710121510", _ unit: String = "BBL", _ filler: String = "  ",
    _ value: String = "000000000155905", _ description: String = "GASOLINE            "
  ) -> String {
    code + unit + filler + value + description
  }

  static func read(
    _ source: @escaping FixedWidthReader.Source, _ columns: [ColumnRequest] = columns
  ) -> TableOutcome {
    var outcome = TableOutcome()
    do {
      var reader = FixedWidthReader(file: "A.TXT", layout: layout, source: source)
      try reader.forEachBatch(of: columns) { outcome.rows += texts($0, columns) }
    } catch {
      outcome.error = "\(error)"
    }
    return outcome
  }

  static func read(_ text: String, _ columns: [ColumnRequest] = columns) -> TableOutcome {
    read(chunks(of: Array(text.utf8), size: .max), columns)
  }

  static let valid: [(text: String, rows: [[String]])] = [
    ("", []),
    (record() + "\n", [["155905000000", "BBL", "2710121510"]]),
    // CRLF, and no line end after the last record.
    (
      record() + "\r\n" + record("0000000000", "NO "),
      [["155905000000", "BBL", "2710121510"], ["155905000000", "NO", "0000000000"]]
    ),
    // Numbers: blanks before the digits, blanks alone, zeros alone, all digits.
    (record(value: "              7") + "\n", [["7000000", "BBL", "2710121510"]]),
    (record(value: "               ") + "\n", [["blank", "BBL", "2710121510"]]),
    (record(value: "000000000000000") + "\n", [["0", "BBL", "2710121510"]]),
    (record(value: "999999999999999") + "\n", [["999999999999999000000", "BBL", "2710121510"]]),
    // Text: blanks alone, blanks inside, more than one byte a character.
    (record("2710121510", "   ") + "\n", [["155905000000", "", "2710121510"]]),
    (record("2710121510", " M ") + "\n", [["155905000000", " M", "2710121510"]]),
    (record("2710121510", "m²") + "\n", [["155905000000", "m²", "2710121510"]]),
  ]

  static func record(value: String) -> String { record("2710121510", "BBL", "  ", value) }

  @Test(arguments: valid)
  func `Valid files give their cells`(text: String, rows: [[String]]) {
    #expect(Self.read(text) == TableOutcome(rows: rows))
  }

  static let lineRemedy =
    "(each line has 50 bytes; check that the layout is the one of this file, and that it is not cut short)"

  static let invalid: [(text: String, error: String)] = [
    (
      record("271012151X") + "\n",
      "1:10: error: 'X' in 'commodity', which has digits only (it has 10 digits at 1-10; check that the"
        + " layout is the one of this file)"
    ),
    (
      record("271012151 ") + "\n",
      "1:10: error: ' ' in 'commodity', which has digits only (it has 10 digits at 1-10; check that the"
        + " layout is the one of this file)"
    ),
    (
      record() + "\n" + record(value: "0000000001559 5") + "\n",
      "2:29: error: ' ' in 'value', which is a number (it has digits at 16-30, with zeros or blanks before"
        + " them; check that the layout is the one of this file)"
    ),
    (
      record(value: "-00000000155905") + "\n",
      "1:16: error: '-' in 'value', which is a number (it has digits at 16-30, with zeros or blanks before"
        + " them; check that the layout is the one of this file)"
    ),
    // Columns count characters.
    (
      record("2710121510", "m²", " .") + "\n",
      "1:14: error: '.' between fields, where blanks are expected (there are blanks at 14-15; check that"
        + " the layout is the one of this file)"
    ),
    (
      record("2710121510", "B\tL") + "\n",
      "1:12: error: a control character in 'unit' (it has text at 11-13; check that the layout is the one of"
        + " this file)"
    ),
    (
      record("2710121510", "B\0L") + "\n",
      "1:12: error: a NUL byte is not text (if the file is UTF-16, convert it with: iconv -f UTF-16 -t"
        + " UTF-8)"
    ),
    (
      record("271012151\u{7F}") + "\n",
      "1:10: error: the byte 0x7F in 'commodity', which has digits only (it has 10 digits at 1-10; check"
        + " that the layout is the one of this file)"
    ),
    // Lines of another length.
    ("\n", "1:1: error: a record of 0 bytes \(lineRemedy)"),
    (record() + "\n\n", "2:1: error: a record of 0 bytes \(lineRemedy)"),
    (
      record().dropLast() + "\n" + record() + "\n",
      "1:50: error: a record of 49 bytes \(lineRemedy)"
    ),
    ("271012\r\n" + record() + "\n", "1:7: error: a record of 6 bytes \(lineRemedy)"),
    ("271012", "1:7: error: a record of 6 bytes \(lineRemedy)"),
    (record() + " \n", "1:51: error: a record of 51 bytes \(lineRemedy)"),
    (record() + "  \n", "1:51: error: a record of more than 50 bytes \(lineRemedy)"),
    (record() + "\r", "1:51: error: a record of more than 50 bytes \(lineRemedy)"),
    (record() + "\r" + record(), "1:51: error: a record of more than 50 bytes \(lineRemedy)"),
    ("\u{FEFF}" + record() + "\n", "1:49: error: a record of more than 50 bytes \(lineRemedy)"),
  ]

  @Test(arguments: invalid)
  func `Wrong records are refused with the place and what would be valid`(
    text: String, error: String
  ) {
    #expect(Self.read(text).error == "A.TXT:" + error)
  }

  @Test(arguments: valid.map(\.text) + invalid.map(\.text))
  func `Where chunks end changes nothing`(text: String) {
    let bytes = Array(text.utf8)
    let whole = Self.read(text)
    for cut in 0...bytes.count {
      #expect(Self.read(pieces(of: bytes, cutAt: cut)) == whole)
    }
    #expect(Self.read(chunks(of: bytes, size: 1)) == whole)
  }

  @Test func `A field that nobody asks for is checked too`() {
    let unit = [ColumnRequest("unit", .text)]
    #expect(Self.read(Self.record("27101215AA") + "\n", unit).error != nil)
    #expect(Self.read(Self.record(value: "00000000015590A") + "\n", unit).error != nil)
  }

  @Test func `Bytes that are not UTF-8 are refused`() {
    var bytes = Array((Self.record() + "\n").utf8)
    bytes[31] = 0xE9
    #expect(
      Self.read(chunks(of: bytes, size: .max)).error
        == "A.TXT:1:32: error: not valid UTF-8 (save the file as UTF-8; if it comes from Windows, convert"
        + " it with: iconv -f WINDOWS-1252 -t UTF-8)")
  }

  @Test func `Texts asked for have at most 16 bytes, codes may be numbers`() {
    let description = [ColumnRequest("description", .text), ColumnRequest("commodity", .number)]
    #expect(
      Self.read(Self.record() + "\n", description).rows == [["GASOLINE", "2710121510000000"]])
    let long = Self.record("2710121510", "BBL", "  ", "000000000155905", "GASOLINE, UNLEADED  ")
    #expect(
      Self.read(long + "\n", description).error
        == "A.TXT:1:31: error: 'description' has more than 16 bytes (only codes, units and short names can"
        + " be asked for)")
  }

  /// Around the size of a batch, against the texts that the records were made from.
  @Test(arguments: [0, 1, 63, 64, 65, 511, 512, 513, 1025])
  func `Files of any number of records are read whole`(count: Int) {
    var numbers = SeededGenerator(seed: UInt64(count))
    var text = ""
    var rows: [[String]] = []
    for _ in 0..<count {
      let value =
        UInt64.random(in: 0..<1_000_000_000_000_000, using: &numbers)
        >> UInt64.random(in: 0..<51, using: &numbers)
      let padding = Bool.random(using: &numbers) ? "0" : " "
      let digits = value == 0 && padding == " " ? "" : String(value)
      let code = String(UInt64.random(in: 1_000_000_000..<9_999_999_999, using: &numbers))
      let unit = ["KG", "NO", "", "BBL"].randomElement(using: &numbers) ?? ""
      text += Self.record(
        code, unit + String(repeating: " ", count: 3 - unit.count), "  ",
        String(repeating: padding, count: 15 - digits.count) + digits)
      text += Bool.random(using: &numbers) ? "\n" : "\r\n"
      rows.append([digits.isEmpty ? "blank" : referenceNumber(digits), unit, code])
    }
    #expect(Self.read(text) == TableOutcome(rows: rows))
    #expect(Self.read(chunks(of: Array(text.utf8), size: 77)) == TableOutcome(rows: rows))
  }

  @Test func `What the source throws is told with its place, and told again`() throws {
    struct Broken: Error, CustomStringConvertible { let description = "the disk is gone" }
    let head = chunks(of: Array((Self.record() + "\n").utf8), size: .max)
    var reader = FixedWidthReader(file: "A.TXT", layout: Self.layout) { buffer in
      let count = try head(&buffer)
      guard count > 0 else { throw Broken() }
      return count
    }
    for _ in 0..<2 {
      let error = #expect(throws: TextFormatError.self) {
        try reader.forEachBatch(of: Self.columns) { _ in }
      }
      #expect(error?.description == "A.TXT:2:1: error: reading failed: the disk is gone")
    }
  }
}
