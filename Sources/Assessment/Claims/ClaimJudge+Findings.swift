import Agreements
import TimeSeries
import TradeStatistics

extension ClaimJudge {
  /// What the evidence of the claim's day says to a check.
  ///
  /// - Parameter figure: The claimed figure, whose unit is the one to compare in.
  func finding(_ check: ClaimCheck, of figure: ClaimedFigure, in evidence: Evidence) -> Finding {
    let currency = figure.currency
    return switch check {
    case .level(let level): finding(level, currency: currency, in: evidence)
    case .conversion(let conversion): finding(conversion, in: evidence)
    case .progress(let progress): finding(progress, of: figure, in: evidence)
    case .record:
      Finding(
        result: .notMeasurable(Reason(.notComparable, "a record is no level")), formula: "")
    }
  }

  private func finding(
    _ check: LevelCheck, currency: Currency?, in evidence: Evidence
  ) -> Finding {
    let flow = FlowSeries.reading(check.series, in: evidence, currency: currency)
    let sum = flow.series.sum(over: check.period)
    let releases = flow.releases(for: sum.value?.parts ?? [])
    let standsIn = releases.contains(where: \.isStandIn)
    let value = sum.map(\.value).map { check.sense == .deficit ? .zero - $0 : $0 }
    var remarks: [String] = []
    for release in releases where release.release.status != .official {
      remarks.append(
        release.release.status == .press
          ? "compared with a figure that the press printed"
            + (release.release.note.map { ": \($0)" } ?? "")
          : "compared with a derived figure" + (release.release.note.map { ": \($0)" } ?? ""))
    }
    return Finding(
      result: value,
      formula: check.sense == .deficit
        ? "imports − exports in \(check.period)" : "level in \(check.period)",
      releases: releases, standInPart: standsIn ? value.value?.value ?? .zero : .zero,
      remarks: Set(remarks).sorted())
  }

  private func finding(_ check: ConversionCheck, in evidence: Evidence) -> Finding {
    let rate = RateBook(evidence).rate(
      from: check.amount.currency, to: check.currency, on: check.day)
    return Finding(
      result: rate.map { Bounded(check.amount.amount * $0.value) },
      formula: rate.value.map {
        "\(check.amount.amount) \(check.amount.currency) × \($0.value) (rate of \($0.period))"
      } ?? "amount × rate",
      releases: rate.value.map { [$0.release] } ?? [])
  }

  private func finding(
    _ check: ProgressCheck, of figure: ClaimedFigure, in evidence: Evidence
  ) -> Finding {
    let keeper = Scorekeeper(agreement: agreement, evidence: evidence)
    let currency = figure.currency
    guard let measure = agreement.measure(check.measure),
      let product = keeper.product(of: check, claimed: figure, measure: measure)
    else {
      return Finding(
        result: .notMeasurable(Reason(.noSource, "no measure named \(check.measure)")), formula: "")
    }
    let period = Period(from: check.from, through: check.through)
    let actual = product.series.sum(over: period)
    let target = keeper.target(
      check, measure: measure, currency: currency, unit: product.quantity?.unit)
    func percent(_ part: Measured<Bounded<FixedPoint>>) -> Measured<Bounded<FixedPoint>> {
      ScoreMath.ratio(part, target).map { $0.scaled(by: FixedPoint(100), over: FixedPoint(1)) }
    }
    // The part that rests on stand-ins, in the unit of the result.
    let standIn = product.standInPart(over: period)
    let result: Measured<Bounded<FixedPoint>>
    var standInPart = FixedPoint.zero
    switch check.part {
    case .actual:
      result = actual.map(\.value)
      standInPart = standIn
    case .target:
      result = target
    case .progress:
      result = percent(actual.map(\.value))
      standInPart = percent(.value(Bounded(standIn))).value?.value ?? .zero
    }
    let without = check.without.isEmpty ? "" : " without \(check.without.joined(separator: ", "))"
    return Finding(
      result: result,
      formula: "\(check.part.rawValue) of \(check.measure) over \(period)\(without), "
        + "\(check.proration.rawValue) proration",
      releases: product.releases(over: period), standInPart: standInPart)
  }
}

extension MeasureCover {
  /// The part of a sum that rests on stand-ins.
  func standInPart(_ codes: [Int], over period: Period) -> FixedPoint {
    guard case .value(let sum) = series(codes).sum(over: period) else { return .zero }
    return sum.parts.compactMap { covers[$0.canonical] }.reduce(.zero) { total, cover in
      codes.reduce(total + cover.standInRows(codes)) { total, code in
        let entry = cover.codes[code]
        guard entry.release >= 0, cover.releases[entry.release].effective.isStandIn else {
          return total
        }
        return total + entry.value
      }
    }
  }
}
