import Agreements
import TimeSeries
import TradeStatistics

/// Judges something to be done, or to be left alone, by the dated steps on record.
///
/// An act is met by a step `done`, also a late one, and short where its last day is over and the steps on record do not
/// have it. An abstention is breached by a step `breached`, and met when its last day is over without one. A last day
/// without any step on record decides nothing about an act.
struct DeliverableJudge {
  let judge: KindJudge
  let pledge: Pledge
  let terms: DeliverableTerms

  private var asOf: Day { judge.asOf }
  private var address: String { "pledges/\(pledge.id)/record" }

  func report(into ledger: inout Ledger) -> PledgeReport {
    let steps = terms.history.filter { $0.when.lastDay <= asOf }
    let last = judge.lastDay(of: pledge, terms.completeBy)
    let (standing, reason) = standing(steps, last.day)
    let days = last.day.map { distance(to: $0, steps, into: &ledger) }
    let line = PledgeLine(
      title: terms.duty == .act ? "to be done" : "to be left alone",
      period: last.day.map { Period($0) }, standing: standing, reason: reason, actual: days)
    return PledgeReport(
      pledge: pledge, basis: "record", standing: standing, reason: reason, lines: [line],
      deciding: line, perMonth: nil, perYear: nil, further: [days].compactMap(\.self),
      remarks: remarks(steps, last), next: nil)
  }

  private func standing(_ steps: [Obligation.Step], _ last: Day?) -> (Standing, Reason?) {
    let isOver = last.map { $0 < asOf } ?? false
    switch terms.duty {
    case .act:
      if steps.contains(where: { $0.status == "done" }) { return (.met, nil) }
      guard isOver else { return last == nil && steps.isEmpty ? unknown : (.notDue, nil) }
      return steps.isEmpty ? unknown : (.short, nil)
    case .abstention:
      if steps.contains(where: { $0.status == "breached" }) { return (.breached, nil) }
      return (isOver ? .met : .onPath, nil)
    }
  }

  private var unknown: (Standing, Reason?) {
    (.notMeasurable, Reason(.noSource, "no step on record says whether it was done"))
  }

  /// Days from the day, or from the day that it was done, to the last one; below zero for days too late.
  private func distance(
    to last: Day, _ steps: [Obligation.Step], into ledger: inout Ledger
  ) -> Figure {
    let word = terms.duty == .act ? "done" : "breached"
    let done = steps.first { $0.status == word }?.when
    let from = done?.lastDay ?? asOf
    return ledger.enter(
      Figure(
        id: "\(address)/days", label: "\(pledge.title): days to \(last)", unit: .count,
        result: .value(Bounded(FixedPoint(last.ordinal - from.ordinal))),
        formula: done == nil
          ? "last day − day of the brief" : "last day − day of the step '\(word)'",
        text: pledge.text))
  }

  private func remarks(
    _ steps: [Obligation.Step], _ last: (day: Day?, words: String?)
  ) -> [String] {
    var remarks = steps.map { "\($0.when): \($0.status)" }
    if steps.isEmpty, terms.duty == .abstention { remarks.append("no breach is on record") }
    if let done = steps.first(where: { $0.status == "done" }), let day = last.day,
      done.when.lastDay > day, terms.duty == .act
    {
      remarks.append("late by \(done.when.lastDay.ordinal - day.ordinal) days")
    }
    if let words = last.words { remarks.append("due, as told: \(words)") }
    return remarks
  }
}
