import Agreements
import TimeSeries
import TradeStatistics

/// Says where a pledge stands by one measure under one reading (METHODS §6).
struct PledgeJudge {
  let agreement: Agreement
  let reading: Reading
  let subject: Scorekeeper.Subject
  let score: PledgeScore
  /// What is left against what can be bought; nil under a reading whose total does not bind.
  let reach: Reach?
  /// The day of the figures.
  let asOf: Day

  private var address: String { "readings/\(reading.id)/\(subject.id)/\(subject.measure.id)" }

  /// The verdict on one pledge, the figures that only it needs entered.
  func verdict(into ledger: inout Ledger) -> PledgeVerdict {
    if let reason = score.baseline?.result.reason { return unknown(reason) }
    if subject.product.series.isEmpty { return unknown(subject.product.series.missing) }
    guard let reach else { return byYear(into: &ledger) }
    return byTotal(reach, into: &ledger)
  }

  // MARK: Each year's amount binds

  private func byYear(into ledger: inout Ledger) -> PledgeVerdict {
    guard let current = score.current, current.through != nil else {
      return unknown(
        score.years.first?.actual.result.reason
          ?? Reason(.notYetPublished, "no month of the window is published yet"))
    }
    var missing: Reason?
    for year in score.years.filter(\.isComplete) {
      switch ended(year.actual.result, year.target.result) {
      case .value(.short):
        switch extended(year) {
        case .short: return short(year, into: &ledger)
        case .met: continue
        case .notMeasurable:
          missing =
            missing
            ?? Reason(.noSource, "the months up to the moved deadline are not all on file")
        case let standing:
          return made(
            standing, period: year.period, through: subject.through, year.actual, year.target,
            year.shareOfTarget)
        }
      case .value: continue
      case .notMeasurable(let reason): missing = missing ?? reason
      }
    }
    if let missing { return unknown(missing) }
    if current.isComplete {
      return made(
        .met, period: current.period, through: current.through, current.actual, current.target,
        current.shareOfTarget)
    }
    return running(current)
  }

  // A deadline that was moved beyond the period counts what came later.
  private func extended(_ year: YearScore) -> Standing {
    guard let actual = year.actual.value, let target = year.target.value else { return .short }
    return subject.standing(after: year, missing: target - actual, asOf: asOf)
  }

  private func short(_ year: YearScore, into ledger: inout Ledger) -> PledgeVerdict {
    let missing = ledger.enter(
      Figure(
        id: "\(address)/\(year.period)/missing",
        label: "\(subject.title) \(year.period): not bought of the target", unit: subject.unit,
        result: year.target.result.combined(with: year.actual.result, -),
        formula: "target − actual", inputs: [year.target.id, year.actual.id]))
    return made(
      .short, period: year.period, through: year.through, year.actual, year.target, missing)
  }

  private func running(_ year: YearScore) -> PledgeVerdict {
    guard let actual = year.actual.value else { return unknown(year.actual) }
    guard let target = year.target.value else { return unknown(year.target) }
    if actual >= target {
      return made(
        .met, period: year.period, through: year.through, year.actual, year.target,
        year.shareOfTarget)
    }
    if let reason = overdue(year.period, through: year.through) { return unknown(reason) }
    guard let part = year.prorated.first, let due = part.target.value, due > .zero else {
      return unknown(year.prorated.first?.target)
    }
    return made(
      agreement.thresholds.standing(actual, due: due), period: year.period,
      through: year.through, year.actual, part.target, part.progress)
  }

  // MARK: The total binds

  private func byTotal(_ reach: Reach, into ledger: inout Ledger) -> PledgeVerdict {
    let window = score.window
    switch reach.outcome {
    case .notMeasurable(let reason): return unknown(reason)
    case .value(.outOfReach):
      return PledgeVerdict(
        pledge: subject.pledges[0], measure: subject.measure.id, standing: .outOfReach,
        reason: nil, period: reach.part?.period, through: reach.through, value: reach.left,
        against: reach.canTake, result: reach.room, alternative: reach.byBestMonth)
    case .value(.fulfilled), .value(.short):
      if case .notMeasurable(let reason) = ended(
        reach.part.map { .value($0.actual) } ?? window.actual.result, window.target.result)
      {
        return unknown(reason)
      }
      let isMet = reach.outcome.value == .fulfilled
      return made(
        isMet ? .met : .short, period: reach.part?.period, through: reach.through, window.actual,
        window.target, reach.left)
    case .value:
      if let reason = reach.part.flatMap({ overdue($0.period, through: reach.through) }) {
        return unknown(reason)
      }
      return underway(reach, into: &ledger)
    }
  }

  // What is due to date is the sum over all years begun: a total has no year of its own.
  private func underway(_ reach: Reach, into ledger: inout Ledger) -> PledgeVerdict {
    let begun = score.years.filter { $0.through != nil }
    guard !begun.isEmpty else {
      return unknown(
        score.years.first?.actual.result.reason
          ?? Reason(.notYetPublished, "no month of the window is published yet"))
    }
    let parts = begun.compactMap(\.prorated.first?.target)
    let due = ledger.enter(
      Figure(
        id: "\(address)/due", label: "\(subject.title): due to date of the total",
        unit: subject.unit,
        result: parts.map(\.result).reduce(.value(.zero)) { $0.combined(with: $1, +) },
        formula: "sum of the parts due", inputs: parts.map(\.id)))
    let actual = score.window.actual
    let progress = ledger.enter(
      Figure(
        id: "\(address)/progress", label: "\(subject.title): progress to date on the total",
        unit: .ratio, result: ScoreMath.ratio(actual.result, due.result),
        formula: "bought to date ÷ due to date", inputs: [actual.id, due.id]))
    guard let bought = actual.value else { return unknown(actual) }
    guard parts.count == begun.count, let amount = due.value, amount > .zero else {
      return unknown(due)
    }
    return made(
      agreement.thresholds.standing(bought, due: amount), period: reach.part?.period,
      through: reach.through, actual, due, progress)
  }

  // MARK: Common

  /// Why a period that must be published by now cannot be told; nil for one that may still run.
  ///
  /// How it stood some months before its end decides nothing any more.
  private func overdue(_ period: Period, through: Month?) -> Reason? {
    guard let months = period.months, let through,
      period.lastDay.advanced(by: DueRelease.horizon) < asOf
    else { return nil }
    let rest = Period(from: through.advanced(by: 1), through: months.upperBound)
    return Reason(.notOnFile, "\(period) is over, and \(rest) is not on file")
  }

  /// Met or short where the time is over; not measurable where only the bounds of the figures could tell.
  private func ended(
    _ actual: Measured<Bounded<FixedPoint>>, _ target: Measured<Bounded<FixedPoint>>
  ) -> Measured<Standing> {
    actual.combined(with: target) { ($0, $1) }.flatMap { actual, target in
      if actual.lower >= target.upper { return .value(.met) }
      if actual.upper < target.lower { return .value(.short) }
      return .notMeasurable(
        Reason(
          .notComparable,
          "between \(actual.lower) and \(actual.upper) were bought, and the target lies within"))
    }
  }

  private func made(
    _ standing: Standing, period: Period?, through: Month?, _ value: Figure, _ against: Figure,
    _ result: Figure
  ) -> PledgeVerdict {
    PledgeVerdict(
      pledge: subject.pledges[0], measure: subject.measure.id, standing: standing, reason: nil,
      period: period, through: through, value: value, against: against, result: result,
      alternative: nil)
  }

  private func unknown(_ figure: Figure?) -> PledgeVerdict {
    unknown(figure?.result.reason ?? Reason(.notComparable, "nothing is due to date"))
  }

  private func unknown(_ reason: Reason) -> PledgeVerdict {
    PledgeVerdict(
      pledge: subject.pledges[0], measure: subject.measure.id, standing: .notMeasurable,
      reason: reason, period: nil, through: subject.through, value: nil, against: nil,
      result: nil, alternative: nil)
  }
}
