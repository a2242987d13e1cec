public import TimeSeries

/// The day by which a pledge is due, and how it was moved.
public struct PledgeDeadline: Hashable, Sendable {
  /// What somebody said the deadline is.
  public enum Due: Hashable, Sendable {
    /// A day.
    case day(Day)
    /// Words that name no day, such as "the growing season".
    case told(String)
  }

  /// One change of the deadline.
  public struct Amendment: Hashable, Sendable {
    /// When it was said: a day, or a month or year where the day is not known.
    public let announced: Period
    /// The deadline from then on.
    public let due: Due
    /// Names of the claims or sources in which it was said.
    public let saidBy: [String]

    /// Creates an amendment.
    public init(announced: Period, due: Due, saidBy: [String]) {
      self.announced = announced
      self.due = due
      self.saidBy = saidBy
    }
  }

  /// The deadline as first stated.
  public let original: Due
  /// Changes in order of time.
  public let amendments: [Amendment]

  /// Creates a deadline.
  public init(original: Due, amendments: [Amendment]) {
    self.original = original
    self.amendments = amendments
  }

  /// Changes announced by a day; one known only by its month or year counts from the end of it.
  public func amendments(asOf day: Day) -> [Amendment] {
    amendments.filter { $0.announced.lastDay <= day }
  }

  /// The deadline as it stood on a day.
  public func due(asOf day: Day) -> Due { amendments(asOf: day).last?.due ?? original }
}
