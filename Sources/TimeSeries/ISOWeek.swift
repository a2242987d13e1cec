/// An ISO 8601 week: Monday to Sunday, numbered from the week that holds the year's first Thursday.
struct ISOWeek {
  /// Weeks since the one that begins on Monday 1969-12-29.
  let ordinal: Int

  init(ordinal: Int) {
    self.ordinal = ordinal
  }

  /// The week of a year, or nil where the year has no such week.
  init?(year: Int, number: Int) {
    guard number >= 1 else { return nil }
    let ordinal = ISOWeek.first(of: year) + number - 1
    guard ordinal < ISOWeek.first(of: year + 1) else { return nil }
    self.ordinal = ordinal
  }

  /// The ISO year, which is the calendar year of the week's Thursday.
  var year: Int { Day(ordinal: ordinal * 7).year }

  /// Number of the week in its ISO year, from 1.
  var number: Int { ordinal - ISOWeek.first(of: year) + 1 }

  // 1970-01-01 was a Thursday, so the week with ordinal n has its Thursday on day 7n, and the
  // first week of a year is the one whose Thursday is the first in January.
  private static func first(of year: Int) -> Int {
    floorDivision(Month(year: year, month: 1).firstDay.ordinal + 6, by: 7)
  }
}
