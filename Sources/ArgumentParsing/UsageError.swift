import Wording

/// A command line that cannot be obeyed: what is wrong, what would be valid, and where help is.
public struct UsageError: Error, Sendable, Equatable, CustomStringConvertible {
  /// The exit status for a wrong command line, after `EX_USAGE` of BSD's sysexits.
  public static let exitCode: Int32 = 64

  /// What is wrong, naming the offending argument, as a phrase without a full stop.
  public var message: String
  /// The usage line of the command, such as `Usage: pledgeline brief [OPTIONS] AGREEMENT`.
  public var usage: String
  /// Where help is, such as `See 'pledgeline brief --help'.`.
  public var hint: String

  init(message: String, usage: String, hint: String) {
    self.message = message
    self.usage = usage
    self.hint = hint
  }

  /// The three lines to print, without a line break at the end.
  public var description: String { "\(message)\n\(usage)\n\(hint)" }
}

extension CommandDescription {
  /// Makes the error for a value that the parser let through and the command then found wrong.
  ///
  /// - Precondition: The path leads to a command of this tree.
  public func usageError(_ message: String, at path: [String]) -> UsageError {
    guard let scope = CommandScope(root: self, path: path) else {
      preconditionFailure("no command '\(path.joined(separator: " "))' below '\(name)'")
    }
    return scope.usageError(message)
  }
}

/// The text in single quotes, safe to show on a terminal and short enough to read.
func quoted(_ text: String) -> String {
  "'\(printable(text, limit: 60))'"
}
