import Agreements
import TimeSeries
import TradeStatistics

@testable import Assessment

/// An agreement of one pledge of any kind, with a measure that counts a whole flow, and its report.
struct MadeKind {
  var kind: PledgeKind
  var strength = Strength.shall
  var measuredBy = ["count"]
  var modifiers = PledgeModifiers.none
  var others: [Pledge] = []
  var readings: [Reading] = []
  var window = "2020-01/2030-12"
  var asOf = "2020-06-01"
  var releases: [EffectiveRelease] = []
  var calendar: [CalendarEntry] = []

  init(_ kind: PledgeKind) { self.kind = kind }

  /// The one pledge, with amounts counted by `count` and the whole by `whole`.
  func findings() throws -> Findings {
    var made = try MadeAgreement()
    made.products = []
    made.sectors = [("things", ["things"])]
    made.prorations = [.equal]
    made.window = window
    made.readings = readings
    made.measures = try ["count", "whole"].map { name in
      Measure(
        id: name, title: name,
        flow: FlowReference(
          source: try source(name), reporter: .usa, partner: .china, flow: .export, system: nil,
          valuation: nil),
        event: .shipment, isWholeFlow: true)
    }
    made.pledges =
      [
        Pledge(
          id: "made", title: "Made", product: .sector("things"), kind: kind, strength: strength,
          measuredBy: measuredBy, text: "text", clause: nil, modifiers: modifiers)
      ] + others
    return Judge(
      agreement: try made.built(),
      evidence: try MadeRelease.evidence(asOf: asOf, releases, calendar: calendar),
      claimEvidence: [:]
    ).findings()
  }

  func report() throws -> PledgeReport { try findings().reports.first.required("report") }

  /// Counts in a unit, one release a period, by the source of that name.
  static func counts(
    _ values: KeyValuePairs<String, Int>, unit: String = "cars", by office: String = "count"
  ) throws -> [EffectiveRelease] {
    let table = try MadeRelease.table(
      source: office, system: .unspecified, level: .lines, edition: "OWN",
      valuation: .unspecified, currency: .none)
    let unit = try QuantityUnit(rawValue: unit).required(unit)
    return try values.map { covered, value in
      try MadeRelease.release(
        table, covered,
        rows: [
          ReleaseRow(
            code: try code("1"), value: nil, quantity: Quantity(FixedPoint(value), unit))
        ])
    }
  }

  /// The same count in each of some months.
  static func months(
    _ count: Int, of value: Int, from first: String = "2020-01", unit: String = "cars",
    by office: String = "count"
  ) throws -> [EffectiveRelease] {
    let start = try month(first)
    return try (0..<count).flatMap { index in
      try counts([start.advanced(by: index).description: value], unit: unit, by: office)
    }
  }
}

func money(_ text: String) throws -> Money { try Money(text).required(text) }

func quantity(_ amount: Int, _ unit: String) throws -> PledgeAmount {
  .quantity(Quantity(FixedPoint(amount), try QuantityUnit(rawValue: unit).required(unit)))
}
