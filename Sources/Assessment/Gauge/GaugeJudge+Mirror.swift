import Agreements
import TimeSeries
import TradeStatistics

extension GaugeJudge {
  /// The latest, longest period that both sides' data cover for one flow.
  func mirrorGap(
    exports: FlowSeries, imports: FlowSeries, address: String, into ledger: inout Ledger
  ) -> Measured<MirrorGap> {
    if let sent = exports.table?.currency, let received = imports.table?.currency,
      sent != received
    {
      return .notMeasurable(
        Reason(
          .notComparable, "the exporter's figures are in \(sent), the importer's in \(received)"))
    }
    guard let period = sharedPeriod(exports, imports) else {
      return .notMeasurable(
        Reason(
          .notOnFile, "no period for which both sides' figures of the flow are on file",
          remedy: "pledgeline import the other side's total exports and imports"))
    }
    let sent = figure(
      exports, over: period, id: "\(address)/exports",
      label: "exports by \(name(exports)) \(period)", into: &ledger)
    let received = figure(
      imports, over: period, id: "\(address)/imports",
      label: "imports by \(name(imports)) \(period)", into: &ledger)
    let difference = ledger.enter(
      Figure(
        id: "\(address)/difference", label: "mirror gap \(period)", unit: unit(exports),
        result: received.result.combined(with: sent.result, -),
        formula: "importer's figure − exporter's figure", inputs: [received.id, sent.id]))
    let ratio = ledger.enter(
      Figure(
        id: "\(address)/ratio", label: "mirror ratio \(period)", unit: .ratio,
        result: ScoreMath.ratio(received.result, sent.result),
        formula: "importer's figure ÷ exporter's figure", inputs: [received.id, sent.id]))
    return .value(
      MirrorGap(
        period: period, exports: sent, imports: received, difference: difference, ratio: ratio))
  }

  /// Both balances over the latest period that both sides published.
  func sideBySide(
    _ own: BalanceSeries, _ partners: BalanceSeries, address: String, into ledger: inout Ledger
  ) -> GaugeReport.SideBySide? {
    guard own.balance.table?.currency == partners.balance.table?.currency,
      let period = sharedPeriod(partners.balance, own.balance)
    else { return nil }
    return GaugeReport.SideBySide(
      period: period,
      own: figure(
        own.balance, over: period, id: "\(address)/\(own.reporter)",
        label: "balance \(period), \(own.reporter) with \(own.partner)", into: &ledger),
      partners: figure(
        partners.balance, over: period, id: "\(address)/\(partners.reporter)",
        label: "balance \(period), \(partners.reporter) with \(partners.partner)", into: &ledger))
  }

  // Candidates are the periods that either side published as such; of those that both can be summed
  // over, the one that ends last, then the longest.
  private func sharedPeriod(_ left: FlowSeries, _ right: FlowSeries) -> Period? {
    let candidates = [left, right].flatMap { flow in
      flow.series.spans.map(\.period)
        + flow.series.values.indices.compactMap { index in
          flow.series.start.map { Period($0.advanced(by: index)) }
        }
    }
    // Tried from the best on, because most pairs share a recent period.
    return Set(candidates)
      .map { (period: $0, last: $0.lastDay, length: $0.months?.count ?? 0) }
      .sorted { ($0.last, $0.length) > ($1.last, $1.length) }
      .map(\.period)
      .first { left.series.sum(over: $0).value != nil && right.series.sum(over: $0).value != nil }
  }

  private func name(_ flow: FlowSeries) -> String {
    guard let table = flow.table else { return "nobody" }
    return "\(table.reporter) (\(table.valuation.rawValue), \(table.system.rawValue))"
  }
}
