import TimeSeries

/// Months in a row, as they are asked for together.
struct MonthRange: Hashable, Sendable {
  let first: Month
  let last: Month

  init(_ first: Month, _ last: Month) {
    self.first = first
    self.last = last
  }

  var count: Int { first.distance(to: last) + 1 }
  var months: [Month] { (0..<max(0, count)).map { first.advanced(by: $0) } }

  /// `2017-01`, or `2017-01--2017-06`.
  var name: String { first == last ? "\(first)" : "\(first)--\(last)" }

  /// The earlier and the later half; nil for one month.
  var halves: (MonthRange, MonthRange)? {
    guard count > 1 else { return nil }
    let middle = first.advanced(by: count / 2)
    return (MonthRange(first, middle.advanced(by: -1)), MonthRange(middle, last))
  }

  /// Months in runs without gaps of at most so many, none across a new year.
  ///
  /// So the same months make the same questions, whichever of them were answered before; and a new year may bring a
  /// new edition of the nomenclature.
  static func runs(of months: [Month], limit: Int) -> [MonthRange] {
    months.sorted().reduce(into: []) { runs, month in
      let block = month.ordinal / limit
      if let last = runs.last, last.last.advanced(by: 1) == month, last.last.year == month.year,
        last.last.ordinal / limit == block
      {
        runs[runs.count - 1] = MonthRange(last.first, month)
      } else {
        runs.append(MonthRange(month, month))
      }
    }
  }
}
