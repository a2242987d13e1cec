public import ContentHash
public import ReleaseArchive
public import TimeSeries

/// What fixes a brief: the same stamp means the same bytes.
public struct Stamp: Hashable, Sendable {
  /// Only what was published by this day counts.
  public let asOf: Day
  /// Only what was on file at this moment counts; nil where none was named.
  public let knownAt: Instant?
  /// Whether later vintages stood in for first prints that are not on file.
  public let standIns: StandInPolicy
  /// SHA-256 of the agreement's files, hexadecimal; empty where there is no agreement.
  public let agreement: String
  /// SHA-256 over the releases and calendar lines that were looked at, in order.
  public let evidence: ContentDigest
  /// Number of releases looked at.
  public let releases: Int
  /// Version of the program.
  public let program: String

  init(terms: BriefTerms, agreement: String, evidence: [LoadedEvidence]) {
    var hash = SHA256()
    var count = 0
    var writer = StampWriter()
    for loaded in evidence { count += loaded.add(to: &hash, by: &writer) }
    self.asOf = terms.asOf
    self.knownAt = terms.knownAt
    self.standIns = terms.standIns
    self.agreement = agreement
    self.evidence = hash.finalize()
    self.releases = count
    self.program = ProgramVersion.current
  }
}
