/// A text that cannot be used: everything found wrong in it, in the order of the file.
public struct TextFormatError: Error, Hashable, Sendable {
  /// What was found, sorted by place; at least one of them is an error.
  public let diagnostics: [Diagnostic]

  /// Carries what was found.
  public init(_ diagnostics: [Diagnostic]) {
    self.diagnostics = diagnostics.sorted()
  }

  /// A single error at one place.
  public init(at location: SourceLocation, _ message: String, remedy: String? = nil) {
    self.init([Diagnostic(.error, at: location, message, remedy: remedy)])
  }

  /// What a source of bytes threw while a reader was at a place; a source that transcodes knows its own place better.
  static func ofSource(_ error: any Error, at location: SourceLocation) -> TextFormatError {
    (error as? TextFormatError) ?? TextFormatError(at: location, "reading failed: \(error)")
  }
}

extension TextFormatError: CustomStringConvertible {
  /// The findings, one a line.
  public var description: String {
    diagnostics.map(\.description).joined(separator: "\n")
  }
}
