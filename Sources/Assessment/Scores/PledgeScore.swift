public import TimeSeries

/// A pledge, or all measurable pledges together, scored by one measure.
public struct PledgeScore: Hashable, Sendable {
  /// Name of the pledge; `goods` for the total over pledges that the measure can see.
  public let id: String
  /// Title for people.
  public let title: String
  /// Name of the measure.
  public let measure: String
  /// Names of the pledges summed; the pledge itself for a single one.
  public let pledges: [String]
  /// Where it stands, by the agreement's first proration.
  public let standing: Standing
  /// Trade in the baseline period; nil for pledges without a baseline.
  public let baseline: Figure?
  /// One score an instalment, in order of time.
  public let years: [YearScore]
  /// The window as a whole.
  public let window: WindowScore
  /// Which codes of the list the actual figures could not separate or see.
  public let coverage: CoverageReport?

  /// The instalment that the last published month lies in; the first where none is published.
  public var current: YearScore? {
    years.last { $0.through != nil } ?? years.first
  }

  /// Why the score is not measurable, or nil.
  public var reason: Reason? {
    baseline?.result.reason ?? current?.actual.result.reason
  }
}
