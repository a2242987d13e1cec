import Assessment
import TimeSeries
import TradeStatistics

/// The gauge's levels as rows of text, one for each side that has figures on file.
struct GaugeTable {
  static let titles = [
    "data", "period", "exports", "imports", "balance", "on month", "on year", "year to date",
    "12 months",
  ]

  let rows: [[String]]

  init(_ report: GaugeReport, amounts: Amounts) {
    self.rows = [report.own, report.adjusted, report.partners].compactMap { side in
      guard let source = side.source else { return nil }
      let office = side.adjustment == .none ? "\(source)" : "\(source), adjusted"
      return [
        "\(side.reporter) (\(office))", "\(side.latest.period)",
        amounts.billions(side.latest.exports), amounts.billions(side.latest.imports),
        amounts.billions(side.latest.balance), side.changeOnMonth.map { amounts.change($0) } ?? "–",
        amounts.change(side.changeOnYear), amounts.billions(side.yearToDate.balance),
        amounts.billions(side.twelveMonths.balance),
      ]
    }
  }
}
