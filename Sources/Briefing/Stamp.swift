import Assessment
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
  /// The programs that took seasons out, with what they were given, in the order of their names; most often none.
  public let adjusters: [Adjuster]
  /// Version of the program.
  public let program: String

  /// A program that took seasons out.
  public struct Adjuster: Hashable, Sendable {
    /// Its name and version.
    public let program: String
    /// Number of series that it was given.
    public let series: Int
    /// SHA-256 over what it was given for each series, in the order of these digests.
    public let input: ContentDigest
  }

  init(
    terms: BriefTerms, agreement: String, evidence: [LoadedEvidence],
    adjusted: [SeasonalAdjuster.Adjusted] = []
  ) {
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
    self.adjusters = Stamp.adjusters(adjusted)
    self.program = ProgramVersion.current
  }

  /// The same on another day.
  private init(_ other: Stamp, asOf day: Day) {
    asOf = day
    knownAt = other.knownAt
    standIns = other.standIns
    agreement = other.agreement
    evidence = other.evidence
    releases = other.releases
    adjusters = other.adjusters
    program = other.program
  }

  /// The same on another day of the same state.
  func onDay(_ day: Day) -> Stamp { Stamp(self, asOf: day) }

  private static func adjusters(_ adjusted: [SeasonalAdjuster.Adjusted]) -> [Adjuster] {
    let byProgram = Dictionary(grouping: adjusted, by: \.program)
    return byProgram.sorted { $0.key < $1.key }.map { program, series in
      let inputs = Set(series.map(\.series.input)).sorted()
      var hash = SHA256()
      for input in inputs { hash.update("\(input)\n".utf8) }
      return Adjuster(program: program, series: inputs.count, input: hash.finalize())
    }
  }
}
