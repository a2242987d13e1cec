public import HTTPMessages

/// Why figures could not be fetched: what happened, and what to do.
public struct FetchError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The kinds of failure.
  public enum Code: Hashable, Sendable {
    /// What was asked for cannot be asked.
    case request
    /// There is no access key, or the provider does not know it.
    case key
    /// The day's calls are used up, or the provider asks for a long wait.
    case quota
    /// The provider says that the question is wrong.
    case refused
    /// An answer is too large, and the question cannot be cut any further.
    case tooWide
    /// The provider could not answer, again and again.
    case gaveUp
    /// The answer is none that can be read.
    case unexpected
    /// No answer came.
    case transfer(TransferError.Cause)
    /// Somebody pressed Ctrl-C.
    case interrupted
  }

  /// The kind of failure.
  public let code: Code
  /// One whole sentence, without secrets.
  public let description: String

  init(_ code: Code, _ description: String) {
    self.code = code
    self.description = description
  }

  /// Somebody pressed Ctrl-C.
  static let stopped = FetchError(
    .interrupted, "stopped; what came before is on file, and the same command goes on from there")

  init(_ error: TransferError) {
    switch error.cause {
    case .interrupted: self = .stopped
    default: self.init(.transfer(error.cause), error.description)
    }
  }
}
