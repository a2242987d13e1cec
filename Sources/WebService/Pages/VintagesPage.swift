import Briefing
import HTML
import Publishing
import ReleaseArchive
import TimeSeries
import TradeStatistics

/// The vintages of one table.
struct VintagesPage {
  let site: Site
  let state: PageState
  let table: ReleaseList.Table

  /// The page.
  var html: HTML {
    let title = TableText.line(table.table)
    return Page(
      site: site, state: state, title: title, summary: "Every vintage of one table.",
      path: ["releases", "\(table.table)"],
      content: """
        <p class="crumbs"><a href="\(state.address("releases"))">Releases</a></p>
        <h1>\(title)</h1>
        \(data.html)
        """
    ).html
  }

  /// The vintages as data, the newest period first.
  var data: DataTable {
    DataTable(
      id: "vintages", caption: "Vintages", note: "totals in whole units of the table's currency",
      columns: [
        .init(title: "period"), .init(title: "published"), .init(title: "first print"),
        .init(title: "rows", isNumber: true), .init(title: "total", isNumber: true),
        .init(title: "status"), .init(title: "files"),
      ],
      rows: table.vintages.reversed().map { vintage in
        [
          .text("\(vintage.period)"), .text(PublicationText.day(vintage.publication)),
          .text(vintage.publication.firstPrint.map { "\($0)" } ?? "–"),
          .text("\(vintage.rowCount)"),
          .init(html: "\(NumberText.exact(vintage.total))", exact: "\(vintage.total)"),
          .text(vintage.status.rawValue),
          .text(vintage.files.map(\.name).joined(separator: ", ")),
        ]
      },
      download: state.address("releases", "\(table.table)", "vintages.csv"))
  }
}
