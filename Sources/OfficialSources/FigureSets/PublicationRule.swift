import TimeSeries
import TradeStatistics

/// How the day of publication of a period is told.
enum PublicationRule: Hashable, Sendable {
  /// A day, the same for all periods.
  case day(Day, Publication.Precision)
  /// The calendar's day for the period.
  case firstPrint
  /// So many days after the period's last day.
  case periodEnd(plus: Int, Publication.Precision)

  /// What a rule may look like, for messages.
  static let forms = "2020-06-04, by 2020-06-30, first-print, period-end or by period-end+1"

  /// Reads a rule, or nil where the text is none.
  init?(_ text: String) {
    var rest = text[...]
    var precision = Publication.Precision.exact
    if rest.hasPrefix("by ") {
      precision = .noLaterThan
      rest = rest.dropFirst(3)
    }
    if let day = Day(rest) {
      self = .day(day, precision)
    } else if rest == "first-print", precision == .exact {
      self = .firstPrint
    } else if rest == "period-end" {
      self = .periodEnd(plus: 0, precision)
    } else if rest.hasPrefix("period-end+"), let days = Int(rest.dropFirst(11)),
      (1...1000).contains(days)
    {
      self = .periodEnd(plus: days, precision)
    } else {
      return nil
    }
  }

  /// Why a publication cannot be told.
  enum Failure: Error {
    /// The calendar has no day for the period.
    case notInCalendar
    /// The day lies before the period.
    case beforeThePeriod(Day)
  }

  /// The publication of a period; its first print is the calendar's day where that is earlier.
  func publication(
    of period: Period, calendar: ReleaseCalendar?
  ) throws(Failure) -> Publication {
    let first = calendar?.firstPrint(of: period)
    let publication: Publication
    switch self {
    case .firstPrint:
      guard let first else { throw .notInCalendar }
      publication = Publication(day: first.day, precision: first.precision)
    case .day(let day, let precision):
      publication = later(day, precision, first)
    case .periodEnd(let days, let precision):
      publication = later(period.lastDay.advanced(by: days), precision, first)
    }
    guard publication.day >= period.firstDay else { throw .beforeThePeriod(publication.day) }
    return publication
  }

  private func later(
    _ day: Day, _ precision: Publication.Precision, _ first: ReleaseCalendar.Date?
  ) -> Publication {
    let firstPrint = first.flatMap { $0.day < day ? $0.day : nil }
    return Publication(day: day, precision: precision, firstPrint: firstPrint)
  }
}
