import Agreements
import Leeway
import TimeSeries
import TradeStatistics

extension ConditionJudge {
  /// Exports against purchases.
  func balancedRebound(
    _ terms: BalancedReboundTerms, of condition: Condition, into ledger: inout Ledger
  ) -> ConditionLeg {
    let exports = FlowSeries(terms.exports, in: evidence)
    let purchases = FlowSeries(
      terms.purchases, in: evidence, currency: exports.table?.currency)
    let test = BalancedRebound(
      windowMonths: terms.windowMonths, referenceYear: terms.referenceYear,
      correspondence: FixedPoint(nearest: terms.correspondence))
    let from = terms.from ?? agreement.window.lowerBound
    let result = test.result(exports: exports.series, purchases: purchases.series, from: from)
    let both = { (period: Period) in
      let earlier = SameMonths.of(period, in: terms.referenceYear)
      return { (flow: FlowSeries) in Self.releases(flow, period) + Self.releases(flow, earlier) }
    }
    let times = terms.correspondence == 1 ? "" : " ÷ \(FixedPoint(nearest: terms.correspondence))"
    let writer = LegWriter(
      address: "conditions/\(condition.id)/balanced-rebound", unit: unit(exports),
      label: "rebound of exports, ΔX", formula: "exports − same months of \(terms.referenceYear)",
      thresholdLabel: "rebound that purchases match",
      thresholdFormula:
        "max(0, ΔM\(times)), ΔM = purchases − same months of \(terms.referenceYear)",
      valueReleases: { both($0)(exports) }, thresholdReleases: { both($0)(purchases) })
    let numbers = writer.numbers(result, into: &ledger)
    var working: [Figure] = []
    if let window = result.window, let rise = test.change(exports.series, over: window).value,
      let upswing = test.change(purchases.series, over: window).value
    {
      let change = writer.enter(
        "purchases", "change of purchases, ΔM, \(window)", upswing,
        "purchases − same months of \(terms.referenceYear)", releases: both(window)(purchases),
        into: &ledger)
      let inputs = [change.id] + [numbers.value?.id].compactMap(\.self)
      working = [
        change,
        writer.enter(
          "balance-effect", "effect on the balance, \(window)", rise - upswing, "ΔX − ΔM",
          inputs: inputs, into: &ledger),
        writer.enter(
          "missing", "upswing of purchases still missing, \(window)",
          rise > .zero ? max(.zero, rise * test.correspondence - upswing) : .zero,
          "max(0, correspondence × ΔX − ΔM) where ΔX is above zero", inputs: inputs, into: &ledger),
      ]
    }
    let slower = [exports, purchases].min {
      ($0.series.lastDay?.ordinal ?? 0) < ($1.series.lastDay?.ordinal ?? 0)
    }
    return ConditionLeg(
      id: "balanced-rebound",
      title: "exports over \(Self.months(terms.windowMonths)) on the same of "
        + "\(terms.referenceYear), matched by purchases",
      state: state(
        result.state, of: slower ?? exports,
        firstTested: from.advanced(by: terms.windowMonths - 1)),
      window: result.window, value: numbers.value, threshold: numbers.threshold,
      distance: numbers.distance, working: working,
      headroom: writer.headroom(
        result, reference: "exports in the same months of \(terms.referenceYear)", into: &ledger),
      path: writer.path(result),
      notes: [
        "room is told for exports, with purchases as in \(terms.referenceYear); what restores it, "
          + "with exports as in \(terms.referenceYear)"
      ])
  }

  /// The deficit of the gauge's pair.
  func balance(
    _ terms: BalanceTerms, of condition: Condition, into ledger: inout Ledger
  ) -> ConditionLeg {
    let title =
      "deficit over \(Self.months(terms.windowMonths)) on the same of \(terms.referenceYear)"
    guard let gauge = agreement.gauge else {
      return ConditionLeg(
        id: "balance", title: title,
        state: .notMeasurable(
          Reason(.noSource, "the agreement names no gauge", remedy: "add 'gauge' to its file")))
    }
    let side = BalanceSeries(gauge.of, gauge.with, .none, in: evidence)
    let currency = side.balance.table?.currency ?? terms.tolerance.currency
    guard currency == terms.tolerance.currency || terms.tolerance.amount == .zero else {
      return ConditionLeg(
        id: "balance", title: title,
        state: .notMeasurable(
          Reason(
            .notComparable,
            "the balance is in \(currency), the tolerance in \(terms.tolerance.currency)")))
    }
    let from = terms.from ?? agreement.window.lowerBound
    let result = BalanceTest(
      windowMonths: terms.windowMonths, referenceYear: terms.referenceYear,
      tolerance: terms.tolerance.amount
    ).result(balance: side.balance.series, from: from)
    let writer = LegWriter(
      address: "conditions/\(condition.id)/balance", unit: unit(side.balance),
      label: "deficit of \(gauge.of) with \(gauge.with)", formula: "imports − exports",
      thresholdLabel: "deficit in the same months of \(terms.referenceYear) and the tolerance",
      thresholdFormula: "deficit of the reference + \(terms.tolerance)",
      valueReleases: { Self.releases(side.balance, $0) },
      thresholdReleases: {
        Self.releases(side.balance, SameMonths.of($0, in: terms.referenceYear))
      })
    let numbers = writer.numbers(result, into: &ledger)
    return ConditionLeg(
      id: "balance", title: title,
      state: state(
        result.state, of: side.balance, firstTested: from.advanced(by: terms.windowMonths - 1)),
      window: result.window, value: numbers.value, threshold: numbers.threshold,
      distance: numbers.distance,
      headroom: writer.headroom(
        result, reference: "the deficit in the same months of \(terms.referenceYear)",
        into: &ledger),
      path: writer.path(result))
  }

  private static func releases(_ flow: FlowSeries, _ period: Period) -> [EffectiveHead] {
    flow.releases(for: flow.series.sum(over: period).value?.parts ?? [])
  }
}
