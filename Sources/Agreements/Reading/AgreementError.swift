public import TextFormats

/// An agreement that cannot be used: everything wrong in its files, or that they cannot be opened.
public struct AgreementError: Error, Hashable, Sendable {
  /// What kind of failure it is.
  public enum Code: Hashable, Sendable {
    /// The files hold errors; `diagnostics` has all of them.
    case invalid
    /// There is no such file, or it cannot be read.
    case unreadable
  }

  /// What kind of failure it is.
  public let code: Code
  /// All findings, errors and warnings, in the order of file and place; empty where unreadable.
  public let diagnostics: [Diagnostic]
  private let message: String

  init(diagnostics: [Diagnostic]) {
    code = .invalid
    self.diagnostics = diagnostics.sorted()
    message = ""
  }

  init(unreadable message: String) {
    code = .unreadable
    diagnostics = []
    self.message = message
  }
}

extension AgreementError: CustomStringConvertible {
  /// The findings, one a line, or the sentence that says what cannot be read.
  public var description: String {
    switch code {
    case .invalid: diagnostics.map(\.description).joined(separator: "\n")
    case .unreadable: message
    }
  }
}
