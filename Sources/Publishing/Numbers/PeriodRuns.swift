package import TimeSeries

/// Periods that follow one another, as runs: `2017-01…2017-12`.
package enum PeriodRuns {
  /// The runs in order of time, separated by commas; a lone period stands for itself.
  package static func text(_ periods: [Period]) -> String {
    var runs: [(first: Period, last: Period)] = []
    for period in periods.sorted() {
      if let last = runs.last?.last, last.lastDay.advanced(by: 1) == period.firstDay {
        runs[runs.count - 1].last = period
      } else {
        runs.append((period, period))
      }
    }
    return runs.map { $0.first == $0.last ? "\($0.first)" : "\($0.first)…\($0.last)" }
      .joined(separator: ", ")
  }
}
