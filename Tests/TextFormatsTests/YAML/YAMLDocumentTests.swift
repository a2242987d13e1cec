import Testing
import TextFormats

/// The outline of a document: each scalar with its place, quoted text in quotes.
private func outline(_ node: YAMLNode) -> String {
  switch node.content {
  case .scalar(let text, let isPlain):
    let shown = isPlain ? text : "\"\(text)\""
    return "\(shown)@\(node.location.line):\(node.location.column)"
  case .sequence(let items):
    return "[" + items.map(outline).joined(separator: " ") + "]"
  case .mapping(let entries):
    let fields = entries.map {
      "\($0.key)@\($0.keyLocation.line):\($0.keyLocation.column)=\(outline($0.value))"
    }
    return "{" + fields.joined(separator: " ") + "}"
  }
}

@Suite struct YAMLDocumentTests {
  private func parse(_ text: String, limits: YAMLLimits = .default) throws -> YAMLNode {
    try YAMLDocument.parse(bytes: Array(text.utf8), file: "a.yaml", limits: limits)
  }

  @Test(arguments: [
    ("a: 1", "{a@1:1=1@1:4}"),
    ("# remark\na:\n  - x\n  - 'y'\n  - \"z\\n\"\n", "{a@2:1=[x@3:5 \"y\"@4:5 \"z\n\"@5:5]}"),
    ("a: {b: 1, c: [2, 3]}\nd:\n", "{a@1:1={b@1:5=1@1:8 c@1:11=[2@1:15 3@1:18]} d@2:1=@2:3}"),
    ("é: ü\n数: 😀 x", "{é@1:1=ü@1:4 数@2:1=😀 x@2:4}"),
    ("\u{FEFF}a: b", "{a@1:1=b@1:4}"),
    ("a: |\n  1\n  2\nb: >\n  3\n  4\n", "{a@1:1=\"1\n2\n\"@1:4 b@4:1=\"3 4\n\"@4:4}"),
    ("- a\n- [b]\r\n- c", "[a@1:3 [b@2:4] c@3:3]"),
    ("%YAML 1.2\n---\nword\n", "word@3:1"),
    // Numbers, dates and truth values stay the text that was written.
    (
      "a: 0101\nb: 2020-01\nc: yes\nd: 12.5 bn USD",
      "{a@1:1=0101@1:4 b@2:1=2020-01@2:4 c@3:1=yes@3:4 d@4:1=12.5 bn USD@4:4}"
    ),
  ])
  func `A document becomes nodes with their places`(text: String, expected: String) throws {
    #expect(try outline(parse(text)) == expected)
  }

  static let invalid: [(text: String, error: String)] = [
    ("", "1:1: error: the file is empty (a YAML file has at least one 'key: value' line)"),
    (
      "# only a remark\n",
      "1:1: error: the file is empty (a YAML file has at least one 'key: value' line)"
    ),
    ("a:\n\tb: 1", "2:1: error: a tab cannot indent (indent with spaces)"),
    ("a: 1\n\tb: 2", "2:1: error: a tab cannot indent (indent with spaces)"),
    ("é: @x", "1:4: error: '@' cannot start a value (put the value in quotes)"),
    ("\u{FEFF}a: %x", "1:4: error: '%' cannot start a value (put the value in quotes)"),
    (
      "a: b: c",
      "1:5: error: ':' is not allowed here (put text that contains ': ' in quotes, and check the indentation)"
    ),
    ("a: 1\nb", "2:1: error: a key without ':' (write 'key: value', and check the indentation)"),
    ("a: \"x\n", "1:4: error: the quoted text that starts here is not closed (close the quote)"),
    (
      "a: [1, 2\n",
      "2:1: error: expected ',' or ']' in the list that starts at 1:4 (close the list with ']')"
    ),
    (
      "a: {b: 1\nc: 2}",
      "2:2: error: expected ',' or '}' in the mapping that starts at 1:4 (close the mapping with '}')"
    ),
    (
      "a:\n  - 1\n b: 2",
      "3:2: error: expected a key of the mapping that starts at 1:1 (line the keys up, and put text that goes on after a quote in quotes as a whole)"
    ),
    (
      "- a\nb: 1", "2:1: error: expected '-', as in the list that starts at 1:1 (line the items up)"
    ),
    (
      "a: \"\\q\"",
      "1:5: error: found unknown escape character while parsing a quoted scalar (check the indentation, the quotes and the brackets)"
    ),
    (
      "é: 1\u{1}",
      "1:5: error: the character U+0001 is not allowed in YAML (remove it, or write it as an escape in double quotes)"
    ),
    (
      "a: 1\n--- \nb: 2",
      "2:1: error: a second document starts here (keep one document a file, and remove the line '---')"
    ),
    (
      "? [a]\n: 1",
      "1:3: error: a key must be plain text, not a list or a mapping (put text in braces or brackets in quotes)"
    ),
    (
      "a: 1\nb: 2\na: 3",
      "3:1: error: duplicate key 'a', first given at 1:1 (remove one of the two)"
    ),
    ("a: 1\n\"a\": 3", "2:1: error: duplicate key 'a', first given at 1:1 (remove one of the two)"),
    (
      "a: &x 1",
      "1:4: error: the anchor '&x' is not supported (write the value out where it is needed; put text that starts with '&' in quotes)"
    ),
    (
      "a: *x",
      "1:4: error: the alias '*x' is not supported (write the value out; put text that starts with '*' in quotes)"
    ),
    (
      "a: !!str 1",
      "1:4: error: the tag 'tag:yaml.org,2002:str' is not supported (remove it; put text that starts with '!' in quotes)"
    ),
    (
      "a: ! [1]",
      "1:4: error: the tag '!' is not supported (remove it; put text that starts with '!' in quotes)"
    ),
    (
      "a: é\0",
      "1:5: error: a NUL byte is not text (if the file is UTF-16, convert it with: iconv -f UTF-16 -t UTF-8)"
    ),
  ]

  @Test(arguments: invalid)
  func `Each mistake is named at its place with its remedy`(text: String, error: String) {
    let thrown = #expect(throws: TextFormatError.self) { try parse(text) }
    #expect(thrown?.description == "a.yaml:" + error)
  }

  @Test
  func `All duplicates and refusals of a file are reported at once, with the error that stops it`()
  {
    let thrown = #expect(throws: TextFormatError.self) {
      try parse("a: 1\na: 2\nb: {c: 1, c: *x}\nd: [\n")
    }
    let places = thrown?.diagnostics.map { "\($0.location.line):\($0.location.column)" }
    #expect(places == ["2:1", "3:11", "3:14", "5:1"])
  }

  @Test(
    arguments: [
      (
        [0xFF, 0xFE, 0x61, 0x00],
        "1:1: error: this is UTF-16, not UTF-8 (convert it with: iconv -f UTF-16 -t UTF-8)"
      ),
      (
        Array("a: é\nb: ".utf8) + [0xE9],
        "2:4: error: not valid UTF-8 (save the file as UTF-8; if it comes from Windows, convert it with: iconv -f WINDOWS-1252 -t UTF-8)"
      ),
    ] as [([UInt8], String)])
  func `A wrong encoding is named at its place`(bytes: [UInt8], error: String) {
    let thrown = #expect(throws: TextFormatError.self) {
      try YAMLDocument.parse(bytes: bytes, file: "a.yaml")
    }
    #expect(thrown?.description == "a.yaml:" + error)
  }

  @Test func `Limits hold to the last one allowed`() throws {
    var limits = YAMLLimits(bytes: 100, depth: 3, nodes: 6, scalarBytes: 4)
    #expect(throws: Never.self) { try parse("[[[aaaa, b, c]]]", limits: limits) }
    for (text, message) in [
      ("[[[[a]]]]", "1:4: error: more than 3 levels"),
      ("[a, b, c, d, e, f]", "1:17: error: more than 6 values"),
      ("[aaaaa]", "1:2: error: a text of more than 4 bytes"),
      (String(repeating: " ", count: 101), "1:1: error: the file has 101 bytes, more than 100"),
    ] {
      let thrown = #expect(throws: TextFormatError.self) { try parse(text, limits: limits) }
      #expect(thrown?.description.hasPrefix("a.yaml:" + message) == true)
    }
    limits.depth = 4
    #expect(throws: Never.self) { try parse("[[[[a]]]]", limits: limits) }
  }

  @Test(arguments: [
    "[", "{", "- ", "? ", "a: [", "[a, ", "{a: ", "a: 1\n", "\"", "&a ", "!a ", "- - a\n", "#",
    "\n", ": ",
  ])
  func `Megabytes of one thing end with an error`(piece: String) {
    let text = String(repeating: piece, count: 1_000_000 / piece.utf8.count)
    #expect(throws: TextFormatError.self) { try parse(text) }
  }

  @Test func `Every cut of a document is an error or a value, never a crash`() {
    let text = Array("a: {b: [1, \"é\", 'x']}\nc:\n  - d: |\n      数\n  - e\n".utf8)
    for cut in 0...text.count {
      do throws(TextFormatError) {
        _ = try YAMLDocument.parse(bytes: Array(text[..<cut]), file: "a.yaml")
      } catch {
        #expect(!error.diagnostics.isEmpty)
      }
    }
  }
}
