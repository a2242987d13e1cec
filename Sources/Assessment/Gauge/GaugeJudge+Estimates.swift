import Agreements
import TimeSeries
import TradeStatistics

extension GaugeJudge {
  /// A pair's balance by one method, formed of flows that were adjusted before.
  func estimate(
    _ own: BalanceSeries, by method: GaugeReference.Method, of methods: [GaugeReference.Method],
    address: String, into ledger: inout Ledger
  ) -> BalanceEstimate {
    if let reason = reason(own, by: method, of: methods) {
      return BalanceEstimate(
        method: method, exportsBy: nil, importsBy: nil, report: .notMeasurable(reason))
    }
    let exports = evidence.adjusted(own.exports, .export, of: own, by: method)
    let imports = evidence.adjusted(own.imports, .import, of: own, by: method)
    let series = adjusted(own, by: method, of: methods)
    return BalanceEstimate(
      method: method, exportsBy: exports.value?.estimator, importsBy: imports.value?.estimator,
      report: series.map { report($0, address: address, into: &ledger) })
  }

  /// A pair's flows by one method, and their difference; or why there are none.
  func adjusted(
    _ own: BalanceSeries, by method: GaugeReference.Method, of methods: [GaugeReference.Method]
  ) -> Measured<BalanceSeries> {
    if let reason = reason(own, by: method, of: methods) { return .notMeasurable(reason) }
    let imports = evidence.adjusted(own.imports, .import, of: own, by: method)
    return evidence.adjusted(own.exports, .export, of: own, by: method).flatMap { exports in
      imports.map { imports in
        BalanceSeries(
          reporter: own.reporter, partner: own.partner, adjustment: own.adjustment,
          exports: exports, imports: imports,
          printed: FlowSeries(missing: Reason(.noSource, "no office prints this estimate")))
      }
    }
  }

  // Where STL is shown for itself, it need not be shown once more in another's place.
  private func reason(
    _ own: BalanceSeries, by method: GaugeReference.Method, of methods: [GaugeReference.Method]
  ) -> Reason? {
    method != .stl && methods.contains(.stl) ? evidence.standIn(of: own, by: method) : nil
  }
}

extension Evidence {
  /// Why another method stands in for one in a balance; nil where none does.
  func standIn(of side: BalanceSeries, by method: GaugeReference.Method) -> Reason? {
    [Flow.export, .import].lazy.compactMap { kind in
      let key = AdjustedSeries.Key(
        flow: .adjusted(kind, of: side.reporter, with: side.partner), method: method)
      return self.adjusted[key]?.value?.standsInBecause
    }.first
  }

  /// One flow of a balance with its seasons taken out; or why that cannot be.
  func adjusted(
    _ flow: FlowSeries, _ kind: Flow, of side: BalanceSeries, by method: GaugeReference.Method
  ) -> Measured<FlowSeries> {
    let key = AdjustedSeries.Key(
      flow: .adjusted(kind, of: side.reporter, with: side.partner), method: method)
    guard let found = adjusted[key] else {
      return .notMeasurable(
        Reason(.noSource, "\(side.reporter)'s \(kind.rawValue)s were not adjusted"))
    }
    return found.map { flow.replaced(by: $0) }
  }
}
