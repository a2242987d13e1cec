import TimeSeries
import TradeStatistics

/// An office's release calendar with the precision of each day.
struct ReleaseCalendar: Hashable, Sendable {
  /// A day of publication and how well it is known.
  struct Date: Hashable, Sendable {
    let day: Day
    let precision: Publication.Precision
  }

  /// The name by which tables refer to it.
  let name: String
  /// SHA-256 of the file's bytes, 64 hexadecimal digits.
  let sha256: String
  /// The lines of the calendar, in the order of the file.
  let entries: [CalendarEntry]
  private let dates: [Period: Date]
  private let byLastDay: [Day: CalendarEntry]

  init(
    name: String, sha256: String, lines: [(entry: CalendarEntry, precision: Publication.Precision)]
  ) {
    self.name = name
    self.sha256 = sha256
    self.entries = lines.map(\.entry)
    self.dates = Dictionary(
      lines.map { ($0.entry.period.canonical, Date(day: $0.entry.day, precision: $0.precision)) },
      uniquingKeysWith: { first, _ in first })
    self.byLastDay = Dictionary(
      entries.map { ($0.period.lastDay, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The day on which a period was first published, or nil.
  ///
  /// A span that the calendar does not list, such as January to September, appears with the release
  /// of its last month.
  func firstPrint(of period: Period) -> Date? {
    if let date = dates[period.canonical] { return date }
    guard let last = byLastDay[period.lastDay], period.contains(last.period) else { return nil }
    return dates[last.period.canonical]
  }
}
