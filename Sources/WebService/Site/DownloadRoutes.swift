import Agreements
import Briefing
import HTML
import HTTPMessages
import HTTPService
import Publishing
import TimeSeries

/// The files that pages offer: each table of a page, and all of a brief.
struct DownloadRoutes {
  let site: Site

  private func file(
    _ pattern: RoutePattern, by names: [String] = ["as-of"],
    _ make: @escaping @Sendable (PageState, ServiceRequest, RouteParameters) throws -> ServiceAnswer
  ) -> Route {
    site.route(pattern, by: names, make)
  }

  /// All of them.
  var all: [Route] {
    let site = site
    return [
      file("/agreements/:id/brief.json") { state, _, parameters in
        let brief = try site.brief(parameters["id"], state)
        return DownloadRoutes.json(BriefJSON(brief, options: BriefOptions()).bytes)
      },
      file("/agreements/:id/brief.csv") { state, _, parameters in
        let brief = try site.brief(parameters["id"], state)
        return DownloadRoutes.csv(BriefCSV(brief, options: BriefOptions()).bytes)
      },
      file("/agreements/:id/tables/:file") { state, _, parameters in
        let tables = AgreementTables(try site.brief(parameters["id"], state), state).all
        return try DownloadRoutes.table(parameters["file"], among: tables)
      },
      file("/agreements/:id/charts/:file") { state, _, parameters in
        let charts = AgreementCharts(
          try site.illustrated(parameters["id"], state), state,
          offersPNG: site.rasterize != nil)
        return try chart(parameters["file"], of: charts)
      },
      file("/agreements/:id/compare/:file", by: ["as-of", "from", "to"]) {
        state, request, parameters in
        let page = ComparePage(
          site: site, state: state.on(nil),
          comparison: try site.comparison(parameters["id"], request.query, state))
        return try DownloadRoutes.table(parameters["file"], among: page.tables)
      },
      file("/agreements/:id/products.csv") { state, _, parameters in
        let agreement = try site.agreement(parameters["id"])
        return DownloadRoutes.csv(
          ProductsPage(site: site, state: state, agreement: agreement).table.csv)
      },
      file("/agreements/:id/products/:code/:file") { state, _, parameters in
        let agreement = try site.agreement(parameters["id"])
        let code = try site.product(parameters["code"], of: agreement)
        guard let name = DownloadRoutes.stem(parameters["file"]) else {
          throw Refusal(404, "Files of a product end in .csv.")
        }
        let listing = try site.series(site.measure(name, of: agreement), code, state)
        return DownloadRoutes.csv(SeriesText(listing, width: 100, ink: .plain).csv)
      },
      file("/balances/:first/:second/gauge.csv") { state, _, parameters in
        let (first, second) = try site.pair(parameters)
        let balance = try site.store.balance(of: first, with: second, asOf: state.day)
        return DownloadRoutes.csv(
          BalancePage(site: site, state: state, balance: balance).table.csv)
      },
      file("/portfolio.csv") { state, _, _ in
        DownloadRoutes.csv(
          PortfolioReport(try site.portfolio(state), width: 100, ink: .plain).csv)
      },
      file("/releases.csv") { state, _, _ in
        DownloadRoutes.csv(
          ReleaseListing(
            try site.releases(state), showsVintages: false, width: 100, ink: .plain
          ).csv)
      },
      file("/releases/:table/vintages.csv") { state, _, parameters in
        DownloadRoutes.csv(
          ReleaseListing(
            try site.releases(of: parameters["table"], state), showsVintages: true, width: 100,
            ink: .plain
          ).csv)
      },
    ]
  }

  static func csv(_ bytes: [UInt8]) -> ServiceAnswer {
    ServiceAnswer(contentType: "text/csv; charset=utf-8", body: ServiceBody(bytes))
  }

  static func json(_ bytes: [UInt8]) -> ServiceAnswer {
    ServiceAnswer(contentType: "application/json", body: ServiceBody(bytes))
  }

  private func chart(
    _ file: String, of charts: AgreementCharts
  ) throws(Refusal) -> ServiceAnswer {
    for name in ChartName.allCases {
      if file == "\(name.rawValue).svg", let svg = charts.svg(name) {
        return ServiceAnswer(contentType: "image/svg+xml", body: ServiceBody(svg))
      }
      if file == "\(name.rawValue).png", let svg = charts.svg(name) { return try png(svg, file) }
      if file == "\(name.rawValue).csv", let table = charts.csv(name) {
        return DownloadRoutes.csv(table)
      }
    }
    throw Refusal(404, "There is no such chart on this day.")
  }

  private func png(_ svg: [UInt8], _ file: String) throws(Refusal) -> ServiceAnswer {
    guard let rasterize = site.rasterize else {
      throw Refusal(
        404,
        "Images are made by rsvg-convert, which this server does not have; the same chart is there as .svg."
      )
    }
    do {
      return ServiceAnswer(contentType: "image/png", body: ServiceBody(try rasterize(svg)))
    } catch {
      site.complain("pledgeline: error: \(file): \(error)")
      throw Refusal(503, "The image could not be made just now; the same chart is there as .svg.")
    }
  }

  private static func stem(_ file: String) -> String? {
    file.hasSuffix(".csv") ? String(file.dropLast(4)) : nil
  }

  private static func table(
    _ file: String, among tables: [DataTable]
  ) throws(Refusal) -> ServiceAnswer {
    guard let table = tables.first(where: { "\($0.id).csv" == file }) else {
      let names = tables.map { "\($0.id).csv" }.joined(separator: ", ")
      throw Refusal(404, "There is no such table on this day; there are: \(names).")
    }
    return csv(table.csv)
  }
}
