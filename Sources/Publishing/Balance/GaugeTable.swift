package import Assessment
import TimeSeries
import TradeStatistics

/// The gauge's levels as rows of text, one for each side that has figures on file.
package struct GaugeTable {
  package static let titles = [
    "data", "period", "exports", "imports", "balance", "on month", "on year", "year to date",
    "12 months",
  ]

  package let rows: [[String]]

  package init(_ report: GaugeReport, amounts: Amounts) {
    typealias Side = (report: BalanceReport, kind: String)
    var sides: [Side] = [(report.own, ""), (report.adjusted, ", adjusted")]
    sides += report.estimates.compactMap { estimate in
      estimate.report.value.map { ($0, ", \(estimate.name)") }
    }
    sides.append((report.partners, ""))
    self.rows = sides.compactMap { side, kind in
      guard let source = side.source else { return nil }
      return [
        "\(side.reporter) (\(source)\(kind))", "\(side.latest.period)",
        amounts.billions(side.latest.exports), amounts.billions(side.latest.imports),
        amounts.billions(side.latest.balance), side.changeOnMonth.map { amounts.change($0) } ?? "–",
        amounts.change(side.changeOnYear), amounts.billions(side.yearToDate.balance),
        amounts.billions(side.twelveMonths.balance),
      ]
    }
  }
}
