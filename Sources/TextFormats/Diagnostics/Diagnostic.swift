import Wording

/// One thing to tell the author of a file, at its place, like a compiler's message.
///
/// ```
/// agreement.yaml:41:17: error: unknown measure 'us-export' (did you mean 'us-exports'?)
/// ```
public struct Diagnostic: Hashable, Sendable {
  /// How bad it is.
  public enum Severity: String, Hashable, Sendable {
    /// The file cannot be used.
    case error
    /// The file can be used, and is probably not what its author meant.
    case warning
    /// Something worth knowing.
    case note
  }

  /// How bad it is.
  public let severity: Severity
  /// Where it is.
  public let location: SourceLocation
  /// What is wrong, in lower case and without a full stop.
  public let message: String
  /// What would be valid or what to do; printed in parentheses after the message.
  public let remedy: String?

  /// Describes one finding.
  public init(
    _ severity: Severity, at location: SourceLocation, _ message: String, remedy: String? = nil
  ) {
    self.severity = severity
    self.location = location
    self.message = message
    self.remedy = remedy
  }

  /// The remedy for a misspelt name: `did you mean 'x'?`, or nil if no candidate comes close.
  public static func didYouMean(_ name: String, among candidates: [String]) -> String? {
    closestMatch(to: name, among: candidates).map { "did you mean '\($0)'?" }
  }
}

extension Diagnostic: CustomStringConvertible {
  /// `file:line:column: severity: message (remedy)`.
  public var description: String {
    let finding = "\(location): \(severity.rawValue): \(message)"
    // Messages quote the file; its bytes must not reach a terminal as commands.
    return printable(remedy.map { "\(finding) (\($0))" } ?? finding)
  }
}

extension Diagnostic: Comparable {
  /// Orders by place; at one place by severity, errors first, then by text, so that output is repeatable.
  public static func < (left: Diagnostic, right: Diagnostic) -> Bool {
    (left.location, left.severity.rank, left.message, left.remedy ?? "")
      < (right.location, right.severity.rank, right.message, right.remedy ?? "")
  }
}

extension Diagnostic.Severity {
  fileprivate var rank: Int {
    switch self {
    case .error: 0
    case .warning: 1
    case .note: 2
    }
  }
}
