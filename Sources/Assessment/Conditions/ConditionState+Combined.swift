import Agreements
import TimeSeries

extension ConditionState {
  /// Where a condition stands by its legs.
  ///
  /// With *any*, it trips with the first leg that does; with *all*, when the last one does. Otherwise what cannot be
  /// measured weighs more than what holds, for it could have tripped; legs that nothing on file reaches yet weigh least.
  static func combined(_ states: [ConditionState], _ rule: SurgeTerms.TripRule) -> ConditionState {
    let tripped = states.compactMap { state -> Month? in
      if case .tripped(let since) = state { return since }
      return nil
    }
    switch rule {
    case .any: if let first = tripped.min() { return .tripped(since: first) }
    case .all:
      if tripped.count == states.count, let last = tripped.max() { return .tripped(since: last) }
    }
    let others = states.filter { state in
      if case .tripped = state { return false }
      return true
    }
    // Under 'all' one leg that holds keeps the condition, whatever the others are.
    if rule == .all, others.contains(.holds) { return .holds }
    return others.min { $0.weight < $1.weight } ?? .holds
  }

  private var weight: Int {
    switch self {
    case .tripped: 0
    case .notMeasurable: 1
    case .near: 2
    case .holds: 3
    case .notYetTestable: 4
    }
  }
}
