import Briefing
import HTML
import Publishing
import ReleaseArchive
import TimeSeries
import TradeStatistics

/// The tables on file.
struct ReleasesPage {
  let site: Site
  let state: PageState
  let list: ReleaseList

  /// The page.
  var html: HTML {
    Page(
      site: site, state: state, title: "Releases",
      summary: "What is on file: tables, periods and vintages.", path: ["releases"],
      alternates: [
        .init(
          type: "application/json", title: "The releases as JSON",
          address: state.address("api", "v1", "releases")),
        .init(
          type: "application/atom+xml", title: "New releases",
          address: HTML.Address(path: ["releases.atom"])),
      ],
      content: """
        <h1>Releases on file</h1>
        <p class="lead">Every figure comes from a release; every vintage of a release is kept.</p>
        \(table.rows.isEmpty ? "<p>Nothing is on file by this day.</p>" : table.html)
        """
    ).html
  }

  /// The tables as data.
  var table: DataTable {
    DataTable(
      id: "tables", caption: "Tables",
      columns: [
        .init(title: "table"), .init(title: "periods", isNumber: true), .init(title: "first"),
        .init(title: "last"), .init(title: "vintages", isNumber: true), .init(title: "newest"),
      ],
      rows: list.tables.map { table in
        let periods = table.vintages.map(\.period)
        return [
          .link(
            TableText.line(table.table), state.address("releases", "\(table.table)")),
          .text("\(table.periods)"), .text(periods.min().map { "\($0)" } ?? "–"),
          .text(periods.max { $0.lastDay < $1.lastDay }.map { "\($0)" } ?? "–"),
          .text("\(table.vintages.count)"),
          .text(table.vintages.map(\.publication.day).max().map { "\($0)" } ?? "–"),
        ]
      }, download: state.address("releases.csv"))
  }
}
