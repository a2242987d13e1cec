public import OfficialSources
public import TimeSeries
public import TradeStatistics

/// When offices may have changed figures that are on file, by their rules and calendars.
public struct RevisionCalendar: Sendable {
  private let sources: [SourceID: RegisteredSource]
  private let days: [String: [Period: Day]]
  private let asked: [String: Day]
  private let today: Day

  /// No office is known to change anything.
  public static let none = RevisionCalendar([], calendar: [], asked: [:], today: Day(ordinal: 0))

  /// Takes the offices' rules.
  ///
  /// - Parameters:
  ///   - calendar: the days on which figures appeared, where they are on file.
  ///   - asked: when what is on file was asked for again.
  public init(
    _ sources: [RegisteredSource], calendar: [CalendarEntry], asked: [String: Day], today: Day
  ) {
    self.sources = sources.reduce(into: [:]) { $0[$1.id] = $1 }
    days = calendar.reduce(into: [:]) { $0[$1.calendar, default: [:]][$1.period] = $1.day }
    self.asked = asked
    self.today = today
  }

  /// The last day on which figures may have been changed, where that is after they were the office's last.
  ///
  /// - Parameter known: the day on which they were; what was asked for again later is the office's of that day.
  func revision(of wanted: WantedTable, _ period: Period, since known: Day) -> Day? {
    let known = max(known, asked[wanted.name(in: period)] ?? known)
    guard known < today, let source = sources[wanted.source] else { return nil }
    return source.revisions.compactMap { rule -> Day? in
      guard case .year(let month, let last) = rule.occasion else { return nil }
      let years = (known.month.year...today.month.year).reversed()
      return years.lazy.compactMap { year -> Day? in
        let day =
          day(source, Month(year: year, month: month))
          ?? Month(year: year, month: last).lastDay
        // On the day itself nobody knows whether the figures came before or after.
        return rule.reaches(period, inYear: year) && known <= day && day <= today ? day : nil
      }.first
    }.max()
  }

  private func day(_ source: RegisteredSource, _ month: Month) -> Day? {
    source.calendars.lazy.compactMap { days[$0]?[Period(month)] }.first
  }
}
