/// A failed call of the operating system: what was tried, on which path, why it failed and what to do.
public struct SystemError: Error, Hashable, Sendable {
  /// What was tried.
  public enum Operation: String, Hashable, Sendable {
    case open
    case read
    case write
    case synchronise
    case replace
    case inspect
    case list
    case resolve
    case makeDirectory = "make the directory"
    case run
  }

  /// Why it failed.
  public enum Cause: Hashable, Sendable {
    /// The operating system said no.
    case system(ErrorNumber)
    /// The file has more bytes than the caller is ready to take.
    case exceedsLimit(bytes: Int)
  }

  /// What was tried.
  public let operation: Operation
  /// The file or directory, as the caller wrote it.
  public let path: String
  /// Why it failed.
  public let cause: Cause

  /// Describes a failed call.
  public init(_ operation: Operation, path: String, cause: Cause) {
    self.operation = operation
    self.path = path
    self.cause = cause
  }

  /// Describes a call that the operating system refused.
  init(_ operation: Operation, path: String, number: ErrorNumber) {
    self.init(operation, path: path, cause: .system(number))
  }

  /// The operating system's number; nil where a limit of our own was met.
  public var number: ErrorNumber? {
    if case .system(let number) = cause { number } else { nil }
  }
}

extension SystemError: CustomStringConvertible {
  /// One whole sentence: what failed, on which path, why, and what to do.
  public var description: String {
    switch cause {
    case .system(let number):
      "cannot \(operation.rawValue) '\(path)': \(number.explanation) (\(number)); \(number.remedy)"
    case .exceedsLimit(let bytes):
      "cannot \(operation.rawValue) '\(path)': it is larger than the limit of \(bytes) bytes;"
        + " check that it is the file you mean, or split it"
    }
  }
}
