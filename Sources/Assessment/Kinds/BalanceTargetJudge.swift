import Agreements
import TimeSeries
import TradeStatistics

/// Judges a bilateral deficit that is to come down, or to stay under a limit, in one side's figures.
///
/// Deficit = imports − exports of the economy whose deficit it is; in the other side's figures, that side's exports −
/// imports. A period that is published decides by its own deficit. Before it, a deficit to reach is held against the
/// straight line from where the text starts to the target, by the last twelve months; a limit against its part pro rata.
/// Neither line is in a text. Sums and gaps as in the gauge.
struct BalanceTargetJudge {
  let judge: KindJudge
  let pledge: Pledge
  let terms: BalanceTargetTerms
  /// Whose figures are read.
  let reporter: Economy

  private var basis: String { "\(reporter)" }
  private var address: String { "pledges/\(pledge.id)/\(basis)" }
  private var currency: Currency? { terms.levels.first?.deficit.currency }
  private var unit: FigureUnit { .money(currency ?? .usd) }

  func report(into ledger: inout Ledger) -> PledgeReport {
    let partner = reporter == terms.of ? terms.with : terms.of
    let side = BalanceSeries(reporter, partner, .none, in: judge.evidence, currency: currency)
    let next = judge.next(of: side.source)
    let series = side.balance
    if let currency, let reason = Reason.otherCurrency(than: currency, series.table) {
      return PledgeReport(pledge, basis: basis, missing: reason, next: next)
    }
    guard let through = judge.lastMonth(of: series) else {
      return PledgeReport(pledge, basis: basis, missing: series.series.missing, next: next)
    }
    let year = enter(
      "twelve-months", "deficit of the twelve months through \(through)",
      over: Period(from: through.advanced(by: -11), through: through), in: series, into: &ledger)
    let start = start(series, into: &ledger)
    var lines: [PledgeLine] = []
    for level in terms.levels {
      lines.append(
        line(level, series: series, through: through, year: year, into: &ledger))
    }
    return PledgeReport(
      pledge, basis: basis, lines: lines, asOf: judge.asOf,
      perYear: needed(year, through: through, into: &ledger), further: [year] + start,
      remarks: remarks, next: next)
  }

  private var remarks: [String] {
    terms.aim == .toReach && terms.start == nil
      ? ["the text names no deficit to start from, so that no path is drawn"] : []
  }

  private func enter(
    _ name: String, _ label: String, over period: Period, in series: FlowSeries,
    into ledger: inout Ledger
  ) -> Figure {
    let sum = series.series.sum(over: period)
    let sign = reporter == terms.of ? "imports − exports" : "exports − imports of \(reporter)"
    return ledger.enter(
      Figure(
        id: "\(address)/\(name)", label: "\(pledge.title): \(label)", unit: unit,
        result: sum.map { reporter == terms.of ? .zero - $0.value : $0.value },
        formula: "\(sign), summed over \(period)",
        citations: ledger.cite(series.releases(for: sum.value?.parts ?? []))))
  }

  /// What the text starts from, and what the figures on file say of the same period.
  private func start(_ series: FlowSeries, into ledger: inout Ledger) -> [Figure] {
    guard let start = terms.start else { return [] }
    let stated = ledger.enter(
      Figure(
        id: "\(address)/start", label: "\(pledge.title) \(start.period): as the text starts from",
        unit: unit, result: .value(Bounded(start.deficit.amount)), formula: "as the text states it",
        text: pledge.text))
    return [
      stated,
      enter(
        "start-on-file", "\(start.period), by the figures on file", over: start.period, in: series,
        into: &ledger),
    ]
  }

  private func line(
    _ level: BalanceTargetTerms.Level, series: FlowSeries, through: Month, year: Figure,
    into ledger: inout Ledger
  ) -> PledgeLine {
    let limit = ledger.enter(
      Figure(
        id: "\(address)/\(level.period)/level", label: "\(pledge.title) \(level.period): \(asked)",
        unit: unit, result: .value(Bounded(level.deficit.amount)), formula: "as the text states it",
        text: pledge.text))
    guard let months = level.period.months else {
      return PledgeLine(
        title: "\(level.period)", period: level.period, standing: .notMeasurable,
        reason: Reason(.notComparable, "\(level.period) does not line up with months"),
        limit: limit)
    }
    if through >= months.upperBound {
      let actual = enter(
        "\(level.period)/deficit", "deficit of \(level.period)", over: level.period, in: series,
        into: &ledger)
      let (standing, reason) = ended(actual, limit)
      return made(level, standing, reason, through: months.upperBound, actual, limit, nil, &ledger)
    }
    if let reason = judge.overdue(level.period) {
      return made(level, .notMeasurable, reason, through: through, nil, limit, nil, &ledger)
    }
    switch terms.aim {
    case .toReach: return underway(level, year: year, through: through, limit, into: &ledger)
    case .notToExceed:
      guard through >= months.lowerBound else {
        return made(level, .notDue, nil, through: nil, nil, limit, nil, &ledger)
      }
      return running(level, months, series: series, through: through, limit, into: &ledger)
    }
  }

  private var asked: String { terms.aim == .toReach ? "deficit to reach" : "deficit not to exceed" }

  private func ended(_ actual: Figure, _ limit: Figure) -> (Standing, Reason?) {
    guard let value = actual.result.value, let most = limit.result.value else {
      return (.notMeasurable, actual.result.reason)
    }
    let (standing, reason) = judge.ended(value, most, .atMost)
    return (standing == .exceeded && terms.aim == .toReach ? .short : standing, reason)
  }

  /// On its way to a level: what the deficit of the last twelve months came down by, against the line.
  private func underway(
    _ level: BalanceTargetTerms.Level, year: Figure, through: Month, _ limit: Figure,
    into ledger: inout Ledger
  ) -> PledgeLine {
    guard let start = terms.start, let begin = start.period.months?.upperBound,
      let end = level.period.months?.upperBound, begin < end, through > begin
    else { return made(level, .notDue, nil, through: through, year, limit, nil, &ledger) }
    let fall = start.deficit.amount - level.deficit.amount
    let passed = begin.distance(to: through)
    let whole = begin.distance(to: end)
    let fallDue = fall.scaled(by: FixedPoint(passed), over: FixedPoint(whole))
    let due = ledger.enter(
      Figure(
        id: "\(address)/\(level.period)/path", label: "\(pledge.title): path as of \(through)",
        unit: unit, result: .value(Bounded(start.deficit.amount - fallDue)),
        formula: "straight line over \(passed) of \(whole) months; no text states it",
        inputs: [limit.id, "\(address)/start"]))
    guard let value = year.value else {
      return made(
        level, .notMeasurable, year.result.reason, through: through, year, limit, due, &ledger)
    }
    let standing =
      fallDue > .zero
      ? judge.agreement.thresholds.standing(start.deficit.amount - value, due: fallDue)
      : value <= start.deficit.amount - fallDue ? .onPath : .behind
    return made(level, standing, nil, through: through, year, limit, due, &ledger)
  }

  /// Inside a period with a limit: a deficit over all of it can only be undone by a surplus.
  private func running(
    _ level: BalanceTargetTerms.Level, _ months: ClosedRange<Month>, series: FlowSeries,
    through: Month, _ limit: Figure, into ledger: inout Ledger
  ) -> PledgeLine {
    let counted = months.lowerBound.distance(to: through) + 1
    let actual = enter(
      "\(level.period)/deficit", "deficit of \(level.period) through \(through)",
      over: Period(from: months.lowerBound, through: through), in: series, into: &ledger)
    let due = ledger.enter(
      Figure(
        id: "\(address)/\(level.period)/pro-rata",
        label: "\(pledge.title) \(level.period): limit pro rata", unit: unit,
        result: .value(
          Bounded(
            level.deficit.amount.scaled(
              by: FixedPoint(counted), over: FixedPoint(months.count)))),
        formula: "limit × \(counted) of \(months.count) months; no text states it",
        inputs: [limit.id]))
    guard let value = actual.value, let part = due.value else {
      return made(
        level, .notMeasurable, actual.result.reason, through: through, actual, limit, due, &ledger)
    }
    let standing: Standing =
      value <= part ? .onPath : value <= level.deficit.amount ? .behind : .farBehind
    return made(level, standing, nil, through: through, actual, limit, due, &ledger)
  }

  private func made(
    _ level: BalanceTargetTerms.Level, _ standing: Standing, _ reason: Reason?, through: Month?,
    _ actual: Figure?, _ limit: Figure, _ due: Figure?, _ ledger: inout Ledger
  ) -> PledgeLine {
    let left = actual.map { actual in
      ledger.enter(
        Figure(
          id: "\(address)/\(level.period)/left", label: "\(pledge.title) \(level.period): left",
          unit: unit, result: limit.result.combined(with: actual.result, -),
          formula: "level asked for − deficit; below zero is what the deficit is over it",
          inputs: [limit.id, actual.id]))
    }
    return PledgeLine(
      title: "\(level.period)", period: level.period, standing: standing, reason: reason,
      through: through, actual: actual, limit: limit, due: due, left: left)
  }

  /// By how much the yearly deficit has to fall each year from now on to reach the last level.
  private func needed(
    _ year: Figure, through: Month, into ledger: inout Ledger
  ) -> Figure? {
    guard terms.aim == .toReach, let level = terms.levels.last,
      let end = level.period.months?.upperBound, through < end
    else { return nil }
    let months = through.distance(to: end)
    return ledger.enter(
      Figure(
        id: "\(address)/fall-a-year", label: "\(pledge.title): fall needed a year", unit: unit,
        result: year.result.map { deficit in
          (deficit - Bounded(level.deficit.amount))
            .scaled(by: FixedPoint(12), over: FixedPoint(months))
        },
        formula: "(twelve months − level of \(level.period)) × 12 ÷ \(months) months left",
        inputs: [year.id, "\(address)/\(level.period)/level"]))
  }
}
