package import Assessment
import TimeSeries
import TradeStatistics

/// The next release of an office, in a line.
package enum DueText {
  /// Office, period, day and how the day is known; or that the calendar on file has none near.
  package static func line(_ due: DueRelease) -> String {
    let office = due.source.map { "\($0)" } ?? due.calendar
    guard let entry = due.entry else {
      return
        "\(office): the calendar on file (\(due.calendar)) has no date in the two months after "
        + "this day"
    }
    return "\(office), \(DateText.period(entry.period)): \(DateText.day(entry.day)) "
      + "(\(due.calendar), \(entry.evidence.rawValue))"
  }
}
