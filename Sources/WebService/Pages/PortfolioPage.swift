import Agreements
import Assessment
import Briefing
import HTML
import Publishing
import TimeSeries
import TradeStatistics

/// Where all agreements stand in one table, and what they pledge more than once.
struct PortfolioPage {
  let site: Site
  let state: PageState
  let portfolio: Portfolio

  /// The page.
  var html: HTML {
    Page(
      site: site, state: state, title: "Portfolio",
      summary: "Every agreement and reading in one table, and what is pledged more than once.",
      path: ["portfolio"],
      alternates: [
        .init(
          type: "application/json", title: "The portfolio as JSON",
          address: state.address("api", "v1", "portfolio"))
      ], content: content
    ).html
  }

  /// A row a reading, or an agreement without one.
  private var table: DataTable {
    var table = DataTable(
      id: "portfolio", caption: "Where each stands",
      note: "as of \(DateText.day(portfolio.asOf))",
      columns: [.init(title: "Agreement"), .init(title: "State")],
      download: state.address("portfolio.csv"))
    table.rows = portfolio.rows.map { row in
      let name = HTML.link(
        state.address("agreements", row.agreement.id), "\(row.agreement.id)")
      // Under the name, so that the table fits a telephone.
      let reading: HTML =
        row.reading.map { "<br><span class=\"note\">\($0.title)</span>" } ?? HTML()
      return [
        .init(html: "\(name)\(reading)", exact: row.agreement.id),
        .init(
          html: row.reading == nil ? groups(row) : verdicts(row),
          exact: PortfolioWords.state(row)),
      ]
    }
    return table
  }

  private var content: HTML {
    let overlaps: HTML =
      portfolio.overlaps.isEmpty
      ? "<p>No two agreements are about the same goods at the same time.</p>"
      : .list(portfolio.overlaps.map { "\(PortfolioWords.overlap($0))" })
    let later: HTML =
      portfolio.later.isEmpty
      ? HTML()
      : "<p class=\"note\">Made after that day: \(portfolio.later.map(\.id).joined(separator: ", ")).</p>"
    return """
      <h1>All agreements at a glance</h1>
      <p class="lead">A line a reading; an agreement that states none is told pledge by pledge.</p>
      \(table.html)
      <section aria-labelledby="overlaps">
      <h2 id="overlaps">Pledged more than once</h2>
      <p class="note">Amounts of these must not be added up: they are about the same goods at the same time.</p>
      \(overlaps)
      </section>
      \(later)
      """
  }

  private func verdicts(_ row: PortfolioRow) -> HTML {
    row.verdicts.map { verdict -> HTML in
      "<span class=\"scope\">\(verdict.scope.rawValue)</span> \(Badge(verdict.state).html)"
    }.joined(separator: " ")
  }

  private func groups(_ row: PortfolioRow) -> HTML {
    let groups = row.groups.map { group -> HTML in
      let names = group.pledges.map(PortfolioWords.name).joined(separator: ", ")
      return "\(Badge(group.standing).html) \(names)"
    }
    return groups.isEmpty ? "\(PortfolioWords.state(row))" : groups.joined(separator: "<br>")
  }
}
