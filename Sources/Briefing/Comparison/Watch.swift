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
  ///
  /// - Parameters:
  ///   - last: makes the later brief.
  ///   - earlier: the terms of the earlier one.
  public init(
    of agreement: Agreement, by last: BriefMaker, since earlier: BriefTerms
  ) throws(ArchiveError) {
    self.agreement = agreement
    before = try last.known(by: earlier).brief(of: agreement)
    after = try last.brief(of: agreement)
    changes = JudgementComparison(before, after).changes
  }
}
