/// What is wrong with the question itself.
public enum TallyProblem: Error, Hashable, Sendable {
  /// A partner's code is longer than any code in a file.
  case partnerTooLong(String)
  /// There is no file to read.
  case noFiles
}

extension TallyProblem: CustomStringConvertible {
  /// What is wrong and what to do.
  public var description: String {
    switch self {
    case .partnerTooLong(let text):
      "'\(text)' is no partner's code: codes have at most 16 characters; give the one that the file uses"
    case .noFiles: "there is no file to read; name one"
    }
  }
}
