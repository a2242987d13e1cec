public import TimeSeries

/// The conditions under which an archive is looked at: published by when, on file by when.
public struct ViewTerms: Hashable, Sendable {
  /// Only what was published on this day or before counts.
  public let asOf: Day
  /// Only what the archive held at this moment counts.
  public let knownAt: Instant
  /// Whether a later vintage may stand in for a first print that is not on file.
  public let standIns: StandInPolicy

  /// Creates terms.
  public init(asOf: Day, knownAt: Instant, standIns: StandInPolicy) {
    self.asOf = asOf
    self.knownAt = knownAt
    self.standIns = standIns
  }
}
