import HTML
import TradeStatistics

/// The pairs whose balance is on file.
struct BalancesPage {
  let site: Site
  let state: PageState
  let pairs: [(first: Economy, second: Economy)]

  /// The page.
  var html: HTML {
    let links = pairs.map { pair -> HTML in
      .link(
        state.address("balances", pair.first.code, pair.second.code),
        "\(pair.first.name) with \(pair.second.name)")
    }
    return Page(
      site: site, state: state, title: "Balances",
      summary: "Balances of trade of the pairs on file, in both sides' data.", path: ["balances"],
      content: """
        <h1>Balances of trade</h1>
        <p class="lead">What each side's office counts, side by side.</p>
        \(links.isEmpty ? "<p>Nothing is on file by this day.</p>" : HTML.list(links))
        """
    ).html
  }
}
