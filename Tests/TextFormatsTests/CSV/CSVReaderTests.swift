import Testing
import TextFormats

@Suite struct CSVReaderTests {
  static let valid: [(text: String, header: [String], records: [[String]])] = [
    ("a,b\n1,2\n3,4\n", ["a", "b"], [["1", "2"], ["3", "4"]]),
    // No line end after the last record.
    ("a,b\n1,2", ["a", "b"], [["1", "2"]]),
    ("a,b\r\n1,2\r\n", ["a", "b"], [["1", "2"]]),
    // A header alone is a table without records.
    ("a,b", ["a", "b"], []),
    ("a\n", ["a"], []),
    // Empty fields, at the end of the file too.
    ("a,b,c\n,,\n,2,", ["a", "b", "c"], [["", "", ""], ["", "2", ""]]),
    // Quotes: delimiters, doubled quotes, line breaks, nothing.
    (
      "a,b\n\"x,y\",\"say \"\"so\"\"\"\n\"\",\"1\n2\r\n3\"\n", ["a", "b"],
      [["x,y", "say \"so\""], ["", "1\n2\r\n3"]]
    ),
    ("\"a\",\"b\"\r\n\"1\",\"\"\"\"", ["a", "b"], [["1", "\""]]),
    // A byte order mark is no part of the first name; a second one is.
    ("\u{FEFF}a\n1\n", ["a"], [["1"]]),
    ("\u{FEFF}\"a\"\n1\n", ["a"], [["1"]]),
    ("\u{FEFF}\u{FEFF}a\n", ["\u{FEFF}a"], []),
    // Blanks belong to the field.
    ("a,b\n 1 ,\t2\n", ["a", "b"], [[" 1 ", "\t2"]]),
    ("数,é\n😀,ß\n", ["数", "é"], [["😀", "ß"]]),
    // Empty lines at the end only; in a table of one column they are empty fields.
    ("a,b\n1,2\n\n\r\n\n", ["a", "b"], [["1", "2"]]),
    ("a\n\n1\n", ["a"], [[""], ["1"]]),
    ("a\n\"\"\n", ["a"], [[""]]),
  ]

  @Test(arguments: valid)
  func `Valid files give their fields`(text: String, header: [String], records: [[String]]) {
    #expect(readAll(text) == CSVOutcome(header: header, records: records))
  }

  @Test(arguments: valid.map(\.text) + invalid.map(\.text))
  func `Where chunks end changes nothing`(text: String) {
    let bytes = Array(text.utf8)
    let whole = readAll(bytes)
    for cut in 0...bytes.count {
      #expect(readAll(pieces(of: bytes, cutAt: cut)) == whole)
    }
    #expect(readAll(chunks(of: bytes, size: 1)) == whole)
  }

  static let invalid: [(text: String, error: String)] = [
    ("", "1:1: error: no header line (the first line names the columns)"),
    ("\u{FEFF}", "1:1: error: no header line (the first line names the columns)"),
    ("\na\n", "1:1: error: no header line (the first line names the columns)"),
    (
      "a,,c\n",
      "1:3: error: column 2 has no name (name it, or remove the delimiter that opens it)"
    ),
    (
      "a,b,a\n",
      "1:5: error: column 3 has the same name as column 1: 'a' (give each column a name of its own)"
    ),
    // Too few: at the last field; too many: at the first one over.
    (
      "a,b,c\n1,2,3\n4,55\n",
      "3:3: error: expected 3 fields as in the header, found 2 (check the delimiters, and put fields"
        + " that contain one in quotes)"
    ),
    (
      "a,b\n1,\"2\n2\",3,4\n",
      "3:4: error: expected 2 fields as in the header, found 4 (check the delimiters, and put fields"
        + " that contain one in quotes)"
    ),
    (
      "a,b\n1,2,\n",
      "2:5: error: expected 2 fields as in the header, found 3 (check the delimiters, and put fields"
        + " that contain one in quotes)"
    ),
    ("a,b\n1,2\n\n3,4\n", "3:1: error: an empty line between records (remove it)"),
    (
      "a,b\né,2\"3\n",
      "2:4: error: a quote inside a field that does not start with one (put the whole field in quotes"
        + " and double the quotes inside it)"
    ),
    (
      "a,b\n\"1\"\"\" ,2\n",
      "2:6: error: text after the closing quote of a field (double the quotes inside the field, or"
        + " remove what follows the closing one)"
    ),
    (
      "a,b\n1,\"é\n2",
      "2:3: error: the file ends inside the quoted field that starts here (close the quote; if it is"
        + " closed in the original, get the file again, it is cut short)"
    ),
    (
      "a,b\n1,\"\"\"",
      "2:3: error: the file ends inside the quoted field that starts here (close the quote; if it is"
        + " closed in the original, get the file again, it is cut short)"
    ),
    (
      "a,b\r1,2\r",
      "1:4: error: a carriage return without a line feed (end lines with LF or CRLF; put a field with"
        + " a line break in quotes)"
    ),
    (
      "a,b\n1,\"2\"\r",
      "2:6: error: a carriage return without a line feed (end lines with LF or CRLF; put a field with"
        + " a line break in quotes)"
    ),
    (
      "a,b\n1,é\0\n",
      "2:4: error: a NUL byte is not text (if the file is UTF-16, convert it with: iconv -f UTF-16 -t"
        + " UTF-8)"
    ),
    (
      "a,b\n1,\"x\ny\0\n",
      "3:2: error: a NUL byte is not text (if the file is UTF-16, convert it with: iconv -f UTF-16 -t"
        + " UTF-8)"
    ),
  ]

  @Test(arguments: invalid)
  func `Each mistake is named at its place with its remedy`(text: String, error: String) {
    #expect(readAll(text).error == "a.csv:" + error)
  }

  @Test func `After an error the reader stays at it`() throws {
    var reader = try CSVReader(
      file: "a.csv", source: chunks(of: Array("a,b\n1\n2,3\n".utf8), size: 99))
    for _ in 0..<2 {
      do {
        _ = try reader.next()
        Issue.record("expected the error again")
      } catch {
        #expect(error.description.hasPrefix("a.csv:2:1: error: expected 2 fields"))
      }
    }
  }

  @Test func `After the end the reader stays at the end`() throws {
    var reader = try CSVReader(file: "a.csv", source: chunks(of: Array("a\n1\n".utf8), size: 99))
    #expect(try reader.next() != nil)
    #expect(try reader.next() == nil)
    #expect(try reader.next() == nil)
  }

  @Test func `A record that is kept is not changed by the next one`() throws {
    var reader = try CSVReader(
      file: "a.csv", source: chunks(of: Array("a,b\n1,2\n33,44\n".utf8), size: 99))
    let first = try #require(try reader.next())
    let second = try #require(try reader.next())
    #expect(first.texts == ["1", "2"])
    #expect(second.texts == ["33", "44"])
    #expect((first.line, second.line) == (2, 3))
  }

  @Test(arguments: [(CSVOptions.Delimiter.tab, "\t"), (.semicolon, ";")])
  func `Another delimiter takes the comma's place`(
    delimiter: CSVOptions.Delimiter, text: String
  ) {
    let outcome = readAll(
      "a\(text)b\n1,5\(text)\"x\(text)y\"\n", options: CSVOptions(delimiter: delimiter))
    #expect(outcome == CSVOutcome(header: ["a", "b"], records: [["1,5", "x\(text)y"]]))
  }

  @Test func `A trailing delimiter is dropped from header and records where it is allowed`() {
    let options = CSVOptions(allowsTrailingDelimiter: true)
    let expected = CSVOutcome(header: ["a", "b"], records: [["1", "2"], ["3", ""]])
    #expect(readAll("a,b,\n1,2,\n3,,\n", options: options) == expected)
    #expect(readAll("a,b\n1,2\n3,\n", options: options) == expected)
    // Quotes make it a field.
    #expect(readAll("a,b\n1,2,\"\"\n", options: options).error?.hasPrefix("a.csv:2:5:") == true)
    #expect(readAll("a,b\n1,2,,\n", options: options).error?.hasPrefix("a.csv:2:5:") == true)
  }

  @Test func `A source that fails is an error at the line reached`() {
    struct Lost: Error, CustomStringConvertible { let description = "the line was cut" }
    var first = true
    let outcome = readAll { buffer in
      guard first else { throw Lost() }
      first = false
      buffer.replaceSubrange(0..<8, with: Array("a,b\n1,2\n".utf8))
      return 8
    }
    #expect(outcome.records == [["1", "2"]])
    #expect(outcome.error == "a.csv:3:1: error: reading failed: the line was cut")
  }
}
