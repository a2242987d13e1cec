import Agreements
import Assessment
import Briefing
import HTML
import Publishing
import TimeSeries
import TradeStatistics

/// One claim: what was said, what the figures of its day said, and what it supports.
struct ClaimPage {
  let site: Site
  let state: PageState
  let brief: Brief
  let review: ClaimReview

  /// The page.
  func html(steps: (previous: Day?, next: Day?)) -> HTML {
    let claim = review.claim
    return Page(
      site: site, state: state, title: "\(claim.speaker), \(DateText.day(claim.day))",
      summary: claim.statement, path: path,
      alternates: [
        .init(
          type: "application/json", title: "The claim as JSON",
          address: state.address(path: ["api", "v1"] + path))
      ], stamp: StampText.line(brief.stamp), steps: steps, content: content
    ).html
  }

  private var path: [String] { ["agreements", brief.agreement.id, "claims", review.claim.id] }

  private var content: HTML {
    let claim = review.claim
    let remarks = review.remarks.map { "\($0)" as HTML }
    return """
      <p class="crumbs"><a href="\(agreement)">\(brief.agreement.title)</a> · \
      <a href="\(state.address(path: ["agreements", brief.agreement.id], fragment: "claims"))">Claims</a></p>
      <h1>\(claim.speaker), \(DateText.day(claim.day))</h1>
      <blockquote><p>\(claim.statement)</p></blockquote>
      <p class="facts">\(claim.outlet) · \(claim.attribution.rawValue) source</p>
      <p>\(Badge(review.verdict).html) \(ClaimText(amounts: amounts).verdict(review)).</p>
      \(figures.section)
      \(remarks.isEmpty ? HTML() : HTML.list(remarks))
      \(readings)
      \(claim.note.map { "<p class=\"note\">\($0)</p>" as HTML })
      """
  }

  private var agreement: HTML.Address {
    state.address(path: ["agreements", brief.agreement.id])
  }

  private var amounts: Amounts {
    Amounts(display: brief.display, ledger: brief.findings.ledger)
  }

  private var figures: DataTable {
    let cells = FigureCells(
      amounts: amounts, base: ["agreements", brief.agreement.id], state: state)
    var rows: [[DataTable.Cell]] = []
    if let claimed = review.claim.figure {
      rows.append([
        .text("claimed: \(claimed.quantity)"),
        .init(html: "\(claimed.asPrinted)", exact: "\(claimed.value)"),
      ])
    }
    for (title, figure) in [
      ("on file on the day", review.found), ("gap", review.gap),
      ("on top of the baseline, by its own numbers", review.increment),
    ] {
      if let figure { rows.append([.text(title), cells.amount(figure)]) }
    }
    return DataTable(
      id: "figures", caption: "The claim against the figures", note: amounts.unit,
      columns: [.init(title: "what"), .init(title: "value", isNumber: true)], rows: rows)
  }

  private var readings: HTML {
    let titles = Dictionary(
      uniqueKeysWithValues: brief.agreement.readings.map { ($0.id, $0.title) })
    let lines =
      brief.agreement.readings.filter { $0.saidBy.contains(review.claim.id) }
      .map { "Speaks for the reading “\(titles[$0.id] ?? $0.id)”." as HTML }
      + brief.agreement.readings.filter { $0.deniedBy.contains(review.claim.id) }
      .map { "Denies the reading “\(titles[$0.id] ?? $0.id)”." as HTML }
    return lines.isEmpty ? HTML() : HTML.list(lines)
  }
}
