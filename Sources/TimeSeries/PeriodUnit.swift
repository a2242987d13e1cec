/// The unit in which a period is counted.
public enum PeriodUnit: Int, Hashable, Sendable, Codable, CaseIterable {
  /// Calendar day.
  case day = 0
  /// ISO 8601 week, Monday to Sunday.
  case week = 1
  /// Calendar month.
  case month = 2
  /// Calendar quarter.
  case quarter = 3
  /// Calendar year.
  case year = 4

  /// Number of months in one unit, or nil for days and weeks.
  public var monthCount: Int? {
    switch self {
    case .day, .week: nil
    case .month: 1
    case .quarter: 3
    case .year: 12
    }
  }
}
