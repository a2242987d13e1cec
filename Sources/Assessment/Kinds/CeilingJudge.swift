import Agreements
import TimeSeries
import TradeStatistics

/// Judges a quantity that may not be exceeded: what is used, what is left, and since when it is too much.
///
/// A period is met where all of it is published and stayed at or under the ceiling, exceeded as soon as what is
/// published is over it. While it runs, the ceiling × months counted ÷ months of the period is drawn beside it, which
/// no text states: at or under it is on path, over it is behind.
struct CeilingJudge {
  let judge: KindJudge
  let subject: Scorekeeper.Subject
  let score: PledgeScore

  func report(into ledger: inout Ledger) -> PledgeReport {
    let pledge = subject.pledges[0]
    let next = judge.next(of: subject.measure.flow.source)
    if subject.product.series.isEmpty {
      return PledgeReport(
        pledge, basis: subject.measure.id, missing: subject.product.series.missing, next: next)
    }
    var lines: [PledgeLine] = []
    for year in score.years { lines.append(line(year, into: &ledger)) }
    let running = lines.last { [.onPath, .behind].contains($0.standing) }
    let remarks = lines.filter { $0.standing == .exceeded }.compactMap { line in
      since(line).map { "\(line.title): over the ceiling since \($0)" }
    }
    return PledgeReport(
      pledge, basis: subject.measure.id, lines: lines, asOf: judge.asOf,
      perMonth: running.flatMap { perMonth($0, into: &ledger) }, remarks: remarks, next: next)
  }

  private func line(_ year: YearScore, into ledger: inout Ledger) -> PledgeLine {
    let address = "\(subject.address)/\(year.period)"
    let left = ledger.enter(
      Figure(
        id: "\(address)/headroom", label: "\(subject.title) \(year.period): left of the ceiling",
        unit: subject.unit, result: year.target.result.combined(with: year.actual.result, -),
        formula: "ceiling − what came to date", inputs: [year.target.id, year.actual.id]))
    var due: Figure?
    if let through = year.through, !year.isComplete, let months = year.period.months {
      let counted = months.lowerBound.distance(to: through) + 1
      due = ledger.enter(
        Figure(
          id: "\(address)/pro-rata", label: "\(subject.title) \(year.period): ceiling pro rata",
          unit: subject.unit,
          result: year.target.result.map {
            $0.scaled(by: FixedPoint(counted), over: FixedPoint(months.count))
          },
          formula: "ceiling × \(counted) of \(months.count) months; no text states it",
          inputs: [year.target.id]))
    }
    let (standing, reason) = standing(year, due: due)
    return PledgeLine(
      title: "\(year.period)", period: year.period, standing: standing, reason: reason,
      through: year.through, actual: year.actual, limit: year.target, due: due,
      share: year.shareOfTarget, left: left)
  }

  private func standing(_ year: YearScore, due: Figure?) -> (Standing, Reason?) {
    guard year.through != nil else {
      if let reason = judge.overdue(year.period) { return (.notMeasurable, reason) }
      return (year.period.firstDay > judge.asOf ? .notDue : .notStarted, nil)
    }
    guard let actual = year.actual.result.value, let limit = year.target.result.value else {
      return (.notMeasurable, year.actual.result.reason ?? year.target.result.reason)
    }
    if actual.lower > limit.upper { return (.exceeded, nil) }
    if year.isComplete { return judge.ended(actual, limit, .atMost) }
    if let reason = judge.overdue(year.period) { return (.notMeasurable, reason) }
    guard let due = due?.value else { return (.notMeasurable, year.target.result.reason) }
    return (actual.value <= due ? .onPath : .behind, nil)
  }

  /// The first month after which what came was over the ceiling.
  private func since(_ line: PledgeLine) -> Month? {
    guard let months = line.period?.months, let limit = line.limit?.value,
      let through = line.through
    else { return nil }
    return (months.lowerBound...through).first { month in
      let sum = subject.product.series.sum(over: Period(from: months.lowerBound, through: month))
      return sum.value.map { $0.value.lower > limit } ?? false
    }
  }

  private func perMonth(_ line: PledgeLine, into ledger: inout Ledger) -> Figure? {
    line.leftPerMonth(
      id: "\(subject.address)/\(line.title)/headroom-per-month",
      label: "\(subject.title) \(line.title)", whole: "left of the ceiling", into: &ledger)
  }
}
