import Agreements
import Testing
import TimeSeries
import TradeStatistics

/// A small made-up agreement whose texts hold what breaks careless writers.
enum SampleAgreement {
  static let hostile = "Grain, \"feed\" | *seed* <b>\n# &"

  static func make() throws -> Agreement {
    let flow = FlowReference(
      source: nil, reporter: .usa, partner: .china, flow: .export, system: nil, valuation: nil)
    return Agreement(
      id: "sample", title: "Sample | agreement", buyer: .china, seller: .usa,
      signed: try day("2020-01-15"), inForce: nil,
      window: try month("2020-01")...month("2021-12"),
      texts: [TextReference(id: "annex", title: "Annex", url: nil)], sources: [],
      nomenclature: "HS2017",
      sectors: [
        Sector(
          id: "farm", title: "Farm",
          groups: [
            Sector.Group(id: "grain", title: hostile), .init(id: "meat", title: "Meat"),
            .init(id: "oil", title: "Oil"),
          ])
      ],
      products: [
        ListedProduct(code: try code("1201"), group: "grain", sector: "farm"),
        ListedProduct(code: try code("0203"), group: "meat", sector: "farm"),
        // No release of the sample was asked for it.
        ListedProduct(code: try code("2709"), group: "oil", sector: "farm"),
      ],
      measures: [
        Measure(id: "exports", title: "US exports", flow: flow, event: .shipment),
        Measure(
          id: "imports", title: "Chinese imports",
          flow: FlowReference(
            source: nil, reporter: .china, partner: .usa, flow: .import, system: nil,
            valuation: nil), event: .arrival),
      ],
      pledges: try [pledge("grain", hostile, bn: 12), pledge("meat", "Meat", bn: 3)],
      prorations: [.seasonal, .equal],
      readings: [
        Reading(
          id: "as-signed", title: "As signed", saidBy: [], deniedBy: [], binding: .calendarYear,
          mayStartSlowly: false, completeBy: nil, conditions: ["total"])
      ],
      conditions: [
        Condition(id: "total", title: "Total", kind: .totalUnchanged, numeric: .noneInText)
      ],
      gauge: GaugeReference(of: .usa, with: .china, methods: []),
      checkpoints: [Checkpoint(day: try day("2020-11-03"), title: "Election")],
      obligations: [
        Obligation(
          id: "list", title: "Publish a list", by: .china, text: "annex",
          history: [.init(when: try period("2020-02"), status: "done", evidence: [])])
      ],
      claims: [
        Claim(
          id: "deficit", day: try day("2020-03-10"), speaker: "A | speaker",
          attribution: .anonymous, outlet: "Outlet", statement: "Two\nlines | one pipe",
          supports: [], denies: [],
          figure: ClaimedFigure(
            quantity: "deficit", value: FixedPoint(3_000_000_000), unit: .currency(.usd),
            asPrinted: "3.0", halfUnit: FixedPoint(50_000_000), target: nil, baseline: nil),
          check: .level(
            LevelCheck(
              series: FlowReference(
                source: nil, reporter: .usa, partner: .china, flow: .balance, system: nil,
                valuation: nil), period: try period("2020-01"), sense: .deficit)),
          note: nil)
      ],
      display: Display(currency: .usd, also: [try currency("SGD")]),
      digest: String(repeating: "ab", count: 32))
  }

  private static func pledge(_ group: String, _ title: String, bn: Int) throws -> Pledge {
    Pledge(
      id: group, title: title, product: .group(group),
      kind: .quantity(
        QuantityTerms(
          bound: .atLeast,
          instalments: try ["2020", "2021"].map {
            .init(
              period: try period($0),
              amount: .money(Money(FixedPoint(bn * 1_000_000_000), .usd)))
          }, baseline: try period("2017"))),
      strength: .shall, measuredBy: ["exports", "imports"], text: "annex", clause: nil)
  }
}
