import Agreements
import Assessment
import Briefing
import HTTPMessages
import HTTPService
import Publishing
import TextFormats
import TimeSeries
import TradeStatistics

/// The interface for programs: all that pages show, as JSON, and tables as CSV where a client prefers that.
struct APIRoutes {
  let site: Site

  /// All routes, as ``APIOperation`` describes them.
  var all: [Route] { APIOperation.allCases.map(route) }

  private func route(_ operation: APIOperation) -> Route {
    let site = site
    return Route(operation.pattern) { request, parameters in
      let types = operation.types
      guard let type = Negotiation.best(of: types, accept: request.header("Accept")) else {
        let offered = types.joined(separator: ", ")
        return site.problems.answer(
          Problem(406, detail: "This address answers with: \(offered)."), to: request)
      }
      if let refused = operation.refusal(of: request.query) {
        return site.problems.answer(refused.problem, to: request)
      }
      return site.answer(request, by: operation.queryNames, variant: type) { state in
        let call = Call(
          site: site, state: state, query: request.query, parameters: parameters,
          isCSV: type == "text/csv")
        var answer = try call.answer(operation)
        if types.count > 1 { answer.headers.append(HTTPHeader("Vary", "Accept")) }
        return answer
      }
    }
  }

  /// One call with what it was asked.
  struct Call {
    let site: Site
    let state: PageState
    let query: RequestQuery
    let parameters: RouteParameters
    let isCSV: Bool

    /// The answer.
    func answer(_ operation: APIOperation) throws -> ServiceAnswer {
      switch operation {
      case .agreements: try agreements()
      case .portfolio: try portfolio()
      case .brief: try brief()
      case .figure:
        try figure(in: site.brief(parameters["id"], state).findings.ledger)
      case .claim: try claim()
      case .comparison: try comparison()
      case .products: try products()
      case .series: try series()
      case .balance: try balance()
      case .balanceFigure: try figure(in: pair().ledger)
      case .releases: listing(try site.releases(state), showsVintages: false)
      case .vintages:
        listing(try site.releases(of: parameters["table"], state), showsVintages: true)
      }
    }

    private func agreements() throws -> ServiceAnswer {
      let rows = try site.agreements.map { agreement -> JSONValue in
        let brief = try site.store.brief(
          of: agreement, asOf: state.day, noting: state.interim)
        return [
          "id": .string(agreement.id), "title": .string(agreement.title),
          "buyer": .string(agreement.buyer.code), "seller": .string(agreement.seller.code),
          "signed": .string("\(agreement.signed)"), "isSigned": .boolean(agreement.isSigned),
          "readings": .array(
            brief.findings.readings.map {
              [
                "reading": .string($0.reading.id), "title": .string($0.reading.title),
                "scope": .string($0.scope.rawValue), "state": .string($0.state.rawValue),
              ]
            }),
          "conditions": .array(
            brief.findings.conditions.map {
              [
                "condition": .string($0.condition.id), "title": .string($0.condition.title),
                "state": .string(ConditionText.word($0.state)),
              ]
            }),
        ]
      }
      return .json([
        "schema": "pledgeline.library/1", "asOf": .string("\(state.day)"),
        "agreements": .array(rows),
      ])
    }

    private func portfolio() throws -> ServiceAnswer {
      let portfolio = try site.portfolio(state)
      return isCSV
        ? DownloadRoutes.csv(PortfolioReport(portfolio, width: 100, ink: .plain).csv)
        : DownloadRoutes.json(PortfolioJSON(portfolio).bytes)
    }

    private func brief() throws -> ServiceAnswer {
      let brief = try site.brief(parameters["id"], state)
      return isCSV
        ? DownloadRoutes.csv(BriefCSV(brief, options: BriefOptions()).bytes)
        : DownloadRoutes.json(BriefJSON(brief, options: BriefOptions()).bytes)
    }

    private func figure(in ledger: Ledger) throws -> ServiceAnswer {
      let figure = try site.figure(parameters["address"], in: ledger)
      let releases = ledger.allCitations(of: figure).map { index -> JSONValue in
        ["index": .integer(index), "release": CitationJSON.value(ledger.citations[index])]
      }
      return .json([
        "schema": "pledgeline.figure/1", "asOf": .string("\(state.day)"),
        "figure": FigureJSON.value(figure, in: ledger), "releases": .array(releases),
      ])
    }

    private func claim() throws -> ServiceAnswer {
      let brief = try site.brief(parameters["id"], state)
      let review = try site.claim(parameters["claim"], in: brief)
      return .json([
        "schema": "pledgeline.claim/1", "stamp": StampJSON.value(brief.stamp),
        "claim": ClaimJSON.value(review),
      ])
    }

    private func comparison() throws -> ServiceAnswer {
      DownloadRoutes.json(
        ComparisonReport(
          try site.comparison(parameters["id"], query, state), width: 100, ink: .plain
        ).json)
    }

    private func products() throws -> ServiceAnswer {
      let agreement = try site.agreement(parameters["id"])
      if isCSV {
        return DownloadRoutes.csv(
          ProductsPage(site: site, state: state, agreement: agreement).table.csv)
      }
      return .json([
        "schema": "pledgeline.products/1", "nomenclature": .string(agreement.nomenclature),
        "products": .array(
          agreement.products.map { product in
            [
              "code": .string("\(product.code)"), "subCategory": .string(product.group),
              "sector": .string(product.sector),
              "source": product.source.map { .string($0.rawValue) } ?? .null,
              "note": product.note.map { .string($0) } ?? .null,
            ]
          }),
      ])
    }

    private func series() throws -> ServiceAnswer {
      let agreement = try site.agreement(parameters["id"])
      let measure = try site.measure(parameters["measure"], of: agreement)
      let code = try site.product(parameters["code"], of: agreement)
      let text = SeriesText(try site.series(measure, code, state), width: 100, ink: .plain)
      return isCSV ? DownloadRoutes.csv(text.csv) : DownloadRoutes.json(text.json)
    }

    private func pair() throws -> BalanceBrief {
      let (first, second) = try site.pair(parameters)
      return try site.store.balance(of: first, with: second, asOf: state.day)
    }

    private func balance() throws -> ServiceAnswer {
      let balance = try pair()
      return isCSV
        ? DownloadRoutes.csv(BalancePage(site: site, state: state, balance: balance).table.csv)
        : DownloadRoutes.json(BalanceJSON(balance).bytes)
    }

    private func listing(_ list: ReleaseList, showsVintages: Bool) -> ServiceAnswer {
      let listing = ReleaseListing(
        list, showsVintages: showsVintages, width: 100, ink: .plain)
      return isCSV ? DownloadRoutes.csv(listing.csv) : DownloadRoutes.json(listing.json)
    }
  }
}
