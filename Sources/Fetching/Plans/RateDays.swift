import TimeSeries

/// The days for which the European Central Bank sets reference rates.
///
/// Working days of its payment system TARGET: no weekends, 1 January, Good Friday, Easter Monday, 1 May, 25 and 26
/// December. So since 2002; in earlier years a few further days were closed, and are asked for again in vain.
enum RateDays {
  static func days(of month: Month) -> [Day] {
    let easter = easterSunday(month.year)
    let closed = [easter.advanced(by: -2), easter.advanced(by: 1)]
    return (0..<month.dayCount).map { month.firstDay.advanced(by: $0) }.filter { day in
      // 1970-01-01, day 0, was a Thursday.
      let weekday = ((day.ordinal + 3) % 7 + 7) % 7
      guard weekday < 5, !closed.contains(day) else { return false }
      switch (month.monthOfYear, day.dayOfMonth) {
      case (1, 1), (5, 1), (12, 25), (12, 26): return false
      default: return true
      }
    }
  }

  /// Easter Sunday of the Gregorian calendar, by the anonymous computus (Nature, 20 April 1876).
  static func easterSunday(_ year: Int) -> Day {
    let (a, b, c) = (year % 19, year / 100, year % 100)
    let g = (8 * b + 13) / 25
    let h = (19 * a + b - b / 4 - g + 15) % 30
    let l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7
    let m = (a + 11 * h + 19 * l) / 433
    let month = (h + l - 7 * m + 90) / 25
    let day = (h + l - 7 * m + 33 * month + 19) % 32
    return Month(year: year, month: month).firstDay.advanced(by: day - 1)
  }
}
