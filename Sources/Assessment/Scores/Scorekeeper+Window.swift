import Agreements
import TimeSeries
import TradeStatistics

extension Scorekeeper {
  /// What is left of the window's total, and the pace that it needs.
  func window(
    of subject: Subject, years: [YearScore], into ledger: inout Ledger
  ) -> WindowScore {
    let unit = subject.unit
    let address = "\(subject.address)/window"
    let target = ledger.enter(
      Figure(
        id: "\(address)/target", label: "\(subject.title): target of the whole window", unit: unit,
        result: years.map(\.target.result).reduce(.value(.zero)) { $0.combined(with: $1, +) },
        formula: "sum of the targets", inputs: years.map(\.target.id)))
    let actual = ledger.enter(
      Figure(
        id: "\(address)/actual", label: "\(subject.title): bought in the window to date",
        unit: unit, result: subject.numbers.windowActual, formula: "sum of the actuals",
        inputs: years.filter { $0.through != nil }.map(\.actual.id)))
    let remaining = ledger.enter(
      Figure(
        id: "\(address)/remaining", label: "\(subject.title): left to buy", unit: unit,
        result: target.result.combined(with: actual.result, -),
        formula: "target of the window − bought to date", inputs: [target.id, actual.id]))
    let left = subject.terms.instalments.compactMap(\.period.months).reduce(0) { left, months in
      let open = subject.through.map { $0.distance(to: months.upperBound) } ?? months.count
      return left + min(months.count, max(0, open))
    }
    guard left > 0, subject.through != nil else {
      return WindowScore(
        target: target, actual: actual, remaining: remaining, monthsLeft: left,
        requiredPerMonth: nil, requiredOverMean: nil, requiredOverBest: nil)
    }
    return pace(
      subject, target: target, actual: actual, remaining: remaining, left: left, into: &ledger)
  }

  private func pace(
    _ subject: Subject, target: Figure, actual: Figure, remaining: Figure, left: Int,
    into ledger: inout Ledger
  ) -> WindowScore {
    let unit = subject.unit
    let address = "\(subject.address)/window"
    let required = ledger.enter(
      Figure(
        id: "\(address)/required-per-month", label: "\(subject.title): required per month",
        unit: unit,
        result: remaining.result.map {
          Bounded(
            $0.value / FixedPoint(left), lower: $0.lower / FixedPoint(left),
            upper: $0.upper / FixedPoint(left))
        },
        formula: "left to buy ÷ \(left) months left", inputs: [remaining.id]))
    let mean = ledger.enter(
      Figure(
        id: "\(address)/mean-month", label: "\(subject.title): mean of the last 12 months",
        unit: unit,
        result: subject.numbers.lastTwelveMonths.map {
          $0.scaled(by: FixedPoint(1), over: FixedPoint(12))
        },
        formula: "sum of the last 12 months on file ÷ 12",
        citations: subject.through.map {
          ledger.cite(
            subject.product.releases(over: Period(from: $0.advanced(by: -11), through: $0)))
        } ?? []))
    let best = ledger.enter(
      Figure(
        id: "\(address)/best-month", label: "\(subject.title): best month on file", unit: unit,
        result: subject.numbers.bestMonth, formula: "largest monthly value on file",
        citations: bestCitations(subject, into: &ledger)))
    return WindowScore(
      target: target, actual: actual, remaining: remaining, monthsLeft: left,
      requiredPerMonth: required,
      requiredOverMean: enterRatio(
        id: "\(address)/required-over-mean", label: "required pace over the last 12 months",
        of: required, to: mean, into: &ledger),
      requiredOverBest: enterRatio(
        id: "\(address)/required-over-best", label: "required pace over the best month",
        of: required, to: best, into: &ledger))
  }

  private func bestCitations(_ subject: Subject, into ledger: inout Ledger) -> [Int] {
    let series = subject.product.series
    guard let start = series.start,
      let best = series.values.indices.filter({ series.values[$0] != nil })
        .max(by: { (series.values[$0]?.value ?? .zero) < (series.values[$1]?.value ?? .zero) })
    else { return [] }
    return ledger.cite(subject.product.releases(over: Period(start.advanced(by: best))))
  }

  /// The standing by METHODS §6: by the current instalment while it runs, by all once it is over.
  ///
  /// A ceiling has no standing: the words are those of a floor.
  func standing(_ subject: Subject, years: [YearScore]) -> Standing {
    if subject.product.series.isEmpty || subject.terms.bound == .atMost { return .notMeasurable }
    guard let current = years.last(where: { $0.through != nil }) else {
      return isOverdue(subject) ? .notMeasurable : .notStarted
    }
    let done = years.filter(\.isComplete)
    for year in done {
      guard let actual = year.actual.value, let target = year.target.value else {
        return .notMeasurable
      }
      if actual < target, current.isComplete {
        let later = subject.standing(
          after: year, missing: target - actual, asOf: evidence.asOf)
        guard later == .met else { return later }
      }
    }
    if current.isComplete { return .met }
    guard let actual = current.actual.value, let target = current.target.value else {
      return .notMeasurable
    }
    if actual >= target { return .met }
    // By the amounts: a progress rounded to six places may reach what they do not.
    guard let due = current.prorated.first?.target.value, due > .zero else {
      return .notMeasurable
    }
    return agreement.thresholds.standing(actual, due: due)
  }
}

extension Scorekeeper {
  /// Whether figures of the first month should have been published long ago: then they are missing, not to come.
  private func isOverdue(_ subject: Subject) -> Bool {
    guard let first = subject.terms.instalments.first?.period.months?.lowerBound else {
      return false
    }
    return first.lastDay.advanced(by: DueRelease.horizon) < evidence.asOf
  }
}

extension Scorekeeper.Subject {
  /// Where a period stands that ended before its target was reached: short, unless the deadline was moved beyond it.
  ///
  /// What was bought by the deadline in force then counts too; before that has passed nothing is short.
  func standing(after year: YearScore, missing: FixedPoint, asOf day: Day) -> Standing {
    guard pledges.count == 1, year.period == terms.instalments.last?.period,
      case .day(let deadline)? = pledges[0].deadline(asOf: day),
      let end = year.period.months?.upperBound, deadline.month > end, let through
    else { return .short }
    let last = min(through, deadline.month)
    let isOver = through >= deadline.month
    let since = end.advanced(by: 1)
    guard since <= last else { return .behind }
    guard let more = product.series.sum(over: Period(from: since, through: last)).value else {
      return .notMeasurable
    }
    if more.value.value >= missing { return .met }
    return isOver ? .short : .behind
  }
}

extension VerdictThresholds {
  /// Where an amount stands against what is due while the time runs.
  func standing(_ actual: FixedPoint, due: FixedPoint) -> Standing {
    if actual >= due * onPath { return .onPath }
    return actual >= due * behind ? .behind : .farBehind
  }
}
