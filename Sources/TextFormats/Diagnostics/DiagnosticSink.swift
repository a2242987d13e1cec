/// Collects findings while a reader goes on, so that all errors of a file are reported at once.
///
/// A class, because the readers of all parts of one file report to the same place.
public final class DiagnosticSink {
  private var found: [Diagnostic] = []

  /// Starts with nothing found.
  public init() {}

  /// What was found so far, sorted by place.
  public var diagnostics: [Diagnostic] { found.sorted() }

  /// How many findings there are.
  public var count: Int { found.count }

  /// Whether one of the findings is an error.
  public var hasErrors: Bool { found.contains { $0.severity == .error } }

  /// Adds a finding.
  public func report(_ diagnostic: Diagnostic) {
    found.append(diagnostic)
  }

  /// Adds an error.
  public func error(_ message: String, at location: SourceLocation, remedy: String? = nil) {
    report(Diagnostic(.error, at: location, message, remedy: remedy))
  }

  /// Adds a warning.
  public func warning(_ message: String, at location: SourceLocation, remedy: String? = nil) {
    report(Diagnostic(.warning, at: location, message, remedy: remedy))
  }

  /// Adds what another reader threw.
  public func report(_ error: TextFormatError) {
    found.append(contentsOf: error.diagnostics)
  }

  /// Throws all findings if one of them is an error; warnings alone pass.
  public func throwIfErrors() throws(TextFormatError) {
    if hasErrors { throw TextFormatError(found) }
  }
}
