import Agreements
import TimeSeries
import TradeStatistics

extension ScoreNumbers {
  /// Measures one pledge, or a total whose product is the union of several.
  ///
  /// - Parameters:
  ///   - series: The pledge's product in time, by the measure.
  ///   - through: Last month on file within the window; nil where there is none.
  init(
    terms: QuantityTerms, series: Series<FixedPoint>, through: Month?, prorations: [Proration]
  ) {
    let baseline = terms.baseline.map { series.sum(over: $0).map(\.value) }
    self.baseline = baseline
    self.instalments = terms.instalments.map { instalment in
      ScoreNumbers.instalment(
        instalment, baseline: baseline, baselinePeriod: terms.baseline, series: series,
        through: through, prorations: prorations)
    }
    // Only what was bought in a period that an amount is due in counts toward the window.
    let begun = instalments.filter { instalment in
      instalment.period.months.map { through ?? $0.lowerBound.advanced(by: -1) >= $0.lowerBound }
        ?? true
    }
    self.windowActual = (begun.isEmpty ? Array(instalments.prefix(1)) : begun).map(\.actual)
      .reduce(.value(.zero)) { $0.combined(with: $1, +) }
    self.lastTwelveMonths =
      through.map { series.twelveMonths(through: $0).map(\.value) }
      ?? .notMeasurable(series.missing)
    let best = series.values.compactMap(\.self).max { $0.value < $1.value }
    self.bestMonth = best.map { .value($0) } ?? .notMeasurable(series.missing)
  }

  private static func instalment(
    _ instalment: QuantityTerms.Instalment, baseline: Measured<Bounded<FixedPoint>>?,
    baselinePeriod: Period?, series: Series<FixedPoint>, through: Month?, prorations: [Proration]
  ) -> Instalment {
    let amount = instalment.amount.number
    let whole = baseline?.map { $0.adding(amount) } ?? .value(Bounded(amount))
    guard let months = instalment.period.months else {
      let reason = Reason(.notComparable, "\(instalment.period) does not line up with months")
      return Instalment(
        period: instalment.period, pledged: amount, target: whole, actual: .notMeasurable(reason),
        due: [:], baselineDue: [:])
    }
    guard let through, through >= months.lowerBound else {
      return Instalment(
        period: instalment.period, pledged: amount, target: whole,
        actual: .notMeasurable(nothingYet(series, months.lowerBound)), due: [:], baselineDue: [:])
    }
    let last = min(through, months.upperBound)
    let counted = months.lowerBound...last
    var due: [Proration: Measured<Bounded<FixedPoint>>] = [:]
    var baselineDue: [Proration: Measured<Bounded<FixedPoint>>] = [:]
    for proration in prorations {
      let part = weight(
        proration, counted: counted, of: months, baselinePeriod: baselinePeriod, series: series)
      due[proration] = whole.combined(with: part) { $0.scaled(by: $1.part, over: $1.whole) }
      baselineDue[proration] = baseline?.combined(with: part) {
        $0.scaled(by: $1.part, over: $1.whole)
      }
    }
    return Instalment(
      period: instalment.period, pledged: amount, target: whole,
      actual: series.sum(over: Period(from: counted.lowerBound, through: last)).map(\.value),
      due: due, baselineDue: baselineDue)
  }

  /// The part of a whole that falls on the months counted, as numerator and denominator.
  struct Weight: Sendable {
    let part: FixedPoint
    let whole: FixedPoint
  }

  // Equal: months counted over months of the instalment. Seasonal: what the same months of the
  // baseline period held, over the whole baseline period (METHODS §1).
  private static func weight(
    _ proration: Proration, counted: ClosedRange<Month>, of months: ClosedRange<Month>,
    baselinePeriod: Period?, series: Series<FixedPoint>
  ) -> Measured<Weight> {
    switch proration {
    case .equal:
      return .value(Weight(part: FixedPoint(counted.count), whole: FixedPoint(months.count)))
    case .seasonal:
      guard let base = baselinePeriod, let baseMonths = base.months,
        baseMonths.count == months.count,
        baseMonths.lowerBound.monthOfYear == months.lowerBound.monthOfYear
      else {
        return .notMeasurable(
          Reason(
            .notComparable,
            "there is no baseline of the same calendar months to take the seasons from"))
      }
      let same = Period(
        from: baseMonths.lowerBound,
        through: baseMonths.lowerBound.advanced(by: counted.count - 1))
      return series.sum(over: same).combined(with: series.sum(over: base)) { ($0, $1) }
        .flatMap { part, whole in
          guard whole.value.value > .zero else {
            return .notMeasurable(
              Reason(.notComparable, "nothing was bought in the baseline period \(base)"))
          }
          return .value(Weight(part: part.value.value, whole: whole.value.value))
        }
    }
  }

  private static func nothingYet(_ series: Series<FixedPoint>, _ month: Month) -> Reason {
    if series.isEmpty { return series.missing }
    // Published and on file, but in another edition of the nomenclature.
    if let cause = series.causes[month], cause.kind == .notComparable { return cause }
    return Reason(.notYetPublished, "no month from \(month) on is published yet")
  }
}
