/// What a chunk has to tell the others of its file: chunks are read on any thread, and told of in order.
public struct CSVChunkOutcome: Sendable {
  /// How many lines there are.
  public private(set) var lines = 0
  /// How many records there are.
  public private(set) var records = 0
  /// The line, counted from 1 at the start of the chunk, after which there were only empty ones.
  private var emptyLine: Int?

  /// A chunk without lines; other chunks of the file are added to it.
  public init() {}

  /// A file of which only the header was read.
  public init(headerLines: Int) {
    lines = headerLines
  }

  init(lines: Int, records: Int, emptyLine: Int? = nil) {
    self.lines = lines
    self.records = records
    self.emptyLine = emptyLine
  }

  /// Adds the chunk that follows.
  ///
  /// - Throws: `TextFormatError` where empty lines lie between records.
  public mutating func append(
    _ next: CSVChunkOutcome, file: String
  ) throws(TextFormatError) {
    if let emptyLine, next.records > 0 {
      throw .emptyLine(at: SourceLocation(file: file, line: emptyLine, column: 1))
    }
    emptyLine = emptyLine ?? next.emptyLine.map { lines + $0 }
    lines += next.lines
    records += next.records
  }
}

extension TextFormatError {
  static func emptyLine(at location: SourceLocation) -> TextFormatError {
    TextFormatError(at: location, "an empty line between records", remedy: "remove it")
  }

  /// The same findings so many lines further down, for a stretch of a file that was read apart from the rest.
  public func shifted(byLines lines: Int) -> TextFormatError {
    TextFormatError(
      diagnostics.map { found in
        let place = found.location
        return Diagnostic(
          found.severity,
          at: SourceLocation(file: place.file, line: place.line + lines, column: place.column),
          found.message, remedy: found.remedy)
      })
  }
}
