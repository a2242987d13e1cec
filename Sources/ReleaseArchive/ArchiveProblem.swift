/// Something in an archive that is not as it was written.
public struct ArchiveProblem: Hashable, Sendable {
  /// The part of the archive: `release 12`, `the database`.
  public let place: String
  /// What is wrong there, as a clause.
  public let problem: String
}

extension ArchiveProblem: CustomStringConvertible {
  /// The place and the problem.
  public var description: String { "\(place): \(problem)" }
}
