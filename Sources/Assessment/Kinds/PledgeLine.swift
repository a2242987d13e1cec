public import TimeSeries

/// One line of a pledge's table: a period, a slice of one, or a stage, with what was due and what came.
public struct PledgeLine: Hashable, Sendable {
  /// What the line is about: a period such as `1981-04/1982-03`, a slice, or a stage.
  public let title: String
  /// The time that it covers; nil for a stage.
  public let period: Period?
  /// Where it stands.
  public let standing: Standing
  /// Why it cannot be told; nil where it can.
  public let reason: Reason?
  /// The last month counted; nil where none is.
  public let through: Month?
  /// What came by then.
  public let actual: Figure?
  /// What it is held against in the end: a floor, a ceiling, a level, a volume.
  public let limit: Figure?
  /// The part of it that the same pace would have brought by then; ours, no text states it.
  public let due: Figure?
  /// Actual as a share of the limit; nil where the two do not divide.
  public let share: Figure?
  /// Limit − actual: what is left to do, or what is left of a ceiling.
  public let left: Figure?

  /// Creates a line.
  public init(
    title: String, period: Period?, standing: Standing, reason: Reason? = nil,
    through: Month? = nil, actual: Figure? = nil, limit: Figure? = nil, due: Figure? = nil,
    share: Figure? = nil, left: Figure? = nil
  ) {
    self.title = title
    self.period = period
    self.standing = standing
    self.reason = reason
    self.through = through
    self.actual = actual
    self.limit = limit
    self.due = due
    self.share = share
    self.left = left
  }
}
