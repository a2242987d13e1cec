public import TimeSeries

/// One line of an office's release calendar: on which day which period appears.
public struct CalendarEntry: Hashable, Sendable, Codable {
  /// How the date is known.
  public enum Evidence: String, Hashable, Sendable, Codable, CaseIterable {
    /// Seen in a report or on the office's page.
    case seen
    /// Announced in advance.
    case planned
    /// Inferred, or remembered; not checked against a document.
    case unverified
  }

  /// The calendar's name, such as `ft900`.
  public let calendar: String
  /// The data period.
  public let period: Period
  /// The day of publication.
  public let day: Day
  /// How the date is known.
  public let evidence: Evidence
  /// Where it is known from.
  public let source: String

  /// Creates an entry.
  public init(calendar: String, period: Period, day: Day, evidence: Evidence, source: String) {
    self.calendar = calendar
    self.period = period
    self.day = day
    self.evidence = evidence
    self.source = source
  }
}
