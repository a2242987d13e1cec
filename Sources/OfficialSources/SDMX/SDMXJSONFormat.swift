import SystemCalls
import TextFormats

/// SDMX-JSON data messages 1.0 and 2.0, by the profile of their dataflow.
///
/// A message refers to codes by their place in lists at its end, so it is read whole; one larger than 64 MiB is refused.
public enum SDMXJSONFormat: OfficialFormat {
  /// `sdmx-json`.
  public static let name = "sdmx-json"
  /// What it is.
  public static let title = "SDMX-JSON data message"

  private static let limit = 64 << 20
  private static let depthLimit = 32

  /// Whether the file is a JSON object with the members of a data message near its start.
  public static func recognizes(_ head: FileHead) -> Bool {
    guard head.text.first(where: { !$0.isWhitespace }) == "{" else { return false }
    let text = head.text
    let signs = [
      ["\"dataSets\""], ["sdmx-json"], ["\"structure\"", "\"dimensions\""],
      ["\"errors\"", "\"code\""],
    ]
    return signs.contains { names in names.allSatisfy { text.contains($0) } }
  }

  /// Reads a message.
  public static func read(
    _ input: SourceInput, _ terms: ReadingTerms
  ) throws(OfficialSourcesError) -> OfficialReading {
    let head: FileHead
    let feed: ByteFeed
    let bytes: [UInt8]?
    do throws(SystemError) {
      head = try input.head()
      feed = try input.open()
      bytes = try all(of: feed)
    } catch {
      throw OfficialSourcesError(error)
    }
    let start = SourceLocation(file: input.name, line: 1, column: 1)
    do throws(TextFormatError) {
      if let answer = OfficialAnswer(head) { throw answer.error(file: input.name) }
      guard let bytes else {
        throw TextFormatError(
          at: start, "the message has more than \(limit) bytes",
          remedy: "ask for fewer codes or periods at a time, or for SDMX-CSV")
      }
      let root = try JSONValue.parse(bytes, file: input.name, depthLimit: depthLimit)
      return try read(root, feed, at: start, terms)
    } catch {
      throw OfficialSourcesError(error)
    }
  }

  private static func read(
    _ root: JSONValue, _ feed: ByteFeed, at start: SourceLocation, _ terms: ReadingTerms
  ) throws(TextFormatError) -> OfficialReading {
    let message = try SDMXJSONMessage(root, at: start)
    guard let profile = SDMXProfileChoice.profile(of: message.dataflow, terms) else {
      throw SDMXComponents.noProfile(
        for: message.dataflow, names: message.structures.flatMap(\.componentNames), at: start)
    }
    let sink = DiagnosticSink()
    var assembler = SDMXAssembler(profile, terms, file: start.file, sink)
    for (number, dataSet) in message.dataSets.enumerated() {
      let structure = try message.structure(of: dataSet, at: start)
      var reader = try SDMXJSONDataSet(
        structure, profile, dataSet, place: "dataSets[\(number)]", at: start)
      try reader.read { (observation, place) in
        assembler.take(observation) { _ in place }
        return !assembler.isHopeless
      }
    }
    try sink.throwIfErrors()
    var collector = ReleaseCollector(terms)
    let findings = assembler.finish(&collector)
    return OfficialReading(
      file: collector.file(
        feed, name: start.file, title: profile.title, origin: profile.origin,
        format: "\(name) \(profile.digest)"),
      findings: findings)
  }

  /// All bytes of a feed, hashed on the way; nil where there are too many.
  private static func all(of feed: ByteFeed) throws(SystemError) -> [UInt8]? {
    guard feed.size <= limit else { return nil }
    var all: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count: Int
      do {
        count = try feed.read(into: &buffer)
      } catch let error as SystemError {
        throw error
      } catch {
        return nil
      }
      if count == 0 { return all }
      guard all.count + count <= limit else { return nil }
      all += buffer[..<count]
    }
  }
}
