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

  /// What either side counts of the same goods; without rows where one side counts none.
  func mirror(download: HTML.Address?) -> DataTable {
    let gaps = [
      ("\(report.of.name)'s exports", report.exportGap),
      ("\(report.of.name)'s imports", report.importGap),
    ]
    return DataTable(
      id: "mirror", caption: "Mirror gaps", note: "\(unit); valuations differ",
      columns: [
        .init(title: "flow"), .init(title: "period"),
        .init(title: "by the exporter", isNumber: true),
        .init(title: "by the importer", isNumber: true), .init(title: "difference", isNumber: true),
        .init(title: "ratio", isNumber: true),
      ],
      rows: gaps.compactMap { title, gap in
        gap.value.map { gap in
          [
            .text(title), .text(DateText.period(gap.period)), cells.billions(gap.exports),
            cells.billions(gap.imports), cells.change(gap.difference), cells.ratio(gap.ratio),
          ]
        }
      }, download: download)
  }

  /// By which program each estimate is adjusted.
  var adjusters: [String] {
    report.estimates.compactMap { estimate in
      guard let exports = estimate.exportsBy, let imports = estimate.importsBy else { return nil }
      let programs =
        exports == imports ? "both by \(exports)" : "exports by \(exports); imports by \(imports)"
      return
        "\(estimate.name): exports and imports are adjusted each for themselves, then subtracted; "
        + programs
    }
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
