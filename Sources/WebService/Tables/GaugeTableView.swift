import Assessment
import HTML
import Publishing
import TimeSeries
import TradeStatistics

/// The levels of a balance in both sides' data.
struct GaugeTableView {
  let report: GaugeReport
  let cells: FigureCells
  let unit: String

  /// The table; without rows where nothing is on file.
  func table(download: HTML.Address?) -> DataTable {
    DataTable(
      id: "gauge", caption: "Goods balance of \(report.of.name) with \(report.with.name)",
      note: unit,
      columns: [
        .init(title: "data of"), .init(title: "period"), .init(title: "exports", isNumber: true),
        .init(title: "imports", isNumber: true), .init(title: "balance", isNumber: true),
        .init(title: "on the month", isNumber: true), .init(title: "on the year", isNumber: true),
        .init(title: "year to date", isNumber: true), .init(title: "12 months", isNumber: true),
      ], rows: sides.map(row), download: download)
  }

  private typealias Side = (report: BalanceReport, kind: String)

  private var sides: [Side] {
    let own: [Side] = [(report.own, ""), (report.adjusted, ", adjusted by the office")]
    let estimates: [Side] = report.estimates.compactMap { estimate in
      estimate.report.value.map { ($0, ", adjusted \(estimate.title)") }
    }
    return (own + estimates + [(report.partners, "")]).filter { $0.report.source != nil }
  }

  private func row(_ side: Side) -> [DataTable.Cell] {
    let report = side.report
    let source = report.source.map { "\($0)" } ?? ""
    return [
      .text("\(report.reporter.name) (\(source)\(side.kind))"),
      .text(DateText.period(report.latest.period)), cells.billions(report.latest.exports),
      cells.billions(report.latest.imports), cells.billions(report.latest.balance),
      cells.change(report.changeOnMonth), cells.change(report.changeOnYear),
      cells.billions(report.yearToDate.balance), cells.billions(report.twelveMonths.balance),
    ]
  }

  /// What can be said of the latest months as records.
  func records(_ words: RecordText) -> [String] {
    sides.compactMap { side in
      guard side.report.reporter == report.of else { return nil }
      let kind = side.kind.isEmpty ? "not adjusted" : String(side.kind.dropFirst(2))
      return words.line(side.report).map { "\(kind): \($0)" }
    }
      + report.estimates.compactMap { estimate in
        estimate.report.reason.map { "\(estimate.name): cannot be adjusted: \($0.text)" }
      }
  }
}
