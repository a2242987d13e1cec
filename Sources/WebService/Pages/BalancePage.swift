import Assessment
import Briefing
import HTML
import Publishing
import TimeSeries
import TradeStatistics

/// The balance of one pair in both sides' data.
struct BalancePage {
  let site: Site
  let state: PageState
  let balance: BalanceBrief

  private var report: GaugeReport { balance.report }
  private var path: [String] { ["balances", report.of.code, report.with.code] }
  private var amounts: Amounts { Amounts(display: balance.display, ledger: balance.ledger) }
  private var cells: FigureCells { FigureCells(amounts: amounts, base: path, state: state) }

  /// The page.
  var html: HTML {
    Page(
      site: site, state: state, title: title,
      summary: "The balance in both sides' data, with records and mirror gaps.", path: path,
      alternates: [
        .init(
          type: "application/json", title: "The balance as JSON",
          address: state.address(path: ["api", "v1"] + path))
      ], stamp: StampText.line(balance.stamp), content: content
    ).html
  }

  private var title: String { "Balance of \(report.of.name) with \(report.with.name)" }

  /// The levels.
  var table: DataTable {
    GaugeTableView(report: report, cells: cells, unit: amounts.unit)
      .table(
        download: state.address(path: path + ["gauge.csv"]))
  }

  private var content: HTML {
    let view = GaugeTableView(report: report, cells: cells, unit: amounts.unit)
    let notes = view.records(RecordText(amounts: amounts)).map { "\($0)" as HTML }
    let marks = MarkText.lines(amounts).map { "\($0)" as HTML }
    let other = state.address("balances", report.with.code, report.of.code)
    let shown: HTML =
      table.rows.isEmpty
      ? "<p>Nothing is on file by this day: \(report.own.latest.balance.result.reason?.text ?? "")</p>"
      : table.html
    return """
      <p class="crumbs"><a href="\(state.address("balances"))">Balances</a></p>
      <h1>\(title)</h1>
      \(shown)
      \(notes.isEmpty ? HTML() : HTML.list(notes))
      \(view.mirror(download: nil).section)
      \(marks.isEmpty ? HTML() : HTML.list(attributes: [HTML.Attribute("class", "marks")], marks))
      <p><a href="\(other)">From the other side</a></p>
      """
  }
}
