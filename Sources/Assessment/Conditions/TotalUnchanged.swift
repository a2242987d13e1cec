import Agreements
import TimeSeries
import TradeStatistics

/// The condition `total-unchanged`: what a re-phased schedule adds up to is what the file pledges, to the cent.
enum TotalUnchanged {
  /// Judges the condition by the schedules of all pledges.
  ///
  /// Where what is left does not fit, or nothing is left, the schedule as due is added up: that it cannot be kept is
  /// another condition's matter. A pledge without a schedule is not measurable; the others decide.
  ///
  /// - Parameter first: the first month of the window, since which another total would count.
  static func report(
    _ condition: Condition, _ reaches: [Reach], since first: Month, into ledger: inout Ledger
  ) -> ConditionReport {
    var legs: [ConditionLeg] = []
    for reach in reaches { legs.append(leg(condition, reach, since: first, into: &ledger)) }
    return ConditionReport(condition: condition, state: state(of: legs), legs: legs)
  }

  /// Whether two totals are the same to the cent; since when not.
  static func state(
    _ scheduled: FixedPoint, target: FixedPoint, since first: Month
  ) -> ConditionState {
    let cent = FixedPoint(mantissa: 1, exponent: -2)
    return (scheduled - target).magnitude < cent ? .holds : .tripped(since: first)
  }

  /// What a schedule adds up to: what was bought and what is to be bought, or what was due in all months.
  static func total(of part: RephasedPledge.Part, _ months: [RephasedMonth]) -> FixedPoint {
    switch part.outcome {
    case .feasible: months.compactMap(\.rephased).reduce(part.actual.value, +)
    case .fulfilled, .outOfReach, .short, .unknown: months.map(\.due).reduce(.zero, +)
    }
  }

  private static func leg(
    _ condition: Condition, _ reach: Reach, since first: Month, into ledger: inout Ledger
  ) -> ConditionLeg {
    let subject = reach.subject
    let name = "\(subject.id)/\(subject.measure.id)"
    let address = "conditions/\(condition.id)/\(name)"
    let title = "\(subject.title) by \(subject.measure.id)"
    let target = "\(subject.address)/window/target"
    guard let plan = reach.plan.value, let part = plan.parts.first,
      let pledged = ledger.figure(target), let whole = pledged.value
    else {
      return ConditionLeg(
        id: name, title: title,
        state: .notMeasurable(
          reach.plan.reason ?? ledger.figure(target)?.result.reason
            ?? subject.product.series.missing))
    }
    let scheduled = ledger.enter(
      Figure(
        id: "\(address)/scheduled", label: "\(subject.title): total of the re-phased schedule",
        unit: subject.unit, result: .value(Bounded(total(of: part, plan.months))),
        formula: "bought to date + the re-phased months left",
        inputs: ["\(subject.address)/window/actual", reach.left.id]))
    let distance = ledger.enter(
      Figure(
        id: "\(address)/change", label: "\(subject.title): target less the schedule's total",
        unit: subject.unit,
        result: scheduled.result.map { Bounded(whole - $0.value) },
        formula: "target of the whole window − total of the schedule",
        inputs: [pledged.id, scheduled.id]))
    return ConditionLeg(
      id: name, title: title,
      state: state(total(of: part, plan.months), target: whole, since: first),
      value: scheduled, threshold: pledged, distance: distance)
  }

  private static func state(of legs: [ConditionLeg]) -> ConditionState {
    for leg in legs {
      if case .tripped = leg.state { return leg.state }
    }
    return legs.first { $0.state == .holds }?.state ?? legs.first?.state
      ?? .notMeasurable(Reason(.notComparable, "no pledge is a floor"))
  }
}
