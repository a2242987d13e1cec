public import TimeSeries

/// Days, months and periods as people read them.
public enum DateText {
  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]

  /// `10 March 2020`.
  public static func day(_ day: Day) -> String {
    "\(day.dayOfMonth) \(months[day.month.monthOfYear - 1]) \(day.year)"
  }

  /// `March 2020`.
  public static func month(_ month: Month) -> String {
    "\(months[month.monthOfYear - 1]) \(month.year)"
  }

  /// `January–February 2020`, `2019`, `November 2019–January 2020`; others as ISO text.
  public static func period(_ period: Period) -> String {
    let period = period.canonical
    guard period.unit != .day || period.length > 1 else { return day(period.firstDay) }
    guard let range = period.months else { return period.description }
    if period.unit == .year {
      return period.length == 1
        ? "\(range.lowerBound.year)" : "\(range.lowerBound.year)–\(range.upperBound.year)"
    }
    if range.count == 1 { return month(range.lowerBound) }
    guard range.lowerBound.year == range.upperBound.year else {
      return month(range.lowerBound) + "–" + month(range.upperBound)
    }
    return months[range.lowerBound.monthOfYear - 1] + "–" + month(range.upperBound)
  }
}
