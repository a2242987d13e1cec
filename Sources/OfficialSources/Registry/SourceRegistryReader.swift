import TextFormats
import TimeSeries
import TradeStatistics

/// Reads `sources.yaml` and reports everything wrong in it.
struct SourceRegistryReader {
  private let sink: DiagnosticSink

  init(_ sink: DiagnosticSink) {
    self.sink = sink
  }

  func read(_ root: YAMLNode) -> [RegisteredSource] {
    guard var keys = MappingReader(root, sink) else { return [] }
    _ = keys.required("source-registry")?.integer(sink, in: 1...1)
    let nodes = keys.required("sources")?.elements(sink) ?? []
    keys.finish()
    let sources = nodes.compactMap(source)
    for (index, source) in sources.enumerated()
    where sources[..<index].contains(where: { $0.id == source.id }) {
      sink.error(
        "the source '\(source.id)' is there twice", at: root.location, remedy: "remove one")
    }
    return sources
  }

  private func source(_ node: YAMLNode) -> RegisteredSource? {
    guard var keys = MappingReader(node, sink) else { return nil }
    let id = keys.required("id").flatMap {
      read($0, as: "a short name such as census", SourceID.init(rawValue:))
    }
    let title = keys.required("title")?.string(sink)
    let url = keys.required("url").flatMap(url)
    let frequency = keys.required("frequency")?.string(sink)
    let economies = (keys.required("economies")?.elements(sink) ?? []).compactMap {
      read($0, as: "an ISO 3166 alpha-3 code") { Economy($0) }
    }
    let calendars = texts(keys.required("calendars"))
    let formats = texts(keys.required("formats"))
    let server = keys.optional("fetch").flatMap(self.url)
    let key = keys.optional("key").flatMap(key)
    let revisions = (keys.optional("revisions")?.elements(sink) ?? []).compactMap(revision)
    let licence = keys.required("licence")?.string(sink)
    let quirks = (keys.required("quirks")?.elements(sink) ?? []).compactMap(quirk)
    keys.finish()
    guard let id, let title, let url, let frequency, let licence else { return nil }
    return RegisteredSource(
      id: id, title: title, url: url, frequency: frequency, economies: economies,
      calendars: calendars, formats: formats, server: server, key: key, revisions: revisions,
      licence: licence, quirks: quirks)
  }

  private func key(_ node: YAMLNode) -> RegisteredSource.Key? {
    guard var keys = MappingReader(node, sink) else { return nil }
    let variable = keys.required("variable")?.string(sink)
    let page = keys.required("page").flatMap(url)
    keys.finish()
    guard let variable, let page else { return nil }
    return RegisteredSource.Key(variable: variable, page: page)
  }

  private func revision(_ node: YAMLNode) -> RevisionRule? {
    guard var keys = MappingReader(node, sink) else { return nil }
    let every = keys.required("every")
    let text = keys.required("text")?.string(sink)
    let link = keys.required("link").flatMap(url)
    let back = keys.optional("back")?.integer(sink, in: 0...100)
    var occasion: RevisionRule.Occasion?
    switch every?.string(sink) {
    case "year":
      let month = keys.required("with")?.integer(sink, in: 1...12)
      let last = keys.required("by")?.integer(sink, in: 1...12)
      if let month, let last { occasion = .year(with: month, by: last) }
    case "any-time": occasion = .anyTime
    case "told": occasion = .told
    case .some: occasion = every?.mismatch("year, any-time or told", sink)
    case nil: break
    }
    keys.finish()
    guard let occasion, let text, let link else { return nil }
    return RevisionRule(occasion: occasion, yearsBack: back, text: text, link: link)
  }

  private func quirk(_ node: YAMLNode) -> RegisteredSource.Quirk? {
    guard var keys = MappingReader(node, sink) else { return nil }
    let seen = keys.required("seen").flatMap {
      read($0, as: "a day such as 2026-11-01") { Day($0) }
    }
    let text = keys.required("text")?.string(sink)
    let link = keys.required("link").flatMap(url)
    keys.finish()
    guard let seen, let text, let link else { return nil }
    return RegisteredSource.Quirk(seen: seen, text: text, link: link)
  }

  private func texts(_ node: YAMLNode?) -> [String] {
    (node?.elements(sink) ?? []).compactMap { $0.string(sink) }
  }

  private func url(_ node: YAMLNode) -> String? {
    read(node, as: "an address that begins with https:// or http://") {
      $0.hasPrefix("https://") || $0.hasPrefix("http://") ? $0 : nil
    }
  }

  private func read<Value>(
    _ node: YAMLNode, as expected: String, _ parse: (String) -> Value?
  ) -> Value? {
    guard let text = node.string(sink) else { return nil }
    return parse(text) ?? node.mismatch(expected, sink)
  }
}
