import Agreements
import TimeSeries
import TradeStatistics

extension Scorekeeper {
  /// How every pledge that is a floor stands against what can be bought, its figures entered below an address.
  ///
  /// - Parameters:
  ///   - completeBy: the month by which the total is to be reached; nil for the end of the window.
  ///   - address: where the figures are entered, such as `conditions/eventually-fulfilled`.
  func reaches(
    of subjects: [Subject], _ capacity: Capacity, completeBy: Month?, address: String,
    into ledger: inout Ledger
  ) -> [Reach] {
    let reading = Reading(
      id: address, title: "", saidBy: [], deniedBy: [], binding: .total, mayStartSlowly: false,
      completeBy: completeBy, conditions: [])
    var reaches: [Reach] = []
    for subject in subjects
    where subject.pledges.count == 1 && subject.terms.bound == .atLeast {
      reaches.append(
        reach(
          subject, reading, capacity,
          address: "\(address)/\(subject.id)/\(subject.measure.id)", into: &ledger))
    }
    return reaches
  }

  private func reach(
    _ subject: Subject, _ reading: Reading, _ capacity: Capacity, address: String,
    into ledger: inout Ledger
  ) -> Reach {
    let plan = plan(subject, reading, capacity)
    let part = plan.flatMap { plan in
      plan.parts.first.map { .value($0) }
        ?? .notMeasurable(Reason(.outsideWindow, "the agreement names no month"))
    }
    let absent = Reason(
      .notOnFile, "the months since \(capacity.since) that capacity is judged by are not on file")
    let left = ledger.enter(
      Figure(
        id: "\(address)/left", label: "\(subject.title): left to buy by the end",
        unit: subject.unit, result: part.map(\.remaining), formula: "target − bought to date",
        inputs: ["\(subject.address)/window/target", "\(subject.address)/window/actual"]))
    let through = lastMonth(subject, reading)
    let past = through.flatMap {
      capacity.since <= $0 ? Period(from: capacity.since, through: $0) : nil
    }
    let canTake = ledger.enter(
      Figure(
        id: "\(address)/can-take", label: "\(subject.title): can be bought in the months left",
        unit: subject.unit,
        result: part.flatMap { part in
          if case .unknown(let reason) = part.outcome { return .notMeasurable(reason) }
          return .value(Bounded(part.capacity))
        },
        formula: "\(capacity.multiple) × \(capacity.yardstick.rawValue) since \(capacity.since), "
          + "summed over the months left",
        citations: past.map { ledger.cite(subject.product.releases(over: $0)) } ?? []))
    let byBestMonth = ledger.enter(
      Figure(
        id: "\(address)/can-take-by-best-month",
        label: "\(subject.title): can be bought in the months left, by the best single month",
        unit: subject.unit,
        result: part.flatMap { part in
          part.capacityByBestMonth.map { .value(Bounded($0)) } ?? .notMeasurable(absent)
        },
        formula: "\(capacity.multiple) × best month since \(capacity.since) × months left",
        citations: canTake.citations))
    let room = ledger.enter(
      Figure(
        id: "\(address)/room", label: "\(subject.title): can be bought beyond what is left",
        unit: subject.unit, result: canTake.result.combined(with: left.result, -),
        formula: "can be bought − left to buy", inputs: [canTake.id, left.id]))
    return Reach(
      subject: subject, plan: plan, through: through, left: left, canTake: canTake,
      byBestMonth: byBestMonth, room: room)
  }

  // Whether what is left fits does not hang on how a year falls on its months, so that any proration that can be drawn
  // will do, the agreement's first before others.
  private func plan(
    _ subject: Subject, _ reading: Reading, _ capacity: Capacity
  ) -> Measured<RephasedPledge.Plan> {
    let plans = (agreement.prorations + [.equal]).lazy.map { proration in
      plan(
        subject, of: [subject], reading,
        RephasingTerms(capacity: capacity, condition: nil, gamma: 1, proration: proration))
    }
    return plans.first { $0.value != nil } ?? plans.first
      ?? .notMeasurable(Reason(.notComparable, "no proration was drawn"))
  }
}
