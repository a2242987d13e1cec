import Agreements
import TimeSeries
import TradeStatistics

/// A small agreement: the United States sell, China buys, two sectors of one group each.
///
/// Every part can be replaced before the agreement is built.
struct MadeAgreement {
  var products: [(code: String, group: String, source: String?)] = [
    ("1201", "beans", nil), ("2709", "oil", nil),
  ]
  var sectors: [(id: String, groups: [String])] = [("farm", ["beans"]), ("energy", ["oil"])]
  var pledges: [Pledge] = []
  var prorations: [Proration] = [.seasonal, .equal]
  var window = "2020-01/2021-12"
  var claims: [Claim] = []
  var obligations: [Obligation] = []
  var readings: [Reading] = []
  var conditions: [Condition] = []
  var checkpoints: [Checkpoint] = []
  var tracked: [TrackedQuantity] = []
  var thresholds = VerdictThresholds.standard
  var measures: [Measure]

  init() throws {
    measures = [
      Measure(
        id: "us-exports", title: "US exports",
        flow: FlowReference(
          source: try source("census"), reporter: .usa, partner: .china, flow: .export,
          system: .total, valuation: .fas),
        event: .shipment)
    ]
  }

  /// A pledge of amounts by period; on top of a baseline year where one is named.
  static func pledge(
    _ id: String, _ product: ProductSelection, bound: QuantityTerms.Bound = .atLeast,
    baseline: String? = "2017",
    amounts: KeyValuePairs<String, Int>, measuredBy: [String] = ["us-exports"],
    strength: Strength = .shall
  ) throws -> Pledge {
    Pledge(
      id: id, title: "Pledge \(id)", product: product,
      kind: .quantity(
        QuantityTerms(
          bound: bound,
          instalments: try amounts.map {
            .init(period: try period($0.key), amount: .money(Money(FixedPoint($0.value), .usd)))
          },
          baseline: try baseline.map { try period($0) })),
      strength: strength, measuredBy: measuredBy, text: "text", clause: nil)
  }

  func built() throws -> Agreement {
    let months = try period(window).months.required(window)
    let sectors = sectors.map { sector in
      Sector(
        id: sector.id, title: sector.id,
        groups: sector.groups.map { Sector.Group(id: $0, title: $0) })
    }
    let owners = Dictionary(
      sectors.flatMap { sector in sector.groups.map { ($0.id, sector.id) } },
      uniquingKeysWith: { first, _ in first })
    return Agreement(
      id: "made", title: "Made", buyer: .china, seller: .usa, signed: try day("2020-01-15"),
      inForce: nil, window: months, texts: [], sources: [], nomenclature: "HS2017",
      sectors: sectors,
      products: try products.map { line in
        ListedProduct(
          code: try code(line.code), group: line.group,
          sector: try owners[line.group].required(line.group),
          source: try line.source.map { try source($0) })
      },
      measures: measures, pledges: pledges, prorations: prorations, readings: readings,
      conditions: conditions, gauge: nil, checkpoints: checkpoints, obligations: obligations,
      claims: claims,
      display: Display(currency: .usd, also: []), digest: "made",
      thresholds: thresholds, tracked: tracked)
  }
}
