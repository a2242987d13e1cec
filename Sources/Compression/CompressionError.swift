import Wording

/// A compressed file that cannot be used: what is wrong, and what to do.
public struct CompressionError: Error, Hashable, Sendable {
  /// The file, as the user named it; with the member where it is one of a ZIP file: `EXDB2001.ZIP/EXP_DETL.TXT`.
  public let file: String
  /// What is wrong, in lower case and without a full stop.
  public let message: String
  /// What to do, or what would be valid.
  public let remedy: String

  /// Describes what is wrong with a file.
  init(_ file: String, _ message: String, remedy: String) {
    self.file = file
    self.message = message
    self.remedy = remedy
  }

  /// What to do about a file that was not got whole.
  static let getAgain = "get the file again"
}

extension CompressionError: CustomStringConvertible {
  /// `file: error: message (remedy)`.
  public var description: String {
    // Names of members come from the file; its bytes must not reach a terminal as commands.
    printable("\(file): error: \(message) (\(remedy))")
  }
}
