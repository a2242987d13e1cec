package import Assessment
package import TextFormats
import TimeSeries
import TradeStatistics

/// Figures: in full in the list of figures, elsewhere as address and value.
package enum FigureJSON {
  /// The address and the value, or why there is none.
  package static func reference(_ figure: Figure) -> JSONValue {
    let id = JSONMember("figure", .string(figure.id))
    switch figure.result {
    case .value(let bounded): return .object([id, JSONMember("value", .decimal(bounded.value))])
    case .notMeasurable(let reason): return .object([id] + MeasuredJSON.missing(reason))
    }
  }

  /// The address and the value; `null` for a figure that does not apply.
  package static func reference(_ figure: Figure?) -> JSONValue {
    .optional(figure) { reference($0) }
  }

  /// Every figure of a ledger with its derivation, in the order of their making.
  ///
  /// - Parameter prefix: what the addresses listed begin with.
  package static func list(_ ledger: Ledger, under prefix: String = "") -> JSONValue {
    .list(ledger.figures.filter { prefix.isEmpty || $0.id.hasPrefix(prefix) }) {
      value($0, in: ledger)
    }
  }

  /// A figure with its derivation.
  package static func value(_ figure: Figure, in ledger: Ledger) -> JSONValue {
    let rests = ledger.allCitations(of: figure).map { ledger.citations[$0] }
    return .object(
      [
        JSONMember("id", .string(figure.id)), JSONMember("label", .string(figure.label)),
        JSONMember("unit", unit(figure.unit)),
      ] + MeasuredJSON.members(figure.result) + [
        JSONMember("formula", .string(figure.formula)), JSONMember("inputs", .texts(figure.inputs)),
        JSONMember("citations", .list(figure.citations) { .integer($0) }),
        JSONMember("restsOnStandIn", .boolean(rests.contains(where: \.isStandIn))),
        JSONMember("restsOnUnofficial", .boolean(rests.contains { $0.status != .official })),
        JSONMember("omits", .texts(figure.omits.map(\.description))),
        JSONMember("text", .optional(figure.text) { .string($0) }),
      ])
  }

  private static func unit(_ unit: FigureUnit) -> JSONValue {
    switch unit {
    case .money(let currency): ["kind": "money", "currency": .text(currency)]
    case .quantity(let unit): ["kind": "quantity", "unit": .text(unit)]
    case .ratio: ["kind": "ratio"]
    case .rate(let from, let to): ["kind": "rate", "from": .text(from), "to": .text(to)]
    case .count: ["kind": "count"]
    }
  }
}
