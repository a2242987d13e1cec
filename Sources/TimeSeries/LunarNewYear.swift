/// Lunar New Year, and how much of the quiet time around it falls into each month.
///
/// New Year's Days are those of the Chinese calendar (China Standard Time), as three independent programs compute them
/// alike.
public enum LunarNewYear {
  /// The years whose New Year's Day is known.
  public static let years = 1980...2050

  /// Days before and after New Year's Day in which work stands still, or is hastened to be done before.
  static let quiet = -7...14

  /// New Year's Day in a year of the Gregorian calendar; nil outside of `years`.
  public static func day(in year: Int) -> Day? {
    guard years.contains(year) else { return nil }
    let code = days[year - years.lowerBound]
    return Day(year: year, month: code / 100, day: code % 100)
  }

  /// The regressor of a holiday that moves: each month's share of the quiet days, less its mean in that month of the year.
  ///
  /// The quiet days are the 22 from 7 days before New Year's Day to 14 days after. Their shares are taken from the
  /// sample's mean of the same calendar month, so that the regressor holds what moves and nothing that returns each year.
  ///
  /// - Parameters:
  ///   - sample: the months observed; means are taken over these.
  ///   - last: the last month of the regressor, at or after the end of the sample.
  ///   - lag: days by which the quiet time reaches later, say for a voyage.
  /// - Returns: one value a month from the first of the sample; nil where New Year's Days are not known.
  public static func regressor(
    over sample: ClosedRange<Month>, through last: Month, lag: Int
  ) -> [Double]? {
    guard let shares = shares(from: sample.lowerBound, through: last, lag: lag) else { return nil }
    let observed = sample.lowerBound.distance(to: sample.upperBound) + 1
    return shares.indices.map { index in
      let same = stride(from: index % 12, to: observed, by: 12).map { shares[$0] }
      let mean = same.isEmpty ? 0 : same.reduce(0, +) / Double(same.count)
      return shares[index] - mean
    }
  }

  /// The part of the quiet days that falls into each month; nil where New Year's Days are not known.
  static func shares(from first: Month, through last: Month, lag: Int) -> [Double]? {
    // The quiet time of a neighbouring year reaches in where the lag is long.
    let near = (first.year - 1)...(last.year + 1)
    guard first <= last, years.contains(near.lowerBound), years.contains(near.upperBound) else {
      return nil
    }
    var counts = [Int](repeating: 0, count: first.distance(to: last) + 1)
    for day in near.compactMap(day(in:)) {
      for offset in quiet {
        let index = first.distance(to: day.advanced(by: offset + lag).month)
        if counts.indices.contains(index) { counts[index] += 1 }
      }
    }
    return counts.map { Double($0) / Double(quiet.count) }
  }

  // Month · 100 + day, from 1980 on.
  private static let days = [
    216, 205, 125, 213, 202, 220, 209, 129, 217, 206, 127, 215, 204, 123, 210, 131, 219, 207,
    128, 216, 205, 124, 212, 201, 122, 209, 129, 218, 207, 126, 214, 203, 123, 210, 131, 219,
    208, 128, 216, 205, 125, 212, 201, 122, 210, 129, 217, 206, 126, 213, 203, 123, 211, 131,
    219, 208, 128, 215, 204, 124, 212, 201, 122, 210, 130, 217, 206, 126, 214, 202, 123,
  ]
}
