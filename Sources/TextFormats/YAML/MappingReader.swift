/// Reads a mapping whose keys are known, and reports those that are missing and those that nobody asked for.
///
/// ```swift
/// guard var fields = MappingReader(node, sink) else { return nil }
/// let id = fields.required("id")?.string(sink)
/// let title = fields.optional("title")?.string(sink)
/// fields.finish()
/// guard let id else { return nil }
/// ```
public struct MappingReader {
  /// More unknown keys than this in one mapping are only counted.
  private static let unknownKeyLimit = 20

  /// Where the mapping starts.
  public let location: SourceLocation
  private let entries: [YAMLNode.Entry]
  private let sink: DiagnosticSink
  private var asked: [String] = []

  /// Starts to read a node; reports and returns nil if it is not a mapping.
  public init?(_ node: YAMLNode, _ sink: DiagnosticSink) {
    guard let entries = node.entries(sink) else { return nil }
    self.entries = entries
    self.sink = sink
    location = node.location
  }

  /// The value of a key that must be there, reported if it is missing; the value may still be null.
  public mutating func required(_ key: String) -> YAMLNode? {
    if let node = optional(key) { return node }
    sink.error("missing key '\(key)'", at: location, remedy: "add '\(key): …'")
    return nil
  }

  /// The value of a key that may be left out.
  public mutating func optional(_ key: String) -> YAMLNode? {
    if !asked.contains(key) { asked.append(key) }
    return entries.first { $0.key == key }?.value
  }

  /// Reports the keys that were never asked for; called after the last key was read.
  public func finish() {
    let unknown = entries.filter { !asked.contains($0.key) }
    let missing = asked.filter { key in !entries.contains { $0.key == key } }
    for entry in unknown.prefix(Self.unknownKeyLimit) {
      // A key that is given already is not what was meant.
      let remedy =
        Diagnostic.didYouMean(entry.key, among: missing)
        ?? "valid keys: " + asked.joined(separator: ", ")
      sink.error("unknown key '\(entry.key)'", at: entry.keyLocation, remedy: remedy)
    }
    if unknown.count > Self.unknownKeyLimit {
      let rest = unknown.count - Self.unknownKeyLimit
      sink.error("\(rest) more unknown keys in this mapping", at: location)
    }
  }
}
