/// What is wrong with the question itself.
public enum TallyProblem: Error, Hashable, Sendable {
  /// A partner's code is longer than any code in a file.
  case partnerTooLong(String)
  /// There is no file to read.
  case noFiles
}
