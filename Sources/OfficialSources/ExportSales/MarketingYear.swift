public import TimeSeries

/// The twelve months over which a crop is sold, by the calendar year in which they end.
public struct MarketingYear: Hashable, Sendable {
  /// The year in which it ends, as the office numbers it: soybeans from September 2025 are of 2026.
  public let number: Int
  /// The first day.
  public let start: Day
  /// The last day.
  public let end: Day

  /// Creates a marketing year.
  public init(number: Int, start: Day, end: Day) {
    self.number = number
    self.start = start
    self.end = end
  }

  // In which month the year begins, by commodity of the export sales report: wheat (101 to 107), barley and oats in
  // June, rice in August, corn, sorghum and soybeans in September, soybean meal and oil in October.
  private static func firstMonth(ofCommodity commodity: Int) -> Int? {
    switch commodity {
    case 101...107, 301, 601: 6
    case 1505: 8
    case 401, 701, 801: 9
    case 901, 902: 10
    default: nil
    }
  }

  /// The marketing year of a commodity that a day lies in; nil where the commodity's is not known here.
  static func containing(_ day: Day, commodity: Int) -> MarketingYear? {
    guard let first = firstMonth(ofCommodity: commodity) else { return nil }
    let month = day.month
    let start = Month(year: month.monthOfYear >= first ? month.year : month.year - 1, month: first)
    return MarketingYear(
      number: start.year + 1, start: start.firstDay, end: start.advanced(by: 11).lastDay)
  }
}
