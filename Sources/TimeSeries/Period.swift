/// A stretch of time: a unit, the ordinal of the first unit, and how many units.
///
/// Covers days, ISO weeks, months, quarters, years and spans of them such as the combined
/// January–February of Chinese releases. A span is one period; it never becomes its months.
///
/// Text forms: `2020-03-09`, `2020-W05`, `2020-01`, `2020-Q1`, `2020`; spans `2020-01/02`,
/// `2019-11/2020-01`, `2020-Q1/Q2`, `2020/2021`, `2020-W05/W08`, `2020-03-02/2020-03-08`; a span
/// read from text has fewer than 100,000 units.
public struct Period: Hashable, Sendable {
  /// The unit counted.
  public let unit: PeriodUnit
  /// Ordinal of the first unit: days since 1970-01-01, weeks since the one of Monday 1969-12-29,
  /// months (year × 12 + month − 1), quarters (year × 4 + quarter − 1), or the year.
  public let ordinal: Int
  /// Number of units, at least 1.
  public let length: Int

  /// Creates a period.
  ///
  /// - Precondition: `length` is at least 1.
  public init(unit: PeriodUnit, ordinal: Int, length: Int = 1) {
    precondition(length >= 1, "a period holds at least one unit")
    self.unit = unit
    self.ordinal = ordinal
    self.length = length
  }

  /// The period of one month.
  public init(_ month: Month) {
    self.init(unit: .month, ordinal: month.ordinal)
  }

  /// The span of months from first through last.
  ///
  /// - Precondition: `last` is not before `first`.
  public init(from first: Month, through last: Month) {
    precondition(first <= last, "a span ends after it begins")
    self.init(unit: .month, ordinal: first.ordinal, length: last.ordinal - first.ordinal + 1)
  }

  /// One calendar year.
  public init(year: Int) {
    self.init(unit: .year, ordinal: year)
  }

  /// One calendar day.
  public init(_ day: Day) {
    self.init(unit: .day, ordinal: day.ordinal)
  }

  /// The ISO week that a day lies in, from Monday through Sunday.
  public init(weekOf day: Day) {
    self.init(unit: .week, ordinal: floorDivision(day.ordinal + 3, by: 7))
  }

  /// The months covered, or nil for days and weeks, which do not line up with months.
  public var months: ClosedRange<Month>? {
    guard let size = unit.monthCount else { return nil }
    let first = Month(ordinal: ordinal * size)
    return first...first.advanced(by: length * size - 1)
  }

  /// The single month, where the period is exactly one.
  public var month: Month? {
    guard let months, months.count == 1 else { return nil }
    return months.lowerBound
  }

  /// First day covered.
  public var firstDay: Day {
    switch unit {
    case .day: Day(ordinal: ordinal)
    case .week: Day(ordinal: ordinal * 7 - 3)
    case .month, .quarter, .year:
      Month(ordinal: ordinal * (unit.monthCount ?? 1)).firstDay
    }
  }

  /// Last day covered.
  public var lastDay: Day {
    Day(ordinal: Period(unit: unit, ordinal: ordinal + length).firstDay.ordinal - 1)
  }

  /// The same stretch of time in one form: calendar years as years, all other months as months.
  ///
  /// Two periods cover the same days exactly when their canonical forms are equal (except weeks
  /// and days, which are only compared with their own kind).
  public var canonical: Period {
    guard let months else { return self }
    let first = months.lowerBound.ordinal
    let count = months.count
    if first % 12 == 0, count % 12 == 0 {
      return Period(unit: .year, ordinal: first / 12, length: count / 12)
    }
    return Period(unit: .month, ordinal: first, length: count)
  }

  /// Whether both cover exactly the same days.
  public func covers(sameDaysAs other: Period) -> Bool {
    firstDay == other.firstDay && lastDay == other.lastDay
  }

  /// Whether every day of the other period lies in this one.
  public func contains(_ other: Period) -> Bool {
    firstDay <= other.firstDay && other.lastDay <= lastDay
  }

  /// The same period so many years later, or earlier where negative; nil for days and weeks.
  public func shifted(byYears years: Int) -> Period? {
    guard let size = unit.monthCount else { return nil }
    return Period(unit: unit, ordinal: ordinal + years * 12 / size, length: length)
  }
}

extension Period: Comparable {
  /// Orders periods by first day, then by last day.
  public static func < (left: Period, right: Period) -> Bool {
    (left.firstDay, left.lastDay, left.unit.rawValue)
      < (right.firstDay, right.lastDay, right.unit.rawValue)
  }
}
