/// Why the standard output or the standard error took no more.
public enum OutputError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The reader has gone (`pledgeline … | head`): stop writing and say nothing.
  case closedByReader
  /// The write failed; the message is worth showing.
  case failed(SystemError)

  /// One whole sentence.
  public var description: String {
    switch self {
    case .closedByReader: "the reader of the output has gone"
    case .failed(let error): error.description
    }
  }
}
