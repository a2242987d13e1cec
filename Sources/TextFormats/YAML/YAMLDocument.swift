/// Reads one YAML document into nodes; the part of YAML that agreement files use, and clear refusals of the rest.
///
/// Anchors, aliases, tags, keys that are not scalars and files of several documents are errors: they let a short file
/// stand for something else than what its reader sees.
public enum YAMLDocument {
  /// Reads a document.
  ///
  /// - Parameters:
  ///   - bytes: the file's content in UTF-8.
  ///   - file: the name for messages; nothing is opened.
  /// - Throws: `TextFormatError` with all duplicate keys, anchors, aliases and tags found, up to the first error after
  ///   which the rest cannot be understood. An empty document is an error.
  public static func parse(
    bytes: [UInt8], file: String, limits: YAMLLimits = .default
  ) throws(TextFormatError) -> YAMLNode {
    try checkEncoding(of: bytes, file: file, limits: limits)
    var builder = YAMLBuilder(file: file, limits: limits)
    var events = YAMLEventSource(bytes, file: file)
    do throws(TextFormatError) {
      while true {
        let event = try events.next()
        if event.kind == .streamEnd { break }
        try builder.take(event)
      }
    } catch {
      builder.sink.report(error)
    }
    try builder.sink.throwIfErrors()
    guard let root = builder.root else {
      throw TextFormatError(
        at: SourceLocation(file: file, line: 1, column: 1), "the file is empty",
        remedy: "a YAML file has at least one 'key: value' line")
    }
    return root
  }

  private static func checkEncoding(
    of bytes: [UInt8], file: String, limits: YAMLLimits
  ) throws(TextFormatError) {
    guard bytes.count <= limits.bytes else {
      throw TextFormatError(
        at: SourceLocation(file: file, line: 1, column: 1),
        "the file has \(bytes.count) bytes, more than \(limits.bytes)",
        remedy: "check that it is the file you mean; keep tables in CSV files")
    }
    let finding: (problem: EncodingProblem, offset: Int)? =
      if ByteOrderMark.isUTF16(bytes) {
        (.utf16, 0)
      } else if let nul = bytes.firstIndex(of: 0) {
        (.nul, nul)
      } else if let invalid = firstInvalidUTF8(in: bytes[...]) {
        (.ofInvalidUTF8(bytes, at: invalid), invalid)
      } else {
        nil
      }
    if let finding {
      throw TextFormatError(
        at: SourceLocation(file: file, offset: finding.offset, in: bytes), finding.problem.message,
        remedy: finding.problem.remedy)
    }
  }
}
