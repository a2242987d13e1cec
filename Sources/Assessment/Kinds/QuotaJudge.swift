import Agreements
import TimeSeries
import TradeStatistics

/// Judges a tariff quota by how far it is filled, and an entitlement by the purchases that it follows.
///
/// Open in a period = its volume + what moved over from the period before: the unused part, at most the share of that
/// volume that the text lets move. Fill = what came ÷ what was open. A quota is filled (met), not filled (short), or
/// more came than it holds, which pays the other rate; none of these is a breach.
struct QuotaJudge {
  let judge: KindJudge
  let pledge: Pledge
  let terms: QuotaTerms
  let measure: Measure

  var address: String { "pledges/\(pledge.id)/\(measure.id)" }

  func report(into ledger: inout Ledger) -> PledgeReport {
    let next = judge.next(of: measure.flow.source)
    guard let first = terms.volumes.first else { return linked(next: next, into: &ledger) }
    let unit: FigureUnit =
      switch first.amount {
      case .money(let money): .money(money.currency)
      case .quantity(let quantity): .quantity(quantity.unit)
      }
    let series = judge.counted(pledge, by: measure, in: unit)
    let through = judge.lastMonth(of: series)
    var lines: [PledgeLine] = []
    var slices: [PledgeLine] = []
    var carried: Figure?
    for volume in terms.volumes {
      let open = open(volume, carried: carried, unit: unit, into: &ledger)
      let line = line(volume, open, series, through, unit: unit, into: &ledger)
      lines.append(line)
      carried = carry(volume, line, unit: unit, into: &ledger)
      if let through, line.through != nil {
        slices += QuotaSlices(judge: self, volume: volume, open: open, series: series, unit: unit)
          .lines(through: through, into: &ledger)
      }
    }
    guard through != nil else {
      return PledgeReport(pledge, basis: measure.id, missing: series.series.missing, next: next)
    }
    let whole = PledgeReport(pledge, basis: measure.id, lines: lines, asOf: judge.asOf)
    let running = lines.last { $0.standing == .onPath }
    return PledgeReport(
      pledge: pledge, basis: measure.id, standing: whole.standing, reason: whole.reason,
      lines: lines + slices, deciding: whole.deciding,
      perMonth: running.flatMap { perMonth($0, into: &ledger) }, perYear: nil,
      further: beyond(lines, unit: unit, into: &ledger)
        + holdings(running ?? lines.last, unit: unit, into: &ledger),
      remarks: [full(running), rates].compactMap(\.self), next: next)
  }

  // MARK: Periods

  private func open(
    _ volume: QuotaTerms.Volume, carried: Figure?, unit: FigureUnit, into ledger: inout Ledger
  ) -> Figure {
    let stated = ledger.enter(
      Figure(
        id: "\(address)/\(volume.period)/volume", label: "\(pledge.title) \(volume.period): volume",
        unit: unit, result: .value(Bounded(volume.amount.number)),
        formula: volume.isStated ? "as the text states it" : "the year before × yearly growth",
        text: pledge.text))
    guard let carried else { return stated }
    return ledger.enter(
      Figure(
        id: "\(address)/\(volume.period)/open",
        label: "\(pledge.title) \(volume.period): open with what moved over", unit: unit,
        result: stated.result.combined(with: carried.result, +),
        formula: "volume + what moved over", inputs: [stated.id, carried.id]))
  }

  private func line(
    _ volume: QuotaTerms.Volume, _ open: Figure, _ series: FlowSeries, _ through: Month?,
    unit: FigureUnit, into ledger: inout Ledger
  ) -> PledgeLine {
    let period = volume.period
    guard let months = period.months, let through, through >= months.lowerBound else {
      let reason = judge.overdue(period)
      return PledgeLine(
        title: "\(period)", period: period,
        standing: reason != nil
          ? .notMeasurable : period.firstDay > judge.asOf ? .notDue : .notStarted,
        reason: reason, limit: open)
    }
    let last = min(through, months.upperBound)
    let actual = judge.enterSum(
      series, over: Period(from: months.lowerBound, through: last),
      id: "\(address)/\(period)/used", label: "\(pledge.title) \(period): came through \(last)",
      unit: unit, into: &ledger)
    let (standing, reason) = standing(actual, open, isOver: last == months.upperBound, period)
    return made(
      "\(period)", period, standing, reason, through: last, actual, open, unit: unit, &ledger)
  }

  private func standing(
    _ actual: Figure, _ open: Figure, isOver: Bool, _ period: Period
  ) -> (Standing, Reason?) {
    guard let came = actual.result.value, let room = open.result.value else {
      return (.notMeasurable, actual.result.reason ?? open.result.reason)
    }
    if came.lower > room.upper { return (.exceeded, nil) }
    if isOver { return judge.ended(came, room, .atLeast) }
    if let reason = judge.overdue(period) { return (.notMeasurable, reason) }
    return (.onPath, nil)
  }

  func made(
    _ title: String, _ period: Period, _ standing: Standing, _ reason: Reason?, through: Month,
    _ actual: Figure, _ open: Figure, unit: FigureUnit, _ ledger: inout Ledger
  ) -> PledgeLine {
    let name = title.replacing(" ", with: "-")
    let share = judge.enterShare(
      of: actual, in: open, id: "\(address)/\(name)/fill", label: "\(pledge.title) \(title): fill",
      into: &ledger)
    let left = ledger.enter(
      Figure(
        id: "\(address)/\(name)/left", label: "\(pledge.title) \(title): left", unit: unit,
        result: open.result.combined(with: actual.result, -), formula: "open − what came",
        inputs: [open.id, actual.id]))
    return PledgeLine(
      title: title, period: period, standing: standing, reason: reason, through: through,
      actual: actual, limit: open, share: share, left: left)
  }

  /// What of a period that is over moves to the next one.
  private func carry(
    _ volume: QuotaTerms.Volume, _ line: PledgeLine, unit: FigureUnit, into ledger: inout Ledger
  ) -> Figure? {
    guard let most = terms.carryOver, let left = line.left, line.standing == .short else {
      return nil
    }
    let cap = volume.amount.number.scaled(by: most, over: FixedPoint(100))
    return ledger.enter(
      Figure(
        id: "\(address)/\(volume.period)/moved",
        label: "\(pledge.title) \(volume.period): moves to the next period", unit: unit,
        result: left.result.map {
          Bounded(min($0.value, cap), lower: min($0.lower, cap), upper: min($0.upper, cap))
        },
        formula: "what is left, at most \(most) % of the volume", inputs: [left.id],
        text: pledge.text))
  }

  // MARK: What goes with it

  private func perMonth(_ line: PledgeLine, into ledger: inout Ledger) -> Figure? {
    line.leftPerMonth(
      id: "\(address)/\(line.title)/left-per-month", label: "\(pledge.title) \(line.title)",
      whole: "left", into: &ledger)
  }

  /// In which month the quota is full if the rest comes as what came to date.
  private func full(_ line: PledgeLine?) -> String? {
    guard let line, let months = line.period?.months, let through = line.through,
      let came = line.actual?.value, let open = line.limit?.value, came > .zero
    else { return nil }
    let passed = months.lowerBound.distance(to: through) + 1
    // Months until full at the same pace, rounded up.
    let needed = open.scaled(by: FixedPoint(passed), over: came)
    let count = Int((needed.millionths + 999_999) / 1_000_000)
    guard count <= months.count else {
      return "at the pace so far it is not filled in \(line.title)"
    }
    return "at the pace so far it is full in \(months.lowerBound.advanced(by: max(count, 1) - 1))"
  }

  private var rates: String? {
    guard let inside = terms.inQuotaRate else { return nil }
    let beyond = terms.outOfQuotaRate.map { ", \($0) % beyond it" } ?? ""
    return "tariff of \(inside) % inside the quota\(beyond)"
  }

  /// What came beyond the quota and pays the other rate, in the periods that are exceeded.
  private func beyond(
    _ lines: [PledgeLine], unit: FigureUnit, into ledger: inout Ledger
  ) -> [Figure] {
    lines.filter { $0.standing == .exceeded }.compactMap { line in
      line.left.map { left in
        ledger.enter(
          Figure(
            id: "\(address)/\(line.title)/beyond",
            label: "\(pledge.title) \(line.title): beyond the quota", unit: unit,
            result: left.result.map { .zero - $0 }, formula: "what came − open", inputs: [left.id]))
      }
    }
  }

  private func holdings(
    _ line: PledgeLine?, unit: FigureUnit, into ledger: inout Ledger
  ) -> [Figure] {
    guard let line, let open = line.limit else { return [] }
    return terms.holdings.enumerated().map { index, holding in
      ledger.enter(
        Figure(
          id: "\(address)/\(line.title)/holding-\(index + 1)",
          label: "\(pledge.title) \(line.title): set aside for \(holding.holder)", unit: unit,
          result: open.result.map { $0.scaled(by: holding.percent, over: FixedPoint(100)) },
          formula: "\(holding.percent) % of what is open", inputs: [open.id], text: pledge.text))
    }
  }

  // MARK: Entitlements

  /// An entitlement: what the other side bought × the units that each unit bought entitles to.
  private func linked(next: CalendarEntry?, into ledger: inout Ledger) -> PledgeReport {
    guard let link = terms.link else {
      return PledgeReport(
        pledge, basis: measure.id, missing: Reason(.noSource, "the text states no volume"),
        next: next)
    }
    guard let ratio = link.ratio else {
      return PledgeReport(
        pledge, basis: measure.id,
        missing: Reason(
          .noSource, "the text does not say how much each unit of \(link.purchases) entitles to"),
        next: next)
    }
    guard let counting = link.measure.flatMap({ judge.agreement.measure($0) }) else {
      return PledgeReport(
        pledge, basis: measure.id,
        missing: Reason(.noSource, "no measure counts \(link.purchases)"), next: next)
    }
    let unit = FigureUnit.money(judge.currency(of: measure) ?? .usd)
    let bought = judge.counted(pledge, by: counting, in: unit)
    let came = judge.counted(pledge, by: measure, in: unit)
    let window = judge.agreement.window
    guard counting.isWholeFlow, let last = judge.lastMonth(of: bought),
      let through = judge.lastMonth(of: came), min(last, through) >= window.lowerBound
    else {
      return PledgeReport(
        pledge, basis: measure.id,
        missing: counting.isWholeFlow
          ? (bought.series.isEmpty ? bought : came).series.missing
          : Reason(
            .noSource, "the file lists no codes of \(link.purchases)",
            remedy: "count them by a measure with 'whole-flow: true'"), next: next)
    }
    let end = min(last, through, window.upperBound)
    return entitlement(
      ratio, over: Period(from: window.lowerBound, through: end), bought, came, unit: unit,
      next: next, into: &ledger)
  }

  private func entitlement(
    _ ratio: FixedPoint, over period: Period, _ bought: FlowSeries, _ came: FlowSeries,
    unit: FigureUnit, next: CalendarEntry?, into ledger: inout Ledger
  ) -> PledgeReport {
    let purchases = judge.enterSum(
      bought, over: period, id: "\(address)/purchases",
      label: "\(pledge.title): bought, \(period)", unit: unit, into: &ledger)
    let entitled = ledger.enter(
      Figure(
        id: "\(address)/entitlement", label: "\(pledge.title): entitlement, \(period)", unit: unit,
        result: purchases.result.map { $0.scaled(by: ratio, over: FixedPoint(1)) },
        formula: "bought × \(ratio)", inputs: [purchases.id], text: pledge.text))
    let used = judge.enterSum(
      came, over: period, id: "\(address)/used", label: "\(pledge.title): came, \(period)",
      unit: unit, into: &ledger)
    let (standing, reason) = standing(used, entitled, isOver: false, period)
    let through = period.months?.upperBound ?? judge.asOf.month
    let line = made(
      "\(period)", period, standing, reason, through: through, used, entitled, unit: unit, &ledger)
    return PledgeReport(
      pledge, basis: measure.id, lines: [line], asOf: judge.asOf, further: [purchases],
      remarks: [rates].compactMap(\.self), next: next)
  }
}
