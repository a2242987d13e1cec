public import TimeSeries

/// One instalment of a pledge against what was bought so far.
public struct YearScore: Hashable, Sendable {
  /// The instalment's period.
  public let period: Period
  /// The last month counted; nil where none is published yet.
  public let through: Month?
  /// Whether the whole period is published.
  public let isComplete: Bool
  /// The amount pledged, without any baseline.
  public let pledged: Figure
  /// Baseline plus amount.
  public let target: Figure
  /// What was bought from the period's first month through ``through``.
  public let actual: Figure
  /// Actual ÷ target.
  public let shareOfTarget: Figure
  /// Actual against the part of the target due by ``through``, a proration each.
  public let prorated: [ProratedScore]
}
