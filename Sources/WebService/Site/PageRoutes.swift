import Agreements
import Assessment
import Briefing
import HTML
import HTTPService
import Publishing
import TimeSeries
import TradeStatistics

/// The pages, as data.
struct PageRoutes {
  let site: Site

  /// A page that depends on the day, and on what else is named.
  private func page(
    _ pattern: RoutePattern, by names: [String] = ["as-of"],
    _ make: @escaping @Sendable (PageState, ServiceRequest, RouteParameters) throws -> HTML
  ) -> Route {
    site.route(pattern, by: names) { .page(try make($0, $1, $2)) }
  }

  /// All of them.
  var all: [Route] { library + agreements + figures + archive }

  private var library: [Route] {
    let site = site
    return [
      page("/") { state, _, _ in
        LibraryPage(
          site: site, state: state,
          briefs: try site.agreements.map {
            try site.store.brief(of: $0, asOf: state.day, noting: state.interim)
          }
        ).html
      },
      page("/portfolio") { state, _, _ in
        PortfolioPage(site: site, state: state, portfolio: try site.portfolio(state)).html
      },
      page("/methods") { state, _, _ in MethodsPage(site: site, state: state).html },
    ]
  }

  private var agreements: [Route] {
    let site = site
    return [
      page("/agreements/:id") { state, _, parameters in
        let illustrated = try site.illustrated(parameters["id"], state)
        return AgreementPage(site: site, illustrated: illustrated, state: state)
          .html(steps: try site.steps(illustrated.brief.agreement, state))
      },
      page("/agreements/:id/claims/:claim") { state, _, parameters in
        let brief = try site.brief(parameters["id"], state)
        let review = try site.claim(parameters["claim"], in: brief)
        let steps = try site.steps(brief.agreement, state)
        // Before its own day there is no claim to show.
        let previous = steps.previous.flatMap { $0 >= review.claim.day ? $0 : nil }
        return ClaimPage(site: site, state: state, brief: brief, review: review)
          .html(steps: (previous, steps.next))
      },
      page("/agreements/:id/compare", by: ["as-of", "from", "to"]) { state, request, parameters in
        ComparePage(
          site: site, state: state.on(nil),
          comparison: try site.comparison(parameters["id"], request.query, state)
        ).html
      },
      page("/agreements/:id/readings", by: ["as-of", "left", "right"]) {
        state, request, parameters in
        try readings(site, state, request.query, parameters["id"])
      },
      page("/agreements/:id/products") { state, _, parameters in
        ProductsPage(site: site, state: state, agreement: try site.agreement(parameters["id"]))
          .html
      },
      page("/agreements/:id/products/:code") { state, _, parameters in
        let agreement = try site.agreement(parameters["id"])
        let code = try site.product(parameters["code"], of: agreement)
        return ProductPage(
          site: site, state: state, agreement: agreement, code: code,
          series: try agreement.measures.map { ($0, try site.series($0, code, state)) }
        ).html(steps: try site.steps(agreement, state))
      },
    ]
  }

  private var figures: [Route] {
    let site = site
    return [
      page("/agreements/:id/figures/:address") { state, _, parameters in
        let brief = try site.brief(parameters["id"], state)
        let ledger = brief.findings.ledger
        return FigurePage(
          site: site, state: state, ledger: ledger,
          figure: try site.figure(parameters["address"], in: ledger),
          base: ["agreements", brief.agreement.id], origin: brief.agreement.title,
          texts: brief.agreement.texts, amounts: Amounts(display: brief.display, ledger: ledger),
          stamp: StampText.line(brief.stamp)
        ).html
      },
      page("/balances/:first/:second/figures/:address") { state, _, parameters in
        let (first, second) = try site.pair(parameters)
        let balance = try site.store.balance(of: first, with: second, asOf: state.day)
        return FigurePage(
          site: site, state: state, ledger: balance.ledger,
          figure: try site.figure(parameters["address"], in: balance.ledger),
          base: ["balances", first.code, second.code],
          origin: "Balance of \(first.name) with \(second.name)", texts: [],
          amounts: Amounts(display: balance.display, ledger: balance.ledger),
          stamp: StampText.line(balance.stamp)
        ).html
      },
    ]
  }

  private var archive: [Route] {
    let site = site
    return [
      page("/balances") { state, _, _ in
        BalancesPage(site: site, state: state, pairs: try site.pairs(state)).html
      },
      page("/balances/:first/:second") { state, _, parameters in
        let (first, second) = try site.pair(parameters)
        return BalancePage(
          site: site, state: state,
          balance: try site.store.balance(of: first, with: second, asOf: state.day)
        ).html
      },
      page("/releases") { state, _, _ in
        ReleasesPage(site: site, state: state, list: try site.releases(state)).html
      },
      page("/releases/:table") { state, _, parameters in
        let list = try site.releases(of: parameters["table"], state)
        return try list.tables.first.map {
          VintagesPage(site: site, state: state, table: $0).html
        } ?? { throw Refusal(404, "No vintage of the table is on file by this day.") }()
      },
    ]
  }
}

/// Two readings by their names: the first and the last where the address names none.
private func readings(
  _ site: Site, _ state: PageState, _ query: RequestQuery, _ id: String
) throws -> HTML {
  let brief = try site.brief(id, state)
  let known = brief.agreement.readings
  guard let first = known.first, let last = known.last else {
    throw Refusal(404, "\(id) states no readings.")
  }
  func reading(_ name: String, _ fallback: Reading) throws(Refusal) -> Reading {
    guard let wanted = query[name] else { return fallback }
    if let reading = known.first(where: { $0.id == wanted }) { return reading }
    let names = known.map(\.id).joined(separator: ", ")
    throw Refusal(400, "'\(name)' is one of the readings of \(id): \(names).")
  }
  return ReadingsPage(
    site: site, state: state, brief: brief, left: try reading("left", first),
    right: try reading("right", last)
  ).html(steps: try site.steps(brief.agreement, state))
}

extension Site {
  /// Both ends of a balance.
  func pair(_ parameters: RouteParameters) throws(Refusal) -> (Economy, Economy) {
    let first = try economy(parameters["first"])
    let second = try economy(parameters["second"])
    guard first != second else { throw Refusal(404, "A balance is that of two economies.") }
    return (first, second)
  }
}
