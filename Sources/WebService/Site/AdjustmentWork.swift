import Agreements
import TimeSeries

/// A brief that X-13ARIMA-SEATS may have to run for.
struct AdjustmentWork: Hashable, Sendable {
  let agreement: Agreement
  /// The first day of the brief's state.
  let state: Day
  /// Whether the brief is wanted, and not only what the program makes of its months.
  let isKept: Bool

  static func == (left: AdjustmentWork, right: AdjustmentWork) -> Bool {
    left.agreement.id == right.agreement.id && left.state == right.state
      && left.isKept == right.isKept
  }

  func hash(into hasher: inout Hasher) {
    hasher.combine(agreement.id)
    hasher.combine(state)
    hasher.combine(isKept)
  }
}
