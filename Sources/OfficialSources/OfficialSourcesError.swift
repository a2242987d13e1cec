public import SystemCalls
public import TextFormats

/// Why official figures could not be read: a file that cannot be opened, or everything wrong in one.
public struct OfficialSourcesError: Error, Hashable, Sendable {
  /// The kinds of failure.
  public enum Code: String, Hashable, Sendable {
    /// The operating system refused to give the bytes.
    case unreadable
    /// The bytes are there and do not say what they should.
    case invalid
  }

  /// The kind of failure.
  public let code: Code
  /// What is wrong in the file, sorted by place; empty where it could not be opened.
  public let diagnostics: [Diagnostic]
  /// What the operating system said, where it refused.
  public let system: SystemError?

  /// Wraps what the operating system said.
  public init(_ system: SystemError) {
    self.code = .unreadable
    self.diagnostics = []
    self.system = system
  }

  /// Wraps everything found wrong in a text.
  public init(_ error: TextFormatError) {
    self.code = .invalid
    self.diagnostics = error.diagnostics
    self.system = nil
  }
}

extension OfficialSourcesError: CustomStringConvertible {
  /// The findings, one a line, or the sentence about the file that cannot be read.
  public var description: String {
    system?.description ?? diagnostics.map(\.description).joined(separator: "\n")
  }
}
