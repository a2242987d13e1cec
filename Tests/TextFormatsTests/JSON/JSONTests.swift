import Testing
import TextFormats

@Suite struct JSONTests {
  private func parse(_ text: String) throws -> JSONValue {
    try JSONValue.parse(Array(text.utf8), file: "a.json")
  }

  private func compact(_ value: JSONValue) -> String {
    String(decoding: JSONWriter.write(value, style: .compact), as: UTF8.self)
  }

  @Test func `Pretty text has two spaces a level and a final line end`() throws {
    let value: JSONValue = [
      "b": 1, "a": [true, nil, []], "c": ["d": "x"], "e": [:],
    ]
    #expect(
      String(decoding: JSONWriter.write(value), as: UTF8.self) == """
        {
          "b": 1,
          "a": [
            true,
            null,
            []
          ],
          "c": {
            "d": "x"
          },
          "e": {}
        }

        """)
    #expect(compact(value) == #"{"b":1,"a":[true,null,[]],"c":{"d":"x"},"e":{}}"#)
  }

  @Test func `Only what must be escaped is`() throws {
    let text = "\"\\/\u{8}\u{C}\n\r\t\u{0}\u{1F}\u{7F}é\u{2028}😀"
    #expect(
      compact(.string(text)) == #""\"\\/\b\f\n\r\t\u0000\u001f"# + "\u{7F}é\u{2028}😀\"")
    #expect(try parse(compact(.string(text))) == .string(text))
  }

  @Test(arguments: [
    "0", "-0", "12", "-12.50", "1e5", "1E+05", "0.1e-7", "9007199254740993",
    "123456789012345678901234567890.123456789",
  ])
  func `Numbers keep each digit`(text: String) throws {
    #expect(try parse(text).number?.text == text)
    #expect(try compact(parse(" \(text)\n")) == text)
    #expect(JSONNumber(text)?.text == text)
  }

  @Test(arguments: [
    "", "-", "01", "-01", "+1", ".5", "1.", "1e", "1e+", "0x1", "NaN", "Infinity", "1 ", "١",
  ])
  func `What only resembles a number is none`(text: String) {
    #expect(JSONNumber(text) == nil)
  }

  @Test func `Members keep their order and are found by name`() throws {
    let value = try parse(#" { "z" : [ 1 , "x" ] , "a\u0062" : null } "#)
    #expect(value == ["z": [1, "x"], "ab": nil])
    #expect(value["z"]?.elements?[1].text == "x")
    #expect(value["ab"] == .some(.null))
    #expect(value["none"] == nil)
    #expect(compact(value) == #"{"z":[1,"x"],"ab":null}"#)
  }

  @Test(arguments: [
    (#""\ud83d\ude00""#, "😀"), (#""\u00e9\/\"""#, "é/\""), ("\"\u{7F}\"", "\u{7F}"),
    (#""\u0000""#, "\0"),
    ("\u{FEFF}\"x\"", "x"),
  ])
  func `Escapes become characters`(text: String, expected: String) throws {
    #expect(try parse(text) == .string(expected))
  }

  static let invalid: [(text: String, error: String)] = [
    (
      "",
      "1:1: error: expected a JSON value, found the end of the file (get the file again, it may be cut short)"
    ),
    (
      "  \n ",
      "2:2: error: expected a JSON value, found the end of the file (get the file again, it may be cut short)"
    ),
    (
      "[1,",
      "1:4: error: expected a JSON value, found the end of the file (get the file again, it may be cut short)"
    ),
    (
      "[1",
      "1:3: error: expected ',' or ']' in an array, found the end of the file (get the file again, it may be cut short)"
    ),
    (
      "{\"é\":1",
      "1:7: error: expected ',' or '}' in an object, found the end of the file (get the file again, it may be cut short)"
    ),
    ("[1,]", "1:4: error: expected a JSON value"),
    ("[1 2]", "1:4: error: expected ',' or ']' in an array"),
    ("{,}", "1:2: error: expected a name in double quotes"),
    ("{\"a\":1,}", "1:8: error: expected a name in double quotes"),
    ("{a:1}", "1:2: error: expected a name in double quotes"),
    ("{\"a\" 1}", "1:6: error: expected ':' after the name"),
    ("{\"a\":1,\n\"\\u0061\":2}", "2:1: error: the name 'a' is given twice in one object"),
    ("1 2", "1:3: error: text after the end of the JSON value (keep one value a file)"),
    ("truth", "1:1: error: expected 'true'"),
    ("'a'", "1:1: error: expected a JSON value"),
    (
      "[01]", "1:2: error: not a number in JSON (write it like -12.5 or 1e6, without leading zeros)"
    ),
    ("\"\\x\"", "1:2: error: not an escape in JSON (write a backslash as \\\\)"),
    (
      "\"a\n\"",
      "1:3: error: a control character in a string (write it as an escape, such as \\n or \\u0000)"
    ),
    ("[\"a]", "1:2: error: the string that starts here is not closed"),
    ("\"\\u12", "1:2: error: expected four hexadecimal digits after \\u"),
    ("\"\\u+123\"", "1:2: error: expected four hexadecimal digits after \\u"),
    (
      "\"\\ud800\"",
      "1:2: error: half of a surrogate pair is not a character (write both halves, or the character itself)"
    ),
    (
      "\"\\udc00\\ud800\"",
      "1:2: error: half of a surrogate pair is not a character (write both halves, or the character itself)"
    ),
    (
      "{\0\"\0",
      "1:2: error: a NUL byte is not text (if the file is UTF-16, convert it with: iconv -f UTF-16 -t UTF-8)"
    ),
    ("// no comments\n1", "1:1: error: expected a JSON value"),
  ]

  @Test(arguments: invalid)
  func `Each mistake is named at its place`(text: String, error: String) {
    let thrown = #expect(throws: TextFormatError.self) { try parse(text) }
    #expect(thrown?.description == "a.json:" + error)
  }

  @Test(
    arguments: [
      [0xFF, 0xFE, 0x31, 0x00], [0x22, 0xED, 0xA0, 0x80, 0x22], [0x22, 0xC3, 0x22],
      [0x5B, 0x22, 0xB4, 0xF3],
    ] as [[UInt8]])
  func `A wrong encoding is refused with a way to convert it`(bytes: [UInt8]) {
    let thrown = #expect(throws: TextFormatError.self) {
      try JSONValue.parse(bytes, file: "a.json")
    }
    #expect(thrown?.description.contains("iconv -f") == true)
  }

  @Test func `Depth has a limit`() throws {
    func nested(_ levels: Int) -> String {
      String(repeating: "[", count: levels) + String(repeating: "]", count: levels)
    }
    #expect(throws: Never.self) { try parse(nested(128)) }
    let thrown = #expect(throws: TextFormatError.self) { try parse(nested(129)) }
    #expect(thrown?.description == "a.json:1:129: error: more than 128 levels inside each other")
    #expect(throws: TextFormatError.self) {
      try parse(String(repeating: "{\"a\":", count: 1_000_000))
    }
  }

  @Test func `Every cut of a valid text is an error or a value, never a crash`() throws {
    let text = Array(#"{"a":[1,-2.5e3,true,null,"x\u00e9\ud83d\ude00é"],"b":{}}"#.utf8)
    for cut in 0..<text.count {
      #expect(throws: TextFormatError.self) {
        try JSONValue.parse(Array(text[..<cut]), file: "a.json")
      }
    }
  }
}
