/// Everything that the judge found for one agreement on one day.
public struct Findings: Sendable {
  /// The gauge; nil where the agreement names none.
  public let gauge: GaugeReport?
  /// Scores of floors by measure and pledge, each measure's total last.
  public let scores: [PledgeScore]
  /// Scores of the sub-categories by measure.
  public let groups: [GroupScore]
  /// Ceilings and pledges of the other kinds, by each way of counting, in the order of the file.
  public let reports: [PledgeReport]
  /// What the texts say of each pledge on the day, in the order of the file.
  public let statements: [PledgeStatement]
  /// Quantities counted at each event side by side: pledges in a unit, then what is tracked without a target.
  public let counts: [CountReport]
  /// Claims made by the day, in order of time.
  public let claims: [ClaimReview]
  /// The conditions, in the order of the file.
  public let conditions: [ConditionReport]
  /// The verdict of each reading for each scope, in the order of the file.
  public let readings: [ReadingVerdict]
  /// The agreement's days of reckoning, in order, with what will be known by then.
  public let checkpoints: [CheckpointOutlook]
  /// Obligations in the order of the file.
  public let obligations: [ObligationState]
  /// What cannot be told.
  public let unknowns: [Unknown]
  /// The next release of each office.
  public let due: [DueRelease]
  /// All figures and the releases cited.
  public let ledger: Ledger
}
