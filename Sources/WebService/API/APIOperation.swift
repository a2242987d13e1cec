import HTTPService
import TimeSeries

/// What programs can ask; routes and the description of the interface are both made of it.
enum APIOperation: String, CaseIterable {
  case agreements
  case portfolio
  case brief
  case figure
  case claim
  case comparison
  case products
  case series
  case balance
  case balanceFigure
  case releases
  case vintages

  /// The paths.
  var pattern: RoutePattern {
    switch self {
    case .agreements: "/api/v1/agreements"
    case .portfolio: "/api/v1/portfolio"
    case .brief: "/api/v1/agreements/:id"
    case .figure: "/api/v1/agreements/:id/figures/:address"
    case .claim: "/api/v1/agreements/:id/claims/:claim"
    case .comparison: "/api/v1/agreements/:id/compare"
    case .products: "/api/v1/agreements/:id/products"
    case .series: "/api/v1/agreements/:id/series/:measure/:code"
    case .balance: "/api/v1/balances/:first/:second"
    case .balanceFigure: "/api/v1/balances/:first/:second/figures/:address"
    case .releases: "/api/v1/releases"
    case .vintages: "/api/v1/releases/:table"
    }
  }

  /// What it tells, in a line.
  var summary: String {
    switch self {
    case .agreements: "All agreements with the state of each reading and condition"
    case .portfolio: "Where all agreements stand, and what they pledge more than once"
    case .brief: "Where an agreement stands: everything, with all figures and releases"
    case .figure: "How one figure was formed, with the releases it rests on"
    case .claim: "A claim with its verdict"
    case .comparison: "What changed for an agreement between two days"
    case .products: "An agreement's product list"
    case .series: "The months on file of one product by one measure"
    case .balance: "The balance of a pair in both sides' data"
    case .balanceFigure: "How one figure of a balance was formed"
    case .releases: "The tables on file"
    case .vintages: "Every vintage of one table"
    }
  }

  /// The schema that its JSON names, which the documentation describes.
  var schema: String {
    switch self {
    case .agreements: "pledgeline.library/1"
    case .portfolio: "pledgeline.portfolio/1"
    case .brief: "pledgeline.brief/1"
    case .figure, .balanceFigure: "pledgeline.figure/1"
    case .claim: "pledgeline.claim/1"
    case .comparison: "pledgeline.diff/1"
    case .products: "pledgeline.products/1"
    case .series: "pledgeline.series/1"
    case .balance: "pledgeline.balance/1"
    case .releases, .vintages: "pledgeline.releases/1"
    }
  }

  /// Whether it is a table that can be had as CSV.
  var hasCSV: Bool {
    switch self {
    case .portfolio, .brief, .products, .series, .balance, .releases, .vintages: true
    case .agreements, .figure, .claim, .comparison, .balanceFigure: false
    }
  }

  /// The media types, the preferred one first.
  var types: [String] { ["application/json"] + (hasCSV ? ["text/csv"] : []) }

  /// The names of the query.
  var queryNames: [String] {
    switch self {
    case .comparison: ["as-of", "from", "to"]
    default: ["as-of"]
    }
  }

  /// The names of the path's parameters.
  var pathNames: [String] {
    pattern.text.split(separator: "/").filter { $0.hasPrefix(":") }.map { String($0.dropFirst()) }
  }

  /// What is wrong with a query: programs are told of what pages overlook.
  func refusal(of query: RequestQuery) -> Refusal? {
    for name in queryNames {
      let values = query.values(of: name)
      if values.count > 1 { return Refusal(400, "'\(name)' is given once.") }
      if let value = values.first, Day(value) == nil {
        return Refusal(400, "'\(name)' is a day such as 2020-03-10.")
      }
    }
    return nil
  }
}
