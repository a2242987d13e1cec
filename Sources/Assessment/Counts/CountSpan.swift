import Agreements
import TimeSeries
import TradeStatistics

/// The part of a count that lies between two days: weeks where the office reports weeks, else months.
struct CountSpan {
  /// The last week or month on file in it; nil where none is.
  let through: Period?
  /// The sum from the first day through ``through``.
  let counted: Measured<Bounded<FixedPoint>>
  /// The weeks or months through the end that are not on file; nil where nothing is.
  let left: Int?
  /// The releases that the sum was read from.
  let releases: [EffectiveHead]

  /// - Parameters:
  ///   - first: the first day that counts.
  ///   - end: the last one.
  init(_ quantity: CountedQuantity, from first: Day, through end: Day) {
    let steps =
      quantity.weeks.isEmpty
      ? CountSpan.months(from: first, through: end) : CountSpan.weeks(from: first, through: end)
    let known = steps.lastIndex { step in CountSpan.isOnFile(step, quantity) }
    guard let known else {
      through = nil
      left = nil
      releases = []
      counted = .notMeasurable(CountSpan.nothing(quantity, from: first))
      return
    }
    let counting = steps[...known]
    through = steps[known]
    left = steps.count - counting.count
    if quantity.weeks.isEmpty, let months = counting.first?.months?.lowerBound,
      let last = steps[known].months?.upperBound
    {
      let period = Period(from: months, through: last)
      counted = quantity.series.sum(over: period).map(\.value)
      releases = quantity.releases(over: period)
      return
    }
    let entries = Dictionary(quantity.weeks.map { ($0.period, $0) }) { first, _ in first }
    counted = counting.reduce(.value(.zero)) { sum, week in
      let absent = Reason(.notOnFile, "\(week) is not on file")
      return sum.combined(
        with: entries[week]?.amount ?? .notMeasurable(absent)
      ) { $0.adding($1) }
    }
    releases = counting.flatMap { entries[$0]?.releases ?? [] }
  }

  private static func isOnFile(_ step: Period, _ quantity: CountedQuantity) -> Bool {
    quantity.periods.entries.contains { entry in
      !entry.releases.isEmpty && entry.period.lastDay == step.lastDay
        && (entry.period == step || entry.period.contains(step))
    }
  }

  private static func weeks(from first: Day, through end: Day) -> [Period] {
    let start = Period(weekOf: first)
    let last = Period(weekOf: end)
    guard start.ordinal <= last.ordinal else { return [] }
    return (start.ordinal...last.ordinal).map { Period(unit: .week, ordinal: $0) }
      .filter { first <= $0.countingDay && $0.countingDay <= end }
  }

  // Whole months: an end within a month counts it, for no office tells a part of one.
  private static func months(from first: Day, through end: Day) -> [Period] {
    guard first <= end else { return [] }
    return (first.month...end.month).map { Period($0) }
  }

  private static func nothing(_ quantity: CountedQuantity, from first: Day) -> Reason {
    if quantity.series.isEmpty, quantity.weeks.isEmpty { return quantity.series.missing }
    return quantity.series.causes[first.month]
      ?? Reason(.notYetPublished, "no figure from \(first) on is on file")
  }
}
