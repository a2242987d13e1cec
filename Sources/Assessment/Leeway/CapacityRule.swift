import Agreements
import TimeSeries
import TradeStatistics

/// How much can be bought in a month, by what was bought before.
struct CapacityRule {
  /// The most of each calendar month, January first.
  private let months: [FixedPoint]

  /// Looks up the past; nil where the months that the rule asks for are not on file.
  ///
  /// - Parameter through: the last month looked at.
  init?(_ capacity: Capacity, series: Series<FixedPoint>, through: Month) {
    guard capacity.since <= through else { return nil }
    let known = (capacity.since...through).compactMap { month in
      series[month].value.map { (month: month, value: $0.value) }
    }
    switch capacity.yardstick {
    case .bestSameMonth:
      let best = (1...12).map { number in
        known.filter { $0.month.monthOfYear == number }.map(\.value).max()
      }
      guard !best.contains(nil) else { return nil }
      months = best.compactMap(\.self)
    case .bestMonth:
      guard let best = known.map(\.value).max() else { return nil }
      months = Array(repeating: best, count: 12)
    case .bestTwelveMonths:
      guard let best = CapacityRule.bestYear(known) else { return nil }
      months = best
    }
    multiple = CapacityRule.exact(capacity.multiple)
  }

  private let multiple: FixedPoint

  /// The most that can be bought in a month; never less than nothing.
  func amount(_ month: Month) -> FixedPoint {
    max(.zero, months[month.monthOfYear - 1] * multiple)
  }

  /// The twelve consecutive months with the largest sum, each at the place of its calendar month.
  private static func bestYear(_ known: [(month: Month, value: FixedPoint)]) -> [FixedPoint]? {
    guard known.count >= 12 else { return nil }
    var best: (sum: FixedPoint, first: Int)?
    for first in 0...known.count - 12 {
      let year = known[first..<first + 12]
      guard known[first].month.distance(to: known[first + 11].month) == 11 else { continue }
      let sum = year.reduce(FixedPoint.zero) { $0 + $1.value }
      if best.map({ sum > $0.sum }) ?? true { best = (sum, first) }
    }
    return best.map { best in
      known[best.first..<best.first + 12].sorted { $0.month.monthOfYear < $1.month.monthOfYear }
        .map(\.value)
    }
  }

  // The file writes a decimal, such as 1.25; its six places are what is meant.
  private static func exact(_ multiple: Double) -> FixedPoint {
    FixedPoint(millionths: Int128((multiple * 1e6).rounded()))
  }
}
