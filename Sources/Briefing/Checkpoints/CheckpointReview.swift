public import Agreements
public import Assessment
public import ReleaseArchive

/// An agreement's days of reckoning: the state as it was known on those that are over, and what will be known on others.
public struct CheckpointReview: Sendable {
  /// A checkpoint with the state on its day.
  public struct Entry: Sendable {
    /// The checkpoint and the releases to come by then.
    public let outlook: CheckpointOutlook
    /// The brief of its day; nil for a day to come.
    public let brief: Brief?
  }

  /// The brief of the day that was asked for.
  public let brief: Brief
  /// The checkpoints, in order of their days.
  public let entries: [Entry]

  /// Reviews an agreement's checkpoints: one brief for each that is over.
  public init(
    of agreement: Agreement, by maker: BriefMaker
  ) throws(ArchiveError) {
    brief = try maker.brief(of: agreement)
    let terms = maker.terms
    var entries: [Entry] = []
    for outlook in brief.findings.checkpoints {
      guard outlook.isPast else {
        entries.append(Entry(outlook: outlook, brief: nil))
        continue
      }
      let then = BriefTerms(
        asOf: outlook.checkpoint.day, knownAt: terms.knownAt, standIns: terms.standIns,
        currency: terms.currency)
      entries.append(
        Entry(
          outlook: outlook,
          brief: try maker.known(by: then).brief(of: agreement)))
    }
    self.entries = entries
  }
}
