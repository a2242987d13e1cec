import Agreements
import Leeway
import TimeSeries
import TradeStatistics

extension ConditionJudge {
  /// The rebound leg, with its sensitivity to the months that the model is fitted on.
  func rebound(
    _ fit: ClosedRange<Month>, level: Double, further: [ClosedRange<Month>], _ tested: TestedFlow,
    id: String, into ledger: inout Ledger
  ) -> ConditionLeg {
    var variants: [ConditionLeg] = []
    for other in further where other != fit {
      variants.append(
        rebound(
          other, level: level, tested, id: "\(id)/fit-\(other.lowerBound)", variants: [],
          tellsRoom: false, into: &ledger))
    }
    return rebound(
      fit, level: level, tested, id: id, variants: variants, tellsRoom: true, into: &ledger)
  }

  private func rebound(
    _ fit: ClosedRange<Month>, level: Double, _ tested: TestedFlow, id: String,
    variants: [ConditionLeg], tellsRoom: Bool, into ledger: inout Ledger
  ) -> ConditionLeg {
    let share = Self.percent(FixedPoint(nearest: level))
    let found = Rebound(fit: fit, shutdown: tested.from, level: level)
      .result(tested.series, tellsRoom: tellsRoom, known: evidence.forecasts)
    let result = found.test
    var writer = LegWriter(
      address: "\(tested.address)/\(id)", unit: unit(tested.flow),
      label: "cumulative gap to the forecast", formula: "Σ (trade − median path)",
      thresholdLabel: "upper bound of the cumulative gap",
      thresholdFormula: "\(share) of \(Rebound.usualPaths) simulated paths lie between the bounds",
      valueReleases: tested.releases, thresholdReleases: { _ in [] })
    writer.basis = forecast(found, fit, writer, tested, into: &ledger)
    let numbers = writer.numbers(result, into: &ledger)
    let inputs = [writer.basis?.id].compactMap(\.self)
    let lower = result.path.last?.lower.flatMap { bound in
      result.window.map { window in
        writer.enter(
          "lower", "lower bound of the cumulative gap, \(window)", bound, writer.thresholdFormula,
          inputs: inputs, into: &ledger)
      }
    }
    let deepest = found.lowest.flatMap { step in
      step.value.map { value in
        writer.enter(
          "lowest", "lowest cumulative gap, \(step.month)", value, writer.formula,
          releases: tested.releases(Period(from: tested.from, through: step.month)),
          inputs: inputs, into: &ledger)
      }
    }
    return ConditionLeg(
      id: id,
      title:
        "cumulative gap to a forecast from \(fit.lowerBound)…\(fit.upperBound), \(share) bounds",
      state: state(result.state, of: tested.flow, firstTested: tested.from), window: result.window,
      value: numbers.value, threshold: numbers.threshold, distance: numbers.distance,
      working: [lower, deepest].compactMap(\.self),
      headroom: writer.headroom(result, reference: "the median path", into: &ledger),
      path: writer.path(result), expectations: tellsRoom ? expectations(found, tested) : [],
      milestones: result.path.isEmpty
        ? []
        : [
          .init(.lowest, found.lowest?.month), .init(.restart, found.restart),
          .init(.recovered, found.recovered), .init(.surge, found.surge),
        ], variants: variants)
  }

  /// The months before the shutdown as they were counted, then those of the forecast.
  private func expectations(
    _ found: ReboundResult, _ tested: TestedFlow
  ) -> [ConditionLeg.Expectation] {
    guard !found.forecast.isEmpty else { return [] }
    return (-24..<found.forecast.count).map { index in
      let month = tested.from.advanced(by: index)
      return ConditionLeg.Expectation(
        month: month, observed: tested.series[month].map(\.value),
        expected: index < 0 ? nil : found.forecast[index],
        bounds: index < 0 ? nil : found.monthBounds[index])
    }
  }

  /// The sum of the median path, which cites the months that the model was fitted on.
  private func forecast(
    _ found: ReboundResult, _ fit: ClosedRange<Month>, _ writer: LegWriter, _ tested: TestedFlow,
    into ledger: inout Ledger
  ) -> Figure? {
    guard !found.forecast.isEmpty else { return nil }
    let last = tested.from.advanced(by: found.forecast.count - 1)
    return writer.enter(
      "forecast", "median path, \(Period(from: tested.from, through: last))",
      found.forecast.reduce(.zero, +),
      "damped Holt–Winters on logs of \(fit.lowerBound)…\(fit.upperBound), simulated",
      releases: tested.releases(Period(from: fit.lowerBound, through: fit.upperBound)),
      into: &ledger)
  }
}
