public import TimeSeries
public import TradeStatistics

/// A concession of one side, in force or suspended while the other keeps its pledges.
public struct Suspension: Hashable, Sendable {
  /// The economy that holds its measure back.
  public let by: Economy
  /// What is held back.
  public let title: String
  /// The first day.
  public let from: Day
  /// The last day; nil where none is set.
  public let until: Day?
  /// Names of the claims or sources that show it.
  public let evidence: [String]

  /// Creates a suspension.
  public init(by: Economy, title: String, from: Day, until: Day?, evidence: [String]) {
    self.by = by
    self.title = title
    self.from = from
    self.until = until
    self.evidence = evidence
  }

  /// Whether it stands on a day.
  public func holds(on day: Day) -> Bool { from <= day && until.map { day <= $0 } ?? true }
}
