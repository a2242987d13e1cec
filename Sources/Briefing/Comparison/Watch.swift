public import Agreements
public import ReleaseArchive

/// What was judged otherwise on a later day than on an earlier one, and nothing else.
public struct Watch: Sendable {
  /// The agreement.
  public let agreement: Agreement
  /// The earlier brief.
  public let before: Brief
  /// The later brief.
  public let after: Brief
  /// What changed: readings, conditions, pledges, claims, obligations.
  public let changes: [Comparison.Change]

  /// Looks at an agreement on two days.
  public init(
    of agreement: Agreement, archive: any ReleaseArchive, since earlier: BriefTerms,
    asOf later: BriefTerms, sums: DerivedSums?
  ) throws(ArchiveError) {
    self.agreement = agreement
    before = try BriefMaker(archive: archive, terms: earlier, sums: sums).brief(of: agreement)
    after = try BriefMaker(archive: archive, terms: later, sums: sums).brief(of: agreement)
    changes = JudgementComparison(before, after).changes
  }
}
