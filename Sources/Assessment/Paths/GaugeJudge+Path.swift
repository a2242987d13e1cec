import Agreements
import TimeSeries
import TradeStatistics

extension GaugeJudge {
  /// The first economy's balance month by month, as ``report(of:with:methods:address:into:)`` reads it.
  func path(
    of economy: Economy, with partner: Economy, methods: [GaugeReference.Method]
  ) -> GaugePath {
    let own = BalanceSeries(economy, partner, .none, in: evidence)
    let series = own.balance.series
    var adjusted: [GaugeReference.Method: BalanceSeries] = [:]
    for method in methods where method != .none {
      adjusted[method] = self.adjusted(own, by: method, of: methods).value
    }
    var steps: [GaugePath.Step] = []
    var cited: [EffectiveHead] = []
    if let first = series.start, let last = series.end, first <= last {
      for month in first...last {
        let releases = own.balance.releases(for: [Period(month)])
        cited += releases
        steps.append(
          GaugePath.Step(
            month: month, exports: own.exports.series[month], imports: own.imports.series[month],
            balance: series[month],
            mean: series.twelveMonths(through: month)
              .map { $0.value.scaled(by: FixedPoint(1), over: FixedPoint(12)) },
            adjusted: adjusted.compactMapValues { $0.balance.series[month].value?.value },
            mark: PathMark(releases)))
      }
    }
    return GaugePath(
      of: economy, with: partner, unit: unit(own.balance), steps: steps,
      programs: adjusted.compactMapValues(\.balance.estimator),
      missing: steps.isEmpty ? series.missing : nil, citations: cited.map { Citation($0) })
  }
}
