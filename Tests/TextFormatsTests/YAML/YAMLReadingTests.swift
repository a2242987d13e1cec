import Testing
import TextFormats

/// The kind of reader that the readers of agreements are made of.
private struct Window: Equatable {
  enum Unit: String, CaseIterable { case month, quarter, year }

  var title: String
  var unit: Unit
  var length: Int?
  var binds: Bool?
  var sources: [String]

  init?(_ node: YAMLNode, _ sink: DiagnosticSink) {
    guard var fields = MappingReader(node, sink) else { return nil }
    let title = fields.required("title")?.string(sink)
    let unit = fields.required("unit")?.choice(of: Unit.self, as: "unit", sink)
    let length = fields.optional("length")?.integer(sink, in: 1...12)
    let binds = fields.optional("binds")?.boolean(sink)
    let sources = fields.optional("sources")?.elements(sink)?.compactMap { $0.string(sink) }
    fields.finish()
    guard let title, let unit else { return nil }
    self.title = title
    self.unit = unit
    self.length = length
    self.binds = binds
    self.sources = sources ?? []
  }
}

@Suite struct YAMLReadingTests {
  private func read(_ text: String) throws -> (window: Window?, errors: [String]) {
    let sink = DiagnosticSink()
    let node = try YAMLDocument.parse(bytes: Array(text.utf8), file: "f", limits: .default)
    let window = Window(node, sink)
    return (window, sink.diagnostics.map(\.description))
  }

  @Test func `A valid mapping is read without a word`() throws {
    let (window, errors) = try read(
      "title: '7'\nunit: month\nlength: 12\nbinds: false\nsources: [0101, \"x\"]")
    #expect(errors.isEmpty)
    #expect(window?.title == "7")
    #expect(window?.unit == .month)
    #expect(window?.length == 12)
    #expect(window?.binds == false)
    #expect(window?.sources == ["0101", "x"])
  }

  @Test func `All errors of a mapping are reported at once`() throws {
    let (window, errors) = try read(
      """
      titel: x
      unit: monht
      length: 13
      binds: yes
      sources: [a, [b], {c: d}, ~]
      colour: blue
      """)
    #expect(window == nil)
    #expect(
      errors == [
        "f:1:1: error: missing key 'title' (add 'title: …')",
        "f:1:1: error: unknown key 'titel' (did you mean 'title'?)",
        "f:2:7: error: unknown unit 'monht' (did you mean 'month'?)",
        "f:3:9: error: expected a whole number from 1 to 12, found '13'",
        "f:4:8: error: expected true or false, found 'yes' (write true)",
        "f:5:14: error: expected text, found a list",
        "f:5:19: error: expected text, found a mapping",
        "f:5:27: error: expected text, found nothing",
        "f:6:1: error: unknown key 'colour' (valid keys: title, unit, length, binds, sources)",
      ])
  }

  @Test(arguments: [
    ("", "nothing", nil), ("~", "nothing", nil), ("null", "nothing", nil),
    ("'5'", "the quoted text '5'", nil),
    ("[5]", "a list", nil), ("1.5", "'1.5'", nil), ("+5", "'+5'", nil), ("0x5", "'0x5'", nil),
    ("1_000", "'1_000'", nil),
    ("010", "'010'", "write it without leading zeros"),
    ("99999999999999999999", "'99999999999999999999'", nil), ("٥", "'٥'", nil),
  ])
  func `Only plain decimal digits are a whole number`(text: String, found: String, remedy: String?)
    throws
  {
    let sink = DiagnosticSink()
    let node = try YAMLDocument.parse(bytes: Array("a: \(text)".utf8), file: "f")
    let value = try #require(node.entries(sink)?.first?.value)
    #expect(value.integer(sink) == nil)
    let suffix = remedy.map { " (\($0))" } ?? ""
    let place = "f:1:\(value.location.column)"
    #expect(
      sink.diagnostics.map(\.description)
        == ["\(place): error: expected a whole number, found \(found)\(suffix)"])
  }

  @Test(arguments: [("0", 0), ("-12", -12), ("9223372036854775807", Int.max)])
  func `A whole number is read to its last digit`(text: String, number: Int) throws {
    let sink = DiagnosticSink()
    let node = try YAMLDocument.parse(bytes: Array(text.utf8), file: "f")
    #expect(node.integer(sink) == number)
    #expect(sink.count == 0)
  }

  @Test func `A list where a mapping belongs, and the other way round`() throws {
    let (_, errors) = try read("- a")
    #expect(errors == ["f:1:1: error: expected a mapping, found a list"])
    let more = try read("title: a\nunit: year\nsources: {a: 1}").errors
    #expect(more == ["f:3:10: error: expected a list, found a mapping"])
  }

  @Test func `A choice without a near word lists the words`() throws {
    let errors = try read("title: a\nunit: fortnight").errors
    #expect(errors == ["f:2:7: error: unknown unit 'fortnight' (one of: month, quarter, year)"])
  }

  @Test func `A flood of unknown keys is counted, not listed`() throws {
    let keys = (0..<5000).map { "k\($0): 1" }.joined(separator: "\n")
    let errors = try read("title: a\nunit: year\n" + keys).errors
    #expect(errors.count == 21)
    #expect(errors.contains("f:1:1: error: 4980 more unknown keys in this mapping"))
  }
}
