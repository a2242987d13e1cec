import TimeSeries
import TradeStatistics

/// How the files of a dataflow tell when their figures became public.
struct SDMXPublished: Hashable, Sendable {
  /// How a day is written in the column.
  enum Form: String, Hashable, Sendable, CaseIterable {
    /// `15/09/26`, with or without a time behind it; the year is of this century.
    case dayMonthYear = "DD/MM/YY"
    /// `2026-09-15`, with or without a time behind it.
    case iso = "YYYY-MM-DD"

    /// The day of a text, or nil.
    func day(_ text: String) -> Day? {
      let date = text.prefix { $0 != " " && $0 != "T" }
      switch self {
      case .iso: return Day(date)
      case .dayMonthYear:
        let parts = date.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count == 3, parts.allSatisfy({ $0.utf8.count == 2 }) else { return nil }
        return Day("20\(parts[2])-\(parts[1])-\(parts[0])")
      }
    }
  }

  /// The column of the day of the last update of the whole dataflow, where there is one.
  let column: String?
  let form: Form
  /// The rule for periods of a day.
  let ofDays: PublicationRule?
  /// The rule for all longer periods.
  let ofLonger: PublicationRule?

  /// The publication of a period by rule, on the day of retrieval at the latest; nil where there is no rule.
  func publication(of period: Period, retrieved: Day) -> Publication? {
    let rule = period.unit == .day ? ofDays : ofLonger
    guard let rule, let made = try? rule.publication(of: period, calendar: nil) else { return nil }
    return made.day <= retrieved ? made : Publication(day: retrieved, precision: .noLaterThan)
  }
}
