import Agreements
import TimeSeries
import TradeStatistics

extension Scorekeeper {
  /// Enters all figures of a subject and returns its score.
  func score(_ subject: Subject, into ledger: inout Ledger) -> PledgeScore {
    let numbers = subject.numbers
    let unit = subject.unit
    let baseline = numbers.baseline.map { value in
      ledger.enter(
        Figure(
          id: "\(subject.address)/baseline",
          label: "\(subject.title): baseline \(subject.terms.baseline.map { "\($0)" } ?? "")",
          unit: unit, result: value,
          formula:
            "sum of \(subject.product.counted) over the baseline period, in the measure's own data",
          inputs: parts(of: subject, "baseline", in: ledger),
          citations: citations(subject, over: subject.terms.baseline, into: &ledger),
          text: subject.pledges[0].text, omits: omitted(subject, over: subject.terms.baseline)))
    }
    let years = numbers.instalments.map {
      year($0, of: subject, baseline: baseline, into: &ledger)
    }
    let window = window(of: subject, years: years, into: &ledger)
    let counted = subject.through.map {
      Period(from: agreement.window.lowerBound, through: $0)
    }
    return PledgeScore(
      id: subject.id, title: subject.title, measure: subject.measure.id,
      pledges: subject.pledges.map(\.id), standing: standing(subject, years: years),
      baseline: baseline, years: years, window: window,
      coverage: subject.product.coverage(baseline: subject.terms.baseline, actual: counted))
  }

  // A total is formed from its pledges' figures, which carry the citations and what they omit.
  private func citations(
    _ subject: Subject, over period: Period?, into ledger: inout Ledger
  ) -> [Int] {
    guard subject.pledges.count == 1, let period else { return [] }
    return ledger.cite(subject.product.releases(over: period))
  }

  private func omitted(_ subject: Subject, over period: Period?) -> [ProductCode] {
    guard subject.pledges.count == 1, let period else { return [] }
    return subject.product.omitted(over: period)
  }

  private func parts(of subject: Subject, _ part: String, in ledger: Ledger) -> [String] {
    guard subject.pledges.count > 1 else { return [] }
    return subject.pledges.map { "pledges/\($0.id)/\(subject.measure.id)/\(part)" }
      .filter { ledger.figure($0) != nil }
  }

  private func year(
    _ instalment: ScoreNumbers.Instalment, of subject: Subject, baseline: Figure?,
    into ledger: inout Ledger
  ) -> YearScore {
    let address = "\(subject.address)/\(instalment.period)"
    let unit = subject.unit
    let months = instalment.period.months
    let through = months.flatMap { months in
      subject.through.flatMap { $0 >= months.lowerBound ? min($0, months.upperBound) : nil }
    }
    let counted = through.flatMap { last in
      months.map { Period(from: $0.lowerBound, through: last) }
    }
    let pledged = ledger.enter(
      Figure(
        id: "\(address)/pledged", label: "\(subject.title) \(instalment.period): amount pledged",
        unit: unit, result: .value(Bounded(instalment.pledged)), formula: "as the text states it",
        inputs: parts(of: subject, "\(instalment.period)/pledged", in: ledger),
        text: subject.pledges[0].text))
    let target = ledger.enter(
      Figure(
        id: "\(address)/target", label: "\(subject.title) \(instalment.period): target",
        unit: unit, result: instalment.target,
        formula: baseline == nil ? "the amount pledged" : "baseline + amount pledged",
        inputs: [baseline?.id, pledged.id].compactMap(\.self)))
    let actual = ledger.enter(
      Figure(
        id: "\(address)/actual",
        label: "\(subject.title) \(instalment.period): actual"
          + (through.map { " through \($0)" } ?? ""),
        unit: unit, result: instalment.actual,
        formula: "sum of \(subject.product.counted) from the period's first month to date",
        inputs: parts(of: subject, "\(instalment.period)/actual", in: ledger),
        citations: citations(subject, over: counted, into: &ledger),
        omits: omitted(subject, over: counted)))
    let share = enterRatio(
      id: "\(address)/share-of-target", label: "share of the period's target", of: actual,
      to: target, into: &ledger)
    return YearScore(
      period: instalment.period, through: through,
      isComplete: through != nil && through == months?.upperBound,
      pledged: pledged, target: target, actual: actual, shareOfTarget: share,
      prorated: through == nil
        ? []
        : agreement.prorations.map {
          prorated($0, instalment, of: subject, actual: actual, target: target, into: &ledger)
        })
  }

  private func prorated(
    _ proration: Proration, _ instalment: ScoreNumbers.Instalment, of subject: Subject,
    actual: Figure, target: Figure, into ledger: inout Ledger
  ) -> ProratedScore {
    let address = "\(subject.address)/\(instalment.period)/\(proration.rawValue)"
    let unit = subject.unit
    let absent = Reason(.notComparable, "no proration was drawn")
    let rule =
      proration == .equal
      ? "target × months counted ÷ months of the period"
      : "target × the same months of the baseline period ÷ the whole baseline period"
    let due = ledger.enter(
      Figure(
        id: "\(address)/target",
        label: "\(subject.title): target due to date, \(proration.rawValue)",
        unit: unit, result: instalment.due[proration] ?? .notMeasurable(absent),
        formula: subject.pledges.count > 1 ? "sum of the pledges' parts due" : rule,
        inputs: subject.pledges.count > 1
          ? parts(of: subject, "\(instalment.period)/\(proration.rawValue)/target", in: ledger)
          : [target.id]))
    let progress = enterRatio(
      id: "\(address)/progress", label: "progress to date, \(proration.rawValue)", of: actual,
      to: due, into: &ledger)
    var increment: Figure?
    if subject.terms.baseline != nil {
      let base = instalment.baselineDue[proration] ?? .notMeasurable(absent)
      let baseDue = ledger.enter(
        Figure(
          id: "\(address)/baseline",
          label: "\(subject.title): baseline to date, \(proration.rawValue)",
          unit: unit, result: base,
          formula: rule.replacingTarget(with: "baseline"),
          inputs: ["\(subject.address)/baseline"]))
      increment = ledger.enter(
        Figure(
          id: "\(address)/increment", label: "increment progress, \(proration.rawValue)",
          unit: .ratio,
          result: actual.result.combined(with: due.result) { ($0, $1) }.flatMap { actual, due in
            base.flatMap { ScoreMath.increment(actual: actual, due: due, baselineDue: $0) }
          },
          formula: "(actual − baseline to date) ÷ (target due to date − baseline to date)",
          inputs: [actual.id, due.id, baseDue.id]))
    }
    return ProratedScore(
      proration: proration, target: due, progress: progress, increment: increment)
  }

  func enterRatio(
    id: String, label: String, of numerator: Figure, to denominator: Figure,
    into ledger: inout Ledger
  ) -> Figure {
    ledger.enter(
      Figure(
        id: id, label: label, unit: .ratio,
        result: ScoreMath.ratio(numerator.result, denominator.result),
        formula: "\(numerator.label) ÷ \(denominator.label)",
        inputs: [numerator.id, denominator.id]))
  }
}

extension String {
  fileprivate func replacingTarget(with word: String) -> String {
    hasPrefix("target") ? word + dropFirst("target".count) : self
  }
}
