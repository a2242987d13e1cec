import Agreements
import Assessment
import Briefing
import HTML
import Publishing
import TimeSeries
import TradeStatistics

/// What changed for an agreement between two days.
struct ComparePage {
  let site: Site
  let state: PageState
  let comparison: Comparison

  /// The page.
  var html: HTML {
    let (before, after) = (comparison.before.asOf, comparison.after.asOf)
    return Page(
      site: site, state: state,
      title: "What changed from \(DateText.day(before)) to \(DateText.day(after)) — "
        + comparison.agreement.title,
      summary: "Verdicts, figures and revisions that changed between two days.",
      path: ["agreements", comparison.agreement.id, "compare"],
      query: [("from", "\(before)"), ("to", "\(after)")],
      stamp: StampText.line(comparison.after.stamp), hasDay: false, content: content
    ).html
  }

  /// The tables, by the names that they are downloaded under.
  var tables: [DataTable] { [judgements, figures, newPeriods, revisions] }

  private var content: HTML {
    let agreement = comparison.agreement
    let (before, after) = (comparison.before.asOf, comparison.after.asOf)
    let shown = tables.map(\.section).filter { !$0.isEmpty }
    return """
      <p class="crumbs"><a href="\(state.address(path: ["agreements", agreement.id]))">\(agreement.title)</a></p>
      <h1>What changed from \(DateText.day(before)) to \(DateText.day(after))</h1>
      <form class="pick" method="get" action="\(HTML.Address(path: ["agreements", agreement.id, "compare"]))">
      <p><label for="from">From</label>
      <input type="date" id="from" name="from" value="\("\(before)")" max="\("\(state.today)")">
      <label for="to">to</label>
      <input type="date" id="to" name="to" value="\("\(after)")" max="\("\(state.today)")">
      <button type="submit">Compare</button></p>
      </form>
      \(shown.isEmpty ? "<p>Nothing changed between the two days.</p>" : shown.joined(separator: "\n"))
      """
  }

  private func table(
    _ id: String, _ caption: String, _ columns: [DataTable.Column], _ rows: [[DataTable.Cell]],
    note: String = ""
  ) -> DataTable {
    DataTable(
      id: id, caption: caption, note: note, columns: columns, rows: rows,
      download: state.address(
        path: ["agreements", comparison.agreement.id, "compare", "\(id).csv"],
        query: [
          ("from", "\(comparison.before.asOf)"), ("to", "\(comparison.after.asOf)"),
        ]))
  }

  private var judgements: DataTable {
    table(
      "judgements", "Judged otherwise",
      [.init(title: "what"), .init(title: "kind"), .init(title: "before"), .init(title: "after")],
      comparison.changes.map { change in
        [
          .text(change.subject), .text(change.kind.rawValue), .text(change.before ?? "not there"),
          .text(change.after ?? "not there"),
        ]
      })
  }

  private var figures: DataTable {
    // Both at the later day's rate, so that a change of the rate does not pass for one of trade.
    let display = comparison.after.display
    let base = ["agreements", comparison.agreement.id]
    let before = FigureCells(
      amounts: Amounts(display: display, ledger: comparison.before.findings.ledger), base: base,
      state: state.on(comparison.before.asOf))
    let after = FigureCells(
      amounts: Amounts(display: display, ledger: comparison.after.findings.ledger), base: base,
      state: state.on(comparison.after.asOf))
    return table(
      "figures", "Headline figures",
      [
        .init(title: "pledge"), .init(title: "measure"), .init(title: "figure"),
        .init(title: "before", isNumber: true), .init(title: "after", isNumber: true),
        .init(title: "change", isNumber: true),
      ],
      HeadlineChange.all(from: comparison.before, to: comparison.after).map { change in
        let difference = change.difference
        return [
          .text(change.title), .text(change.measure), .text(change.part),
          before.billions(change.before), after.billions(change.after),
          .init(
            html: "\(difference.map { NumberText.billionsChange(after.amounts.shown($0)) } ?? "–")",
            exact: difference.map { "\($0)" } ?? ""),
        ]
      }, note: after.amounts.unit)
  }

  private var newPeriods: DataTable {
    let byTable = Dictionary(grouping: comparison.newPeriods, by: \.table)
    return table(
      "new-periods", "Published between the two days",
      [.init(title: "table"), .init(title: "periods")],
      byTable.sorted { $0.key < $1.key }.map { key, periods in
        [.text(TableText.line(key)), .text(PeriodRuns.text(periods.map(\.period)))]
      })
  }

  private var revisions: DataTable {
    table(
      "revisions", "Revised between the two days",
      [
        .init(title: "table"), .init(title: "period"), .init(title: "published"),
        .init(title: "before", isNumber: true), .init(title: "after", isNumber: true),
        .init(title: "change", isNumber: true), .init(title: "rows", isNumber: true),
      ],
      comparison.revisions.map { revision in
        [
          .text(TableText.line(revision.table)), .text("\(revision.period)"),
          .text("\(revision.published)"),
          .init(html: "\(NumberText.millions(revision.before))", exact: "\(revision.before)"),
          .init(html: "\(NumberText.millions(revision.after))", exact: "\(revision.after)"),
          .init(
            html: "\(NumberText.millionsChange(revision.after - revision.before))",
            exact: "\(revision.after - revision.before)"), .text("\(revision.rows)"),
        ]
      }, note: "millions of the table's currency")
  }
}
