import Agreements
import TimeSeries
import TradeStatistics

extension GaugeJudge {
  /// Levels over a period, each with its releases.
  func level(
    _ side: BalanceSeries, over period: Period, address: String, into ledger: inout Ledger
  ) -> BalanceReport.Level {
    let name = "\(side.reporter) with \(side.partner)"
    let exports = figure(
      side.exports, over: period, id: "\(address)/exports", label: "exports \(period), \(name)",
      into: &ledger)
    let imports = figure(
      side.imports, over: period, id: "\(address)/imports", label: "imports \(period), \(name)",
      into: &ledger)
    let balance = figure(
      side.balance, over: period, id: "\(address)/balance", label: "balance \(period), \(name)",
      into: &ledger)
    var parts: Figure?
    if let sum = side.balance.series.sum(over: period).value?.revisedFrom {
      parts = ledger.enter(
        Figure(
          id: "\(address)/sum-of-parts", label: "sum of the parts first published, \(period)",
          unit: unit(side.balance), result: .value(sum),
          formula: "sum of the periods published before; the office's own figure differs"))
    }
    return BalanceReport.Level(
      period: period, exports: exports, imports: imports, balance: balance, sumOfParts: parts)
  }

  /// Enters the sum of a flow over a period.
  func figure(
    _ flow: FlowSeries, over period: Period, id: String, label: String,
    into ledger: inout Ledger
  ) -> Figure {
    let sum = flow.series.sum(over: period)
    let parts = sum.value?.parts ?? []
    return ledger.enter(
      Figure(
        id: id, label: label, unit: unit(flow), result: sum.map(\.value),
        formula: flow.estimator.map { "seasons taken out by \($0)" }
          ?? (parts.count > 1
            ? "sum over \(parts.count) published periods" : "as published for the period"),
        citations: ledger.cite(flow.releases(for: parts))))
  }

  /// The change of the balance since an earlier period of the same length.
  func change(
    _ side: BalanceSeries, _ level: BalanceReport.Level, since earlier: Period, address: String,
    into ledger: inout Ledger
  ) -> Figure {
    let before = figure(
      side.balance, over: earlier, id: "\(address)/before",
      label: "balance \(earlier), \(side.reporter) with \(side.partner)", into: &ledger)
    return ledger.enter(
      Figure(
        id: address, label: "change of the balance on \(earlier)", unit: unit(side.balance),
        result: level.balance.result.combined(with: before.result, -),
        formula: "balance \(level.period) − balance \(earlier)",
        inputs: [level.balance.id, before.id]))
  }

  func unit(_ flow: FlowSeries) -> FigureUnit { .money(flow.table?.currency ?? .usd) }

  /// Walks back from a month to the last one with a smaller deficit.
  ///
  /// English usage: "the smallest since X" names the last month that was smaller (METHODS §2), here
  /// beyond the tolerance of both figures.
  func record(
    _ side: BalanceSeries, month: Month?, address: String, into ledger: inout Ledger
  ) -> BalanceReport.Record {
    let series = side.balance.series
    guard let month, let start = series.start, let now = series[month].value else {
      return .unknown(
        Reason(.onlyCombined, "the latest period is not a single month, so it has no record"))
    }
    guard now.value <= .zero else {
      return .unknown(Reason(.notComparable, "the balance of \(month) is a surplus"))
    }
    var earlier = month.advanced(by: -1)
    while earlier >= start {
      switch series[earlier] {
      case .notMeasurable(let reason):
        return .unknown(
          Reason(
            reason.kind,
            reason.kind == .notOnFile
              ? "the run back stops at \(earlier), which is not on file"
              : "the run back stops at \(earlier): \(reason.text)",
            remedy: reason.remedy))
      case .value(let value) where value.lower > now.upper:
        let found = figure(
          side.balance, over: Period(earlier), id: address,
          label: "balance \(earlier), the last month with a smaller deficit", into: &ledger)
        return .smallestSince(
          earlier, found, monthsBetween: earlier.distance(to: month) - 1)
      case .value(let value) where value.upper > now.lower:
        return .unknown(
          Reason(
            .notComparable,
            "whether \(earlier) was smaller lies within the tolerance of the figures"))
      case .value:
        earlier = earlier.advanced(by: -1)
      }
    }
    return .smallestOnFile(from: start)
  }
}
