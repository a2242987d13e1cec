import Agreements
import TimeSeries
import TradeStatistics

/// What is left of one pledge by one measure, held against what can be bought in the months left (METHODS §3).
struct Reach {
  /// The pledge by the measure.
  let subject: Scorekeeper.Subject
  /// The months, and whether what is left fits; or why that cannot be told.
  let plan: Measured<RephasedPledge.Plan>
  /// The last month counted.
  let through: Month?
  /// What is left to buy.
  let left: Figure
  /// What can be bought in the months left, by the rule.
  let canTake: Figure
  /// The same by the best single month.
  let byBestMonth: Figure
  /// What can be bought less what is left: below zero it is out of reach.
  let room: Figure

  /// The only stretch of a total that binds.
  var part: RephasedPledge.Part? { plan.value?.parts.first }

  /// Whether the rest fits, as far as the bounds of what was bought let it be told.
  var outcome: Measured<RephasedPledge.Outcome> {
    plan.flatMap { plan in
      guard let part = plan.parts.first else {
        return .notMeasurable(Reason(.outsideWindow, "the agreement names no month"))
      }
      switch part.outcome {
      case .unknown(let reason): return .notMeasurable(reason)
      case .outOfReach where part.remaining.lower <= part.capacity,
        .feasible where part.remaining.upper > part.capacity:
        return .notMeasurable(
          Reason(
            .notComparable,
            "it depends on codes that cannot be separated whether what is left can be bought"))
      default: return .value(part.outcome)
      }
    }
  }
}
