/// Everything that the judge found for one agreement on one day.
public struct Findings: Sendable {
  /// The gauge; nil where the agreement names none.
  public let gauge: GaugeReport?
  /// Scores by measure and pledge, each measure's total last.
  public let scores: [PledgeScore]
  /// Scores of the sub-categories by measure.
  public let groups: [GroupScore]
  /// Conditions that are tests of flows, in the order of the file.
  public let conditions: [ConditionReport]
  /// Claims made by the day, in order of time.
  public let claims: [ClaimReview]
  /// Obligations in the order of the file.
  public let obligations: [ObligationState]
  /// What cannot be told.
  public let unknowns: [Unknown]
  /// The next release of each office.
  public let due: [DueRelease]
  /// All figures and the releases cited.
  public let ledger: Ledger
}
