/// What a full check of an archive found.
public struct VerificationReport: Hashable, Sendable {
  /// Number of releases read.
  public let releaseCount: Int
  /// Number of rows unpacked.
  public let rowCount: Int
  /// All that is wrong, in the order of the checks; empty for a sound archive.
  public let problems: [ArchiveProblem]

  /// Whether nothing is wrong.
  public var isSound: Bool { problems.isEmpty }
}
