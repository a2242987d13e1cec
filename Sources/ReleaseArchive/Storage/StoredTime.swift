import TimeSeries

/// Days and periods as the archive keeps them, checked on the way in and out.
///
/// Only the years 1 to 9999 are kept: arithmetic on any number that a damaged file may hold could overflow.
enum StoredTime {
  private static let days = -719_162...2_932_896
  private static let longestPeriod = 100_000

  /// A day of the years 1 to 9999, or nil.
  static func day(_ ordinal: Int64) -> Day? {
    guard let ordinal = Int(exactly: ordinal), days.contains(ordinal) else { return nil }
    return Day(ordinal: ordinal)
  }

  /// A period within the years 1 to 9999, or nil.
  static func period(unit: Int64, ordinal: Int64, length: Int64) -> Period? {
    guard let unit = Int(exactly: unit).flatMap(PeriodUnit.init(rawValue:)),
      let ordinal = Int(exactly: ordinal), days.contains(ordinal),
      let length = Int(exactly: length), (1...longestPeriod).contains(length)
    else { return nil }
    let period = Period(unit: unit, ordinal: ordinal, length: length)
    return canHold(period) ? period : nil
  }

  /// Whether a period lies within the years 1 to 9999 and has no more units than periods have.
  static func canHold(_ period: Period) -> Bool {
    // Ordinals of all units are smaller than those of days, so this bounds the arithmetic below.
    guard days.contains(period.ordinal), period.length <= longestPeriod else { return false }
    return days.contains(period.firstDay.ordinal) && days.contains(period.lastDay.ordinal)
  }
}
