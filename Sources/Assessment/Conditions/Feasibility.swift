import Agreements
import TimeSeries
import TradeStatistics

/// The condition `feasible`: what is left of every pledge can still be bought within capacity.
struct Feasibility {
  /// The agreement's scorekeeper.
  let keeper: Scorekeeper
  /// The condition.
  let condition: Condition
  /// Its rule of capacity.
  let capacity: Capacity
  /// The month by which the total is to be reached; nil for the end of the window.
  let completeBy: Month?

  /// Judges the condition: tripped where some pledge cannot be reached in every measure that can be measured.
  ///
  /// Where it is so in some measure only, or little is left, it is near. A pledge that no measure can tell of is left to
  /// the verdict, which names it.
  func report(_ reaches: [Reach], into ledger: inout Ledger) -> ConditionReport {
    let legs = reaches.map(leg)
    var states: [String: [ConditionState]] = [:]
    for (reach, leg) in zip(reaches, legs) {
      states[reach.subject.id, default: []].append(leg.state)
    }
    let order = reaches.map(\.subject.id)
    let ofPledges = order.indices.filter { order.firstIndex(of: order[$0]) == $0 }
      .map { state(of: states[order[$0]] ?? []) }
    return ConditionReport(condition: condition, state: worst(ofPledges), legs: legs)
  }

  private func leg(_ reach: Reach) -> ConditionLeg {
    ConditionLeg(
      id: "\(reach.subject.id)/\(reach.subject.measure.id)",
      title: "\(reach.subject.title) by \(reach.subject.measure.id)", state: state(of: reach),
      value: reach.left, threshold: reach.canTake, distance: reach.room,
      working: [reach.byBestMonth])
  }

  private func state(of reach: Reach) -> ConditionState {
    switch reach.outcome {
    case .notMeasurable(let reason): return .notMeasurable(reason)
    case .value(.fulfilled): return .holds
    case .value(.feasible):
      guard let room = reach.room.value, let most = reach.canTake.value else { return .holds }
      return room < most * keeper.agreement.thresholds.near ? .near : .holds
    case .value: return .tripped(since: firstMonth(of: reach))
    }
  }

  // One pledge by all of its measures.
  private func state(of measured: [ConditionState]) -> ConditionState {
    let told = measured.filter { !$0.isOpen }
    guard let first = told.first else {
      return measured.first ?? .notMeasurable(Reason(.noSource, "no measure counts it"))
    }
    guard told.allSatisfy(\.isTripped) else {
      return told.contains { $0 != .holds } ? .near : .holds
    }
    return told.reduce(first) { $0.earlierTrip($1) }
  }

  // All pledges together: the worst of what can be told.
  private func worst(_ states: [ConditionState]) -> ConditionState {
    let tripped = states.filter(\.isTripped)
    if let first = tripped.first { return tripped.reduce(first) { $0.earlierTrip($1) } }
    if states.contains(.near) { return .near }
    return states.first { $0 == .holds } ?? states.first
      ?? .notMeasurable(Reason(.notComparable, "no pledge is a floor"))
  }

  /// The first month of the run, to the latest one, at the end of which what was left did not fit any more.
  ///
  /// By today's figures: earlier vintages may have said otherwise.
  private func firstMonth(of reach: Reach) -> Month {
    let first = keeper.agreement.window.lowerBound
    guard let part = reach.part, let last = reach.through,
      let end = part.period.months?.upperBound, last >= first
    else { return first }
    let series = reach.subject.product.series
    var left = part.remaining.value
    var month = last
    while month > first, let bought = series[month].value?.value {
      let before = month.advanced(by: -1)
      left = left + bought
      guard let rule = CapacityRule(capacity, series: series, through: before) else { break }
      let open = month <= end ? month...end : month...month
      let room = open.reduce(FixedPoint.zero) { $0 + rule.amount($1) }
      guard left > room else { break }
      month = before
    }
    return month
  }
}

extension ConditionState {
  /// Whether it did not hold.
  var isTripped: Bool {
    if case .tripped = self { return true }
    return false
  }

  /// Whether it cannot be told, or not yet.
  var isOpen: Bool {
    switch self {
    case .notMeasurable, .notYetTestable: true
    case .holds, .near, .tripped: false
    }
  }

  /// The one of two that tripped first.
  fileprivate func earlierTrip(_ other: ConditionState) -> ConditionState {
    guard case .tripped(let own) = self, case .tripped(let others) = other else { return self }
    return own <= others ? self : other
  }
}
