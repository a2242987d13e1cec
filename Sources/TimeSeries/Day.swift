/// A calendar day in the proleptic Gregorian calendar.
///
/// Stored as the number of days since 1970-01-01, so that order and distance are integer
/// arithmetic. Text form is ISO 8601, `2020-03-10`.
public struct Day: Hashable, Comparable, Sendable {
  /// Days since 1970-01-01.
  public let ordinal: Int

  /// Creates the day with the given number of days since 1970-01-01.
  public init(ordinal: Int) {
    self.ordinal = ordinal
  }

  /// Creates a day from its parts, or nil where the calendar has no such day.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month),
      day >= 1, day <= Month(year: year, month: month).dayCount
    else { return nil }
    self.ordinal = Day.ordinal(year: year, month: month, day: day)
  }

  /// Creates a day from ISO 8601 text such as `2020-03-10`, or nil where it is not one.
  public init?(_ text: some StringProtocol) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 3, parts[0].utf8.count == 4, parts[1].utf8.count == 2,
      parts[2].utf8.count == 2, let year = decimal(parts[0]), let month = decimal(parts[1]),
      let day = decimal(parts[2])
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  // Unlike a date from parts this holds for any year, so that the years 1 and 9999 have neighbours.
  init(firstOf month: Month) {
    self.ordinal = Day.ordinal(year: month.year, month: month.monthOfYear, day: 1)
  }

  /// Calendar year.
  public var year: Int { civil.year }

  /// The month that holds the day.
  public var month: Month { Month(year: civil.year, month: civil.month) }

  /// Day of the month, 1 to 31.
  public var dayOfMonth: Int { civil.day }

  /// The day so many days later, or earlier where negative.
  public func advanced(by days: Int) -> Day { Day(ordinal: ordinal + days) }

  /// Orders days by time.
  public static func < (left: Day, right: Day) -> Bool { left.ordinal < right.ordinal }

  // Days and years are converted with the era arithmetic of 400-year cycles that begin in March,
  // so that the leap day is a cycle's last; exact for all years, without tables.
  private static func ordinal(year: Int, month: Int, day: Int) -> Int {
    let shifted = month <= 2 ? year - 1 : year
    let era = floorDivision(shifted, by: 400)
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }

  private var civil: (year: Int, month: Int, day: Int) {
    let shifted = ordinal + 719_468
    let era = floorDivision(shifted, by: 146_097)
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
  }
}

extension Day: CustomStringConvertible {
  /// ISO 8601 text, `2020-03-10`.
  public var description: String {
    let parts = civil
    return padded(parts.year, to: 4) + "-" + padded(parts.month, to: 2) + "-"
      + padded(parts.day, to: 2)
  }
}

extension Day: Codable {
  /// Reads ISO 8601 text.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let text = try container.decode(String.self)
    guard let day = Day(text) else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "not a day: \(text)")
    }
    self = day
  }

  /// Writes ISO 8601 text.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}
