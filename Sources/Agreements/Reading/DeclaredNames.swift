import TextFormats

/// The names that the files declare, gathered before anything refers to them.
///
/// A list is nil where its file or section cannot be read: then nothing can be said about
/// references to it, and one error is not followed by a hundred others.
struct DeclaredNames {
  var texts: [String]?
  var sources: [String]?
  var measures: [String]?
  var sectors: [String]?
  var groups: [String]?
  var readings: [String]?
  var conditions: [String]?
  var claims: [String]?
  var pledges: [String]?
  /// Names of the pledges that are quotas.
  var quotas: [String]?

  /// The sector of each sub-category.
  var sectorOfGroup: [String: String] = [:]

  /// Gathers the names, and reports those that are given twice or have a form that no name has.
  ///
  /// - Parameters:
  ///   - agreement: the agreement file, or nil where it cannot be read.
  ///   - claims: the list of claims, or nil where there is none.
  ///   - claimsAreKnown: whether the claims could be read, or are known not to exist.
  init(agreement: YAMLNode?, claims: YAMLNode?, claimsAreKnown: Bool, _ sink: DiagnosticSink) {
    // Steps rest on sources or claims, and claims argue about readings or conditions: each pair
    // shares one space of names.
    var evidence: [String: SourceLocation] = [:]
    if claimsAreKnown {
      self.claims = Self.names(ofList: claims, as: "claim", seen: &evidence, sink)
    }
    guard let agreement, case .mapping(let entries) = agreement.content else { return }
    func section(_ key: String) -> YAMLNode? { entries.first { $0.key == key }?.value }
    var arguable: [String: SourceLocation] = [:]
    sources = Self.names(ofList: section("sources"), as: "source", seen: &evidence, sink)
    readings = Self.names(ofList: section("readings"), as: "reading", seen: &arguable, sink)
    conditions = Self.names(
      ofMapping: section("conditions"), as: "condition", seen: &arguable, sink)
    texts = Self.names(ofList: section("texts"), as: "text", sink)
    sectors = Self.names(ofList: section("sectors"), as: "sector", sink)
    var measured: [String: SourceLocation] = [:]
    measures = Self.names(
      ofMapping: section("measures"), as: "measure", seen: &measured, sink)
    // Figures of both have addresses of one form.
    var counted: [String: SourceLocation] = [:]
    pledges = Self.names(ofList: section("pledges"), as: "pledge", seen: &counted, sink)
    _ = Self.names(ofList: section("tracked"), as: "tracked quantity", seen: &counted, sink)
    quotas = pledges.map { names in
      let items = section("pledges")?.items ?? []
      return names.filter { name in
        items.contains { $0.value(of: "id")?.text == name && $0.value(of: "kind")?.text == "quota" }
      }
    }
    _ = Self.names(ofList: section("obligations"), as: "obligation", sink)
    gatherGroups(section("sectors"), sink)
  }

  // Sub-categories share one space of names over all sectors: the code list names only them.
  private mutating func gatherGroups(_ sectors: YAMLNode?, _ sink: DiagnosticSink) {
    guard self.sectors != nil else { return }
    var seen: [String: SourceLocation] = [:]
    var names: [String] = []
    for sector in sectors?.items ?? [] {
      guard let groups = sector.value(of: "groups") else { continue }
      for (name, location) in Self.declared(in: groups) {
        guard Self.accept(name, at: location, as: "sub-category", seen: &seen, sink) else {
          continue
        }
        names.append(name)
        sectorOfGroup[name] = sector.value(of: "id")?.text
      }
    }
    groups = names
  }

  private static func names(
    ofList list: YAMLNode?, as noun: String, seen: inout [String: SourceLocation],
    _ sink: DiagnosticSink
  ) -> [String]? {
    guard let list else { return [] }
    guard case .sequence = list.content else { return nil }
    var names: [String] = []
    for item in declared(in: list)
    where accept(item.name, at: item.location, as: noun, seen: &seen, sink) {
      names.append(item.name)
    }
    return names
  }

  private static func names(
    ofMapping mapping: YAMLNode?, as noun: String, seen: inout [String: SourceLocation],
    _ sink: DiagnosticSink
  ) -> [String]? {
    guard let mapping else { return [] }
    guard case .mapping(let entries) = mapping.content else { return nil }
    var names: [String] = []
    for entry in entries
    where accept(entry.key, at: entry.keyLocation, as: noun, seen: &seen, sink) {
      names.append(entry.key)
    }
    return names
  }

  private static func names(
    ofList list: YAMLNode?, as noun: String, _ sink: DiagnosticSink
  ) -> [String]? {
    var seen: [String: SourceLocation] = [:]
    return names(ofList: list, as: noun, seen: &seen, sink)
  }

  private static func declared(in list: YAMLNode) -> [(name: String, location: SourceLocation)] {
    list.items.compactMap { item in
      guard let id = item.value(of: "id"), let text = id.text else { return nil }
      return (text, id.location)
    }
  }

  private static func accept(
    _ name: String, at location: SourceLocation, as noun: String,
    seen: inout [String: SourceLocation], _ sink: DiagnosticSink
  ) -> Bool {
    guard isName(name) else {
      sink.error(
        "'\(name.prefix(80))' cannot name a \(noun)", at: location,
        remedy: "use lower-case letters and digits, joined by hyphens")
      return false
    }
    if let first = seen[name] {
      sink.error(
        "\(noun) '\(name)' is given twice", at: location, remedy: "the first is at \(first)")
      return false
    }
    seen[name] = location
    return true
  }

  /// Whether a text has the form of a name: lower-case letters and digits, joined by hyphens.
  static func isName(_ text: String) -> Bool {
    let parts = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    return text.utf8.count <= FormatLimits.nameLength
      && parts.allSatisfy { part in
        !part.isEmpty
          && part.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) }
      }
  }
}

extension YAMLNode {
  /// The items of a list; none where the node is not a list, which its own reader reports.
  fileprivate var items: [YAMLNode] {
    if case .sequence(let items) = content { items } else { [] }
  }

  /// The text of a scalar; nil where the node is not one.
  fileprivate var text: String? {
    if case .scalar(let text, _) = content, !isNull { text } else { nil }
  }
}

extension YAMLNode {
  /// The value of a key, without reporting anything; nil where there is none.
  func value(of key: String) -> YAMLNode? {
    guard case .mapping(let entries) = content else { return nil }
    return entries.first { $0.key == key }?.value
  }
}
