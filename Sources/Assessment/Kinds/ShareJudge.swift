import Agreements
import TimeSeries
import TradeStatistics

/// Judges a part of a market, of consumption or of a quota, and a growth of what is bought inside one.
///
/// Share = what the pledge's measure counts ÷ what the measure of the whole counts, over the same months; of a quota,
/// ÷ its volume. A measure that counts in percent tells the share itself: shares of parts of a period do not add up, so
/// that of the whole is known only to lie between the smallest and the largest of them. Growth = trade ÷ trade of the
/// base period − 1. While its period runs, a share is the share so far, and a growth that over the same months.
struct ShareJudge {
  let judge: KindJudge
  let pledge: Pledge
  let terms: ShareTerms
  let measure: Measure

  var address: String { "pledges/\(pledge.id)/\(measure.id)" }

  func report(into ledger: inout Ledger) -> PledgeReport {
    let next = judge.next(of: measure.flow.source)
    let counted = source
    guard let through = counted.part.last else {
      return PledgeReport(
        pledge, basis: measure.id, missing: counted.part.series.series.missing, next: next)
    }
    var lines: [PledgeLine] = []
    for instalment in terms.instalments {
      lines.append(line(instalment, counted, through: through, into: &ledger))
    }
    let latest = latest(counted, into: &ledger)
    return PledgeReport(
      pledge, basis: measure.id, lines: lines, asOf: judge.asOf,
      perYear: latest.flatMap { needed(from: $0, into: &ledger) },
      further: [latest?.figure].compactMap(\.self), remarks: remarks(counted), next: next)
  }

  // MARK: What is counted

  /// One side of the fraction.
  struct Side {
    let series: FlowSeries
    let unit: FigureUnit
    let last: Month?
  }

  /// Part and whole; no whole where the part is a share already, or a growth.
  struct Counted {
    let part: Side
    let whole: Side?
    /// The volumes of the quota that the share is of.
    let volumes: [QuotaTerms.Volume]
    let isPublishedShare: Bool
  }

  static let percent = QuantityUnit(rawValue: "%")

  private var source: Counted {
    if let percent = Self.percent, measure.isWholeFlow {
      let shares = judge.counted(pledge, by: measure, in: .quantity(percent))
      if !shares.series.isEmpty {
        return Counted(
          part: Side(series: shares, unit: .ratio, last: judge.lastMonth(of: shares)), whole: nil,
          volumes: [], isPublishedShare: true)
      }
    }
    let volumes = quotaVolumes
    let unit: FigureUnit
    switch volumes.first?.amount {
    case .quantity(let quantity): unit = .quantity(quantity.unit)
    case .money(let money): unit = .money(money.currency)
    case nil: unit = .money(judge.currency(of: measure) ?? .usd)
    }
    let part = judge.counted(pledge, by: measure, in: unit)
    return Counted(
      part: Side(series: part, unit: unit, last: judge.lastMonth(of: part)),
      whole: terms.wholeMeasure.flatMap { judge.agreement.measure($0) }.map { other in
        let series =
          other.isWholeFlow
          ? judge.counted(pledge, by: other, in: unit)
          : FlowSeries(other.flow, in: judge.evidence)
        return Side(series: series, unit: unit, last: judge.lastMonth(of: series))
      }, volumes: volumes, isPublishedShare: false)
  }

  private var quotaVolumes: [QuotaTerms.Volume] {
    guard case .quota(let name) = terms.whole,
      let quota = judge.agreement.pledges.first(where: { $0.id == name }),
      case .quota(let terms) = quota.kind
    else { return [] }
    return terms.volumes
  }

  private func remarks(_ counted: Counted) -> [String] {
    counted.isPublishedShare
      ? ["the source tells shares; those of parts of a period bound that of the whole"] : []
  }

  // MARK: Lines

  private func line(
    _ instalment: ShareTerms.Instalment, _ counted: Counted, through: Month,
    into ledger: inout Ledger
  ) -> PledgeLine {
    let period = instalment.period
    let limit = ledger.enter(
      Figure(
        id: "\(address)/\(period)/target", label: "\(pledge.title) \(period): share asked for",
        unit: .ratio, result: .value(Bounded(instalment.percent / FixedPoint(100))),
        formula: "as the text states it", text: pledge.text))
    func made(
      _ standing: Standing, _ reason: Reason? = nil, through: Month? = nil, _ actual: Figure? = nil
    ) -> PledgeLine {
      PledgeLine(
        title: "\(period)", period: period, standing: standing, reason: reason, through: through,
        actual: actual, limit: limit, left: actual.map { left($0, limit, period, &ledger) })
    }
    guard let months = period.months else {
      return made(.notMeasurable, Reason(.notComparable, "\(period) does not line up with months"))
    }
    guard through >= months.lowerBound else {
      if let reason = judge.overdue(period) { return made(.notMeasurable, reason) }
      return made(period.firstDay > judge.asOf ? .notDue : .notStarted)
    }
    let last = min(through, months.upperBound)
    let counting = Period(from: months.lowerBound, through: last)
    let actual = actual(over: counting, of: period, counted, into: &ledger)
    guard let value = actual.result.value, let wanted = limit.result.value else {
      return made(.notMeasurable, actual.result.reason, through: last, actual)
    }
    if last == months.upperBound {
      let (standing, reason) = judge.ended(value, wanted, terms.bound)
      return made(standing, reason, through: last, actual)
    }
    if let reason = judge.overdue(period) {
      return made(.notMeasurable, reason, through: last, actual)
    }
    let done = FixedPoint(months.lowerBound.distance(to: last) + 1)
    let running = running(
      value.value, wanted.value, done: done, of: FixedPoint(months.count), counted)
    return made(running, through: last, actual)
  }

  private func left(
    _ actual: Figure, _ limit: Figure, _ period: Period, _ ledger: inout Ledger
  ) -> Figure {
    ledger.enter(
      Figure(
        id: "\(address)/\(period)/left", label: "\(pledge.title) \(period): missing", unit: .ratio,
        result: limit.result.combined(with: actual.result, -),
        formula: "share asked for − share; below zero is more than asked for",
        inputs: [limit.id, actual.id]))
  }

  /// A share that runs, by the share so far; out of reach where even all of what is left could not lift it.
  private func running(
    _ value: FixedPoint, _ wanted: FixedPoint, done: FixedPoint, of all: FixedPoint,
    _ counted: Counted
  ) -> Standing {
    if terms.growthOver != nil {
      let one = FixedPoint(1)
      return judge.agreement.thresholds.standing(one + value, due: one + wanted)
    }
    switch terms.bound {
    case .atMost: return value <= wanted ? .onPath : .behind
    case .atLeast:
      // With as much of the whole in each month to come as to date, all of it the part.
      let most = value.scaled(by: done, over: all) + (all - done) / all
      if !counted.isPublishedShare, counted.whole != nil, most < wanted { return .outOfReach }
      return judge.agreement.thresholds.standing(value, due: wanted)
    }
  }

  /// The share over some months of a period, by whichever way it is counted.
  private func actual(
    over counting: Period, of period: Period, _ counted: Counted, into ledger: inout Ledger
  ) -> Figure {
    let id = "\(address)/\(period)/share"
    let label = "\(pledge.title) \(period): share"
    if counted.isPublishedShare {
      return publishedShare(over: counting, id: id, label: label, counted.part, into: &ledger)
    }
    let part = judge.enterSum(
      counted.part.series, over: counting, id: "\(address)/\(period)/part",
      label: "\(pledge.title): what was bought, \(counting)", unit: counted.part.unit, into: &ledger
    )
    if let base = terms.growthOver {
      return growth(part, over: counting, base: base, id: id, label: label, counted, into: &ledger)
    }
    let whole: Figure
    if let side = counted.whole {
      whole = judge.enterSum(
        side.series, over: counting, id: "\(address)/\(period)/whole",
        label: "the whole, \(counting)", unit: side.unit, into: &ledger)
    } else {
      whole = ledger.enter(
        Figure(
          id: "\(address)/\(period)/whole", label: "volume of the quota, \(period)",
          unit: counted.part.unit,
          result: counted.volumes.first { $0.period.contains(period) }
            .map { .value(Bounded($0.amount.number)) }
            ?? .notMeasurable(
              Reason(
                .noSource, "no figures of the whole are named",
                remedy: "name the measure that counts it: 'of: {market: …, measure: …}'")),
          formula: "as the text states it", text: pledge.text))
    }
    return judge.enterShare(of: part, in: whole, id: id, label: label, into: &ledger)
  }

  private func growth(
    _ part: Figure, over counting: Period, base: Period, id: String, label: String,
    _ counted: Counted, into ledger: inout Ledger
  ) -> Figure {
    // Of a period that runs the same months of the base period are compared.
    let years = (counting.firstDay.year - base.firstDay.year)
    let same = counting.shifted(byYears: -years) ?? base
    let before = judge.enterSum(
      counted.part.series, over: base.contains(same) ? same : base,
      id: "\(address)/\(counting)/base", label: "\(pledge.title): trade of \(base)",
      unit: counted.part.unit, into: &ledger)
    return ledger.enter(
      Figure(
        id: id, label: label, unit: .ratio,
        result: ScoreMath.ratio(part.result, before.result).map { $0.adding(FixedPoint(-1)) },
        formula: "trade ÷ trade of the same months of the base period − 1",
        inputs: [part.id, before.id]))
  }

  /// A share that the source tells, as a ratio.
  func publishedShare(
    over period: Period, id: String, label: String, _ side: Side, into ledger: inout Ledger
  ) -> Figure {
    let sum = side.series.series.sum(over: period)
    let parts = sum.value?.parts ?? []
    let values = parts.compactMap { side.series.series.sum(over: $0).value?.value }
    let result = sum.flatMap { whole -> Measured<Bounded<FixedPoint>> in
      guard let low = values.map(\.lower).min(), let high = values.map(\.upper).max() else {
        return .notMeasurable(side.series.series.missing)
      }
      let count = FixedPoint(100 * values.count)
      return .value(
        Bounded(
          values.reduce(.zero) { $0 + $1.value } / count, lower: low / FixedPoint(100),
          upper: high / FixedPoint(100)))
    }
    return ledger.enter(
      Figure(
        id: id, label: label, unit: .ratio, result: result,
        formula: parts.count > 1
          ? "mean of the shares of \(parts.count) parts, which bound it" : "as the source tells it",
        citations: ledger.cite(side.series.releases(for: parts))))
  }

  // MARK: What is needed

  /// The latest share on file, wherever it lies.
  private func latest(
    _ counted: Counted, into ledger: inout Ledger
  ) -> (figure: Figure, through: Month)? {
    guard counted.isPublishedShare, let last = counted.part.last else { return nil }
    let series = counted.part.series.series
    let spans = series.spans.map(\.period).filter { $0.months?.upperBound == last }
    guard
      let period = (spans + (series.monthlyEnd(last).map { [Period($0)] } ?? []))
        .min(by: { ($0.months?.count ?? 0) < ($1.months?.count ?? 0) })
    else { return nil }
    return (
      publishedShare(
        over: period, id: "\(address)/latest", label: "\(pledge.title): latest share, \(period)",
        counted.part, into: &ledger), last
    )
  }

  /// By how many points the share has to rise each year to reach the next one asked for.
  private func needed(
    from latest: (figure: Figure, through: Month), into ledger: inout Ledger
  ) -> Figure? {
    guard terms.bound == .atLeast, terms.growthOver == nil,
      let target = terms.instalments.first(where: {
        ($0.period.months?.upperBound ?? latest.through) > latest.through
      }), let end = target.period.months?.upperBound
    else { return nil }
    let months = latest.through.distance(to: end)
    let wanted = Bounded(target.percent / FixedPoint(100))
    return ledger.enter(
      Figure(
        id: "\(address)/rise-a-year", label: "\(pledge.title): rise needed a year", unit: .ratio,
        result: latest.figure.result.map {
          (wanted - $0).scaled(by: FixedPoint(12), over: FixedPoint(months))
        },
        formula: "(share asked for in \(target.period) − latest) × 12 ÷ \(months) months left",
        inputs: ["\(address)/\(target.period)/target", latest.figure.id]))
  }
}

extension Series {
  /// The month, where it is the last of the regular part.
  fileprivate func monthlyEnd(_ month: Month) -> Month? { end == month ? month : nil }
}
