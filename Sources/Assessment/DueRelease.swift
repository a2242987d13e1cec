import TimeSeries
public import TradeStatistics

/// The next release of an office by its calendar.
public struct DueRelease: Hashable, Sendable {
  /// The office whose figures appear; nil for a calendar that belongs to none on file.
  public let source: SourceID?
  /// The calendar's line; nil where the calendar on file has none in the two months after the day.
  public let entry: CalendarEntry?
  /// The calendar's name.
  public let calendar: String

  /// Days after which a line is no next release: the calendar on file has a hole there.
  public static let horizon = 62

  /// The next line of each calendar after a day, in the order of the calendars' names.
  static func next(after day: Day, in calendar: [CalendarEntry]) -> [DueRelease] {
    Dictionary(grouping: calendar, by: \.calendar).sorted { $0.key < $1.key }.map { name, lines in
      DueRelease(
        source: CalendarNames.source(of: name),
        entry: lines.filter { $0.day > day && $0.day <= day.advanced(by: horizon) }
          .min { ($0.day, $0.period) < ($1.day, $1.period) },
        calendar: name)
    }
  }
}
