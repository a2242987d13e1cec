package import Agreements
package import TimeSeries
import TradeStatistics

/// What a side holds back while the other keeps its pledges, in a line.
package enum SuspensionText {
  /// Who holds what back, from when until when, and whether that stands on a day.
  package static func line(_ suspension: Suspension, asOf day: Day) -> String {
    let until = suspension.until.map { " until \($0)" } ?? ", no end is set"
    let state =
      suspension.holds(on: day) ? "in force" : day < suspension.from ? "not yet" : "over"
    return "\(suspension.by.name): \(suspension.title), from \(suspension.from)\(until) (\(state))"
  }
}
