import TextFormats
import TimeSeries

/// What the readers of all sections share: where findings go, what the files declare, the window.
///
/// Each reader reports all that it finds wrong and returns nil where it cannot go on; nil always
/// means that an error was reported.
struct ReadingScope {
  /// The longest list of names that a message spells out.
  private static let spelledOut = 12

  let sink: DiagnosticSink
  let names: DeclaredNames
  /// The months in which purchases count; nil where they cannot be read.
  let window: ClosedRange<Month>?

  /// A name that refers to something declared elsewhere.
  func reference(_ node: YAMLNode, to declared: [String]?, as noun: String) -> String? {
    guard let name = node.string(sink) else { return nil }
    guard let declared, !declared.contains(name) else { return name }
    let fallback =
      declared.isEmpty
      ? "the files declare none"
      : declared.count <= Self.spelledOut
        ? "one of: " + declared.joined(separator: ", ") : "none of the \(declared.count) declared"
    sink.error(
      "unknown \(noun) '\(name.prefix(80))'", at: node.location,
      remedy: Diagnostic.didYouMean(name, among: declared) ?? fallback)
    return nil
  }

  /// A list of names that refer to something declared elsewhere, each once.
  func references(_ node: YAMLNode?, to declared: [String]?, as noun: String) -> [String] {
    guard let items = node?.elements(sink) else { return [] }
    var names: [String] = []
    for item in items {
      guard let name = reference(item, to: declared, as: noun) else { continue }
      guard !names.contains(name) else {
        sink.error("\(noun) '\(name)' is listed twice", at: item.location, remedy: "remove one")
        continue
      }
      names.append(name)
    }
    return names
  }

  /// The cases that a list names, at least one, each once.
  func choices<Choice: CaseIterable & RawRepresentable<String> & Equatable>(
    _ node: YAMLNode, of type: Choice.Type, as noun: String
  ) -> [Choice]? {
    guard let items = node.elements(sink) else { return nil }
    guard !items.isEmpty else { return node.mismatch("at least one \(noun)", sink) }
    var cases: [Choice] = []
    for item in items {
      guard let one = item.choice(of: type, as: noun, sink) else { continue }
      guard !cases.contains(one) else {
        sink.error(
          "\(noun) '\(one.rawValue)' is listed twice", at: item.location, remedy: "remove one")
        continue
      }
      cases.append(one)
    }
    return cases
  }

  /// Reads each item of a list that may be left out.
  func list<Item>(_ node: YAMLNode?, _ read: (YAMLNode) -> Item?) -> [Item] {
    (node?.elements(sink) ?? []).compactMap(read)
  }

  /// A text that is not blank.
  func text(_ node: YAMLNode?) -> String? {
    guard let node, let text = node.string(sink) else { return nil }
    guard text.contains(where: { !$0.isWhitespace }) else { return node.mismatch("text", sink) }
    return text
  }
}
