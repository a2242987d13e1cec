import Agreements
import TimeSeries
import TradeStatistics

/// Counts quantities side by side at each event of their purchase: sale, shipment, arrival.
struct CountJudge {
  let keeper: Scorekeeper

  private var agreement: Agreement { keeper.agreement }
  private var evidence: Evidence { keeper.evidence }

  /// What is counted, and against what.
  private struct Subject {
    let id: String
    let title: String
    let product: ProductSelection
    let unit: QuantityUnit
    let commodity: Commodity?
    let period: Period
    let target: FixedPoint?
    let note: String?
    let deadline: PledgeDeadline?
    let measures: [String]
    let text: String?
    let price: FlowReference?

    var address: String { "counts/\(id)/\(period)" }
  }

  /// Every pledge in a unit over the period that runs on the day, and every tracked quantity.
  func reports(into ledger: inout Ledger) -> [CountReport] {
    let subjects =
      agreement.pledges.compactMap { pledged($0) }
      + agreement.tracked.flatMap { tracked($0) }
    return subjects.map { report($0, into: &ledger) }
  }

  // The last period that has begun; before the first, that one.
  private func pledged(_ pledge: Pledge) -> Subject? {
    guard case .quantity(let terms) = pledge.kind, terms.baseline == nil, terms.bound == .atLeast,
      let instalment = terms.instalments.last(where: { $0.period.firstDay <= evidence.asOf })
        ?? terms.instalments.first,
      case .quantity(let amount) = instalment.amount, !pledge.measuredBy.isEmpty
    else { return nil }
    let deadline = pledge.modifiers.deadline.map {
      PledgeDeadline(original: $0.original, amendments: $0.amendments(asOf: evidence.asOf))
    }
    return Subject(
      id: pledge.id, title: pledge.title, product: pledge.product, unit: amount.unit,
      commodity: pledge.modifiers.commodity, period: instalment.period, target: amount.amount,
      note: nil, deadline: deadline, measures: pledge.measuredBy, text: pledge.text,
      price: pledge.modifiers.price)
  }

  private func tracked(_ quantity: TrackedQuantity) -> [Subject] {
    quantity.periods.map { period in
      Subject(
        id: quantity.id, title: quantity.title, product: quantity.product, unit: quantity.unit,
        commodity: quantity.commodity, period: period, target: nil, note: quantity.note,
        deadline: nil, measures: quantity.measuredBy, text: nil, price: nil)
    }
  }

  private func report(_ subject: Subject, into ledger: inout Ledger) -> CountReport {
    var end = subject.period.lastDay
    if case .day(let day)? = subject.deadline?.due(asOf: evidence.asOf), day > end { end = day }
    let target = subject.target.map { amount in
      ledger.enter(
        Figure(
          id: "\(subject.address)/target", label: "\(subject.title) \(subject.period): target",
          unit: .quantity(subject.unit), result: .value(Bounded(amount)),
          formula: "as the text states it", text: subject.text))
    }
    let rows = subject.measures.compactMap { agreement.measure($0) }.map { measure in
      row(subject, measure, target: target, end: end, into: &ledger)
    }
    return CountReport(
      id: subject.id, title: subject.title, period: subject.period, end: end, unit: subject.unit,
      target: target, note: subject.note, deadline: subject.deadline, rows: rows)
  }

  private func row(
    _ subject: Subject, _ measure: Measure, target: Figure?, end: Day, into ledger: inout Ledger
  ) -> CountRow {
    let quantity = keeper.quantity(
      subject.product, measure: measure, unit: subject.unit, commodity: subject.commodity)
    let span = CountSpan(quantity, from: subject.period.firstDay, through: end)
    let entry = Entry(
      address: "\(subject.address)/\(measure.id)", title: "\(subject.title) by \(measure.id)",
      unit: .quantity(subject.unit))
    let counted = ledger.enter(
      entry.figure(
        "counted", "counted" + (span.through.map { " through \($0)" } ?? ""), span.counted,
        "sum of \(quantity.derivation) from \(subject.period.firstDay) on"
          + (quantity.weeks.isEmpty ? "" : ", weeks by their Thursday"),
        citations: ledger.cite(span.releases)))
    let left = target.map { target in
      ledger.enter(
        entry.figure(
          "left", "left", target.result.combined(with: counted.result, -), "target − counted",
          inputs: [target.id, counted.id]))
    }
    let share = target.map { target in
      keeper.enterRatio(
        id: "\(entry.address)/share", label: "\(entry.title): share of the target", of: counted,
        to: target, into: &ledger)
    }
    let pace = pace(entry, quantity, span, left: left, into: &ledger)
    let band = unknown(entry, subject, measure, counted: counted, end: end, into: &ledger)
    return CountRow(
      measure: measure.id, event: measure.event, through: span.through, counted: counted,
      left: left, share: share, periodsLeft: span.left, needed: pace.needed, best: pace.best,
      bestPeriod: pace.period, neededOverBest: pace.ratio, unknown: band?.unknown,
      withUnknown: band?.sum,
      costOfLeft: cost(
        entry, product: subject.product, price: subject.price, commodity: subject.commodity,
        left: left, into: &ledger))
  }

  /// Where a row's figures are entered.
  struct Entry {
    let address: String
    let title: String
    let unit: FigureUnit

    func figure(
      _ part: String, _ label: String, _ result: Measured<Bounded<FixedPoint>>, _ formula: String,
      inputs: [String] = [], citations: [Int] = [], unit other: FigureUnit? = nil
    ) -> Figure {
      Figure(
        id: "\(address)/\(part)", label: "\(title): \(label)", unit: other ?? unit,
        result: result, formula: formula, inputs: inputs, citations: citations)
    }
  }

  private typealias Pace = (needed: Figure?, best: Figure?, period: Period?, ratio: Figure?)

  private func pace(
    _ entry: Entry, _ quantity: CountedQuantity, _ span: CountSpan, left: Figure?,
    into ledger: inout Ledger
  ) -> Pace {
    let weekly = !quantity.weeks.isEmpty
    let step = weekly ? "week" : "month"
    let known = quantity.periods.entries.filter {
      $0.period.isWeek == weekly && $0.period.length == 1
    }
    let top = known.max {
      ($0.amount.value ?? .zero) < ($1.amount.value ?? .zero)
    }.flatMap { $0.amount.value == nil ? nil : $0 }
    let best = top.map { top in
      ledger.enter(
        entry.figure(
          "best", "best \(step) on file, \(top.period)", top.amount.map { Bounded($0) },
          "largest \(step) on file", citations: ledger.cite(top.releases)))
    }
    guard let left, let count = span.left, count > 0, let amount = left.value, amount > .zero else {
      return (nil, best, top?.period, nil)
    }
    let needed = ledger.enter(
      entry.figure(
        "needed", "needed a \(step)",
        left.result.map { $0.scaled(by: FixedPoint(1), over: FixedPoint(count)) },
        "left ÷ \(count) \(step)s that are not on file yet", inputs: [left.id]))
    let ratio = best.map { best in
      keeper.enterRatio(
        id: "\(entry.address)/needed-over-best", label: "needed over the best \(step)",
        of: needed, to: best, into: &ledger)
    }
    return (needed, best, top?.period, ratio)
  }

  private typealias Band = (unknown: Figure, sum: Figure)

  // A buyer that a report does not name may be this one or another: the band runs from none to all.
  private func unknown(
    _ entry: Entry, _ subject: Subject, _ measure: Measure, counted: Figure, end: Day,
    into ledger: inout Ledger
  ) -> Band? {
    guard measure.event == .sale, let flow = measure.unknownDestinations,
      evidence.tables(for: flow).contains(where: { !$0.releases.isEmpty })
    else { return nil }
    let other = Measure(id: measure.id, title: measure.title, flow: flow, event: measure.event)
    let quantity = keeper.quantity(
      subject.product, measure: other, unit: subject.unit, commodity: subject.commodity)
    let span = CountSpan(quantity, from: subject.period.firstDay, through: end)
    let unknown = ledger.enter(
      entry.figure(
        "unknown-destinations", "sold to destinations that are not known yet",
        // Below zero, earlier sales were given to buyers that are named since, and nothing new is unknown.
        span.counted.map {
          Bounded(.zero, lower: .zero, upper: max(.zero, $0.upper))
        },
        "from none of it to all of it may be the buyer's",
        citations: ledger.cite(span.releases)))
    let sum = ledger.enter(
      entry.figure(
        "counted-with-unknown", "counted, with unknown destinations as a band",
        counted.result.combined(with: unknown.result, +), "counted + unknown destinations",
        inputs: [counted.id, unknown.id]))
    return (unknown, sum)
  }
}
