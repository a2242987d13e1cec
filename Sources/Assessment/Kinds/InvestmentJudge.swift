import Agreements
import TimeSeries
import TradeStatistics

/// Judges money on its way from pledge to payment, by the dated steps on record.
///
/// Each stage is the sum of the tranches that reached it by the day; a stage without a tranche on record is not known,
/// never zero. The furthest stage on record is held against the total: met where it is paid, short where the last day
/// is over, otherwise drawn out evenly from the agreement's day to the last one, which no text states. Out of reach is
/// a total that the yearly cap does not let through in the years left.
struct InvestmentJudge {
  let judge: KindJudge
  let pledge: Pledge
  let terms: InvestmentTerms

  private var address: String { "pledges/\(pledge.id)/record" }
  private var unit: FigureUnit { .money(terms.total.currency) }
  private var asOf: Day { judge.asOf }

  func report(into ledger: inout Ledger) -> PledgeReport {
    let total = ledger.enter(
      Figure(
        id: "\(address)/total", label: "\(pledge.title): total", unit: unit,
        result: .value(Bounded(terms.total.amount)), formula: "as the text states it",
        text: pledge.text))
    var stages: [PledgeLine] = []
    for stage in InvestmentTerms.Stage.allCases {
      stages.append(line(stage, of: total, into: &ledger))
    }
    let years = capped(into: &ledger)
    let furthest = stages.last { $0.actual?.value != nil }
    let last = judge.lastDay(of: pledge, terms.completeBy)
    let (standing, reason) = standing(furthest, years: years, last: last.day)
    let paid = terms.reached(.disbursed, asOf: asOf)?.amount
    return PledgeReport(
      pledge: pledge, basis: "record", standing: standing, reason: reason, lines: stages + years,
      deciding: standing == .exceeded
        ? years.last { $0.standing == .exceeded } ?? furthest : furthest,
      perMonth: needed("month", paid: paid, by: last.day, total, into: &ledger),
      perYear: needed("year", paid: paid, by: last.day, total, into: &ledger), further: [total],
      remarks: remarks(last, furthest), next: nil)
  }

  // MARK: Stages

  private func line(
    _ stage: InvestmentTerms.Stage, of total: Figure, into ledger: inout Ledger
  ) -> PledgeLine {
    let reached = terms.reached(stage, asOf: asOf)
    let known = terms.tranches.filter { $0.stage == stage && $0.when.lastDay <= asOf }
    let missing = Reason(.noSource, "no step on record says what was \(stage.rawValue)")
    let actual = ledger.enter(
      Figure(
        id: "\(address)/\(stage.rawValue)", label: "\(pledge.title): \(stage.rawValue) by \(asOf)",
        unit: unit,
        result: reached.map { .value(Bounded($0.amount)) } ?? .notMeasurable(missing),
        formula: reached == nil
          ? "sum of the tranches on record"
          : "sum of \(known.count) on record: "
            + known.map { "\($0.title) (\($0.when))" }.joined(separator: ", "),
        text: pledge.text))
    guard reached != nil else {
      return PledgeLine(
        title: stage.rawValue, period: nil, standing: .notMeasurable, reason: missing,
        actual: actual, limit: total)
    }
    let share = judge.enterShare(
      of: actual, in: total, id: "\(address)/\(stage.rawValue)/share",
      label: "\(pledge.title): \(stage.rawValue), of the total", into: &ledger)
    let left = ledger.enter(
      Figure(
        id: "\(address)/\(stage.rawValue)/left",
        label: "\(pledge.title): not \(stage.rawValue) of the total", unit: unit,
        result: total.result.combined(with: actual.result, -), formula: "total − \(stage.rawValue)",
        inputs: [total.id, actual.id]))
    let part = due(of: total)
    let due = part.map { part in
      ledger.enter(
        Figure(
          id: "\(address)/\(stage.rawValue)/pro-rata",
          label: "\(pledge.title): total drawn out evenly", unit: unit,
          result: .value(Bounded(part)),
          formula: "total × days passed ÷ days in all; no text states it",
          inputs: [total.id]))
    }
    return PledgeLine(
      title: stage.rawValue, period: nil, standing: standing(actual, due: part, stage: stage),
      through: nil, actual: actual, limit: total, due: due, share: share, left: left)
  }

  /// The total drawn out evenly over the days from the agreement to the last day; nil outside them, and where nothing is
  /// owed.
  private func due(of total: Figure) -> FixedPoint? {
    guard pledge.strength != .upTo, let end = judge.lastDay(of: pledge, terms.completeBy).day,
      let amount = total.value
    else {
      return nil
    }
    let start = judge.agreement.signed
    guard start < end, start <= asOf, asOf <= end else { return nil }
    return amount.scaled(
      by: FixedPoint(asOf.ordinal - start.ordinal), over: FixedPoint(end.ordinal - start.ordinal))
  }

  private func standing(
    _ actual: Figure, due: FixedPoint?, stage: InvestmentTerms.Stage
  ) -> Standing {
    guard let value = actual.value else { return .notMeasurable }
    // Of a ceiling of what may come nothing is due, and over it is too much.
    if pledge.strength == .upTo { return value > terms.total.amount ? .exceeded : .onPath }
    if value >= terms.total.amount { return stage == .disbursed ? .met : .onPath }
    guard let due else { return .onPath }
    return judge.agreement.thresholds.standing(value, due: due)
  }

  // MARK: The whole

  private func standing(
    _ furthest: PledgeLine?, years: [PledgeLine], last: Day?
  ) -> (Standing, Reason?) {
    if years.contains(where: { $0.standing == .exceeded }) { return (.exceeded, nil) }
    guard let furthest else {
      if let reason = tooSlow(paid: .zero, last) { return reason }
      return (
        .notMeasurable,
        Reason(.noSource, "no step on record says what was pledged, approved, called or disbursed")
      )
    }
    if furthest.standing == .met || furthest.standing == .exceeded {
      return (furthest.standing, nil)
    }
    if pledge.strength == .upTo { return (furthest.standing, nil) }
    if let last, last < asOf {
      guard furthest.title == InvestmentTerms.Stage.disbursed.rawValue else {
        return (
          .notMeasurable,
          Reason(.noSource, "the last day was \(last), and no step on record says what was paid")
        )
      }
      return (.short, nil)
    }
    let paid = terms.reached(.disbursed, asOf: asOf)?.amount ?? .zero
    return tooSlow(paid: paid, last) ?? (furthest.standing, nil)
  }

  /// Out of reach, where the cap does not let the rest through in the calendar years left.
  private func tooSlow(paid: FixedPoint, _ last: Day?) -> (Standing, Reason?)? {
    guard let cap = terms.cap, let last, asOf <= last, pledge.strength != .upTo else { return nil }
    let years = last.year - asOf.year + 1
    let used = spent(in: asOf.year)?.amount ?? .zero
    let room = cap.amount.amount * FixedPoint(years) - used
    return terms.total.amount - paid > room ? (.outOfReach, nil) : nil
  }

  // MARK: The yearly cap

  /// What counts against a year's cap: what was called, or where nothing is on record, what was paid.
  private func spent(in year: Int) -> (amount: FixedPoint, stage: InvestmentTerms.Stage)? {
    for stage in [InvestmentTerms.Stage.called, .disbursed] {
      let amounts = terms.tranches.filter {
        $0.stage == stage && $0.when.lastDay <= asOf && $0.when.firstDay.year == year
      }.map(\.amount.amount)
      if !amounts.isEmpty { return (amounts.reduce(.zero, +), stage) }
    }
    return nil
  }

  private func capped(into ledger: inout Ledger) -> [PledgeLine] {
    guard let cap = terms.cap else { return [] }
    let first = terms.tranches.map(\.when.firstDay.year).min() ?? asOf.year
    guard first <= asOf.year else { return [] }
    return (first...asOf.year).compactMap { year in
      guard let (amount, stage) = spent(in: year) else { return nil }
      let spent = ledger.enter(
        Figure(
          id: "\(address)/\(year)/\(stage.rawValue)",
          label: "\(pledge.title) \(year): \(stage.rawValue)", unit: unit,
          result: .value(Bounded(amount)), formula: "sum of the tranches on record"))
      let most = ledger.enter(
        Figure(
          id: "\(address)/\(year)/cap", label: "\(pledge.title) \(year): yearly cap", unit: unit,
          result: .value(Bounded(cap.amount.amount)), formula: "as the text states it",
          text: pledge.text))
      let left = ledger.enter(
        Figure(
          id: "\(address)/\(year)/left", label: "\(pledge.title) \(year): left of the cap",
          unit: unit, result: most.result.combined(with: spent.result, -),
          formula: "cap − \(stage.rawValue)", inputs: [most.id, spent.id]))
      let share = judge.enterShare(
        of: spent, in: most, id: "\(address)/\(year)/share",
        label: "\(pledge.title) \(year): of the cap", into: &ledger)
      return PledgeLine(
        title: "\(stage.rawValue) in \(year)", period: Period(year: year),
        standing: amount > cap.amount.amount ? .exceeded : .onPath, actual: spent, limit: most,
        share: share, left: left)
    }
  }

  // MARK: What is needed

  private func needed(
    _ each: String, paid: FixedPoint?, by last: Day?, _ total: Figure, into ledger: inout Ledger
  ) -> Figure? {
    guard let paid, let last, asOf < last, pledge.strength != .upTo, paid < terms.total.amount
    else {
      return nil
    }
    let days = last.ordinal - asOf.ordinal
    // A month is a twelfth of a year of 365.25 days.
    let length =
      each == "year"
      ? FixedPoint(mantissa: 36525, exponent: -2) : FixedPoint(mantissa: 304_375, exponent: -4)
    return ledger.enter(
      Figure(
        id: "\(address)/needed-per-\(each)", label: "\(pledge.title): needed a \(each)", unit: unit,
        result: .value(
          Bounded((terms.total.amount - paid).scaled(by: length, over: FixedPoint(days)))),
        formula: "(total − disbursed) × \(length) days ÷ \(days) days left",
        inputs: [total.id, "\(address)/disbursed"]))
  }

  private func remarks(_ last: (day: Day?, words: String?), _ furthest: PledgeLine?) -> [String] {
    var remarks: [String] = []
    if let furthest { remarks.append("the furthest stage on record: \(furthest.title)") }
    if let words = last.words { remarks.append("due, as told: \(words)") }
    if let adjustable = terms.cap?.adjustable {
      remarks.append("the cap may change: \(adjustable)")
    }
    if let unpaid = unpaid() { remarks.append(unpaid) }
    return remarks
  }

  /// Calls whose time to pay is over with less paid than was called.
  private func unpaid() -> String? {
    guard let days = terms.fundWithin,
      let called = terms.reached(.called, asOf: asOf.advanced(by: -days))
    else { return nil }
    let paid = terms.reached(.disbursed, asOf: asOf)?.amount ?? .zero
    guard paid < called.amount else { return nil }
    return "\(called) were called \(days) days ago or earlier, and payments on record come to "
      + "\(paid) \(called.currency)"
  }
}
