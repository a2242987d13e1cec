import Agreements
import TextFormats
import TimeSeries
import TradeStatistics

/// What an agreement's file states, in short.
enum AgreementJSON {
  /// Parties, dates, texts, terms, readings, conditions, checkpoints.
  static func value(_ agreement: Agreement) -> JSONValue {
    [
      "id": .string(agreement.id), "title": .string(agreement.title),
      "buyer": .text(agreement.buyer), "seller": .text(agreement.seller),
      agreement.isSigned ? "signed" : "announced": .text(agreement.signed),
      "inForce": .optional(agreement.inForce) { .text($0) },
      "window": [
        "from": .text(agreement.window.lowerBound), "through": .text(agreement.window.upperBound),
      ],
      "nomenclature": .string(agreement.nomenclature),
      "texts": .list(agreement.texts) { text in
        [
          "id": .string(text.id), "title": .string(text.title),
          "url": .optional(text.url) { .string($0) },
        ]
      },
      "sources": .list(agreement.sources) { source in
        [
          "id": .string(source.id), "title": .string(source.title),
          "origin": .string(source.origin), "seen": .boolean(source.seen),
        ]
      },
      "pledges": .list(agreement.pledges, PledgeJSON.value),
      "tracked": .list(agreement.tracked) { quantity in
        [
          "id": .string(quantity.id), "title": .string(quantity.title),
          "product": product(quantity.product), "unit": .text(quantity.unit),
          "commodity": .optional(quantity.commodity) { .string($0.rawValue) },
          "periods": .list(quantity.periods) { .text($0) },
          "measuredBy": .texts(quantity.measuredBy), "note": .string(quantity.note),
        ]
      },
      "readings": .list(agreement.readings, reading),
      "conditions": .list(agreement.conditions, condition),
      "checkpoints": .list(agreement.checkpoints) { checkpoint in
        [
          "day": .text(checkpoint.day), "title": .string(checkpoint.title),
          "kind": .string(checkpoint.kind.rawValue), "pledges": .texts(checkpoint.pledges),
        ]
      },
    ]
  }

  /// A way of counting.
  static func measure(_ measure: Measure) -> JSONValue {
    [
      "id": .string(measure.id), "title": .string(measure.title),
      "event": .string(measure.event.rawValue), "flow": TableJSON.value(measure.flow),
      "wholeFlow": .boolean(measure.isWholeFlow),
    ]
  }

  /// Which part of trade.
  static func product(_ product: ProductSelection) -> JSONValue {
    switch product {
    case .all: ["kind": "all"]
    case .listed: ["kind": "listed"]
    case .sector(let name): ["kind": "sector", "name": .string(name)]
    case .group(let name): ["kind": "sub-category", "name": .string(name)]
    }
  }

  private static func reading(_ reading: Reading) -> JSONValue {
    [
      "id": .string(reading.id), "title": .string(reading.title),
      "saidBy": .texts(reading.saidBy), "deniedBy": .texts(reading.deniedBy),
      "binding": .string(reading.binding.rawValue),
      "mayStartSlowly": .boolean(reading.mayStartSlowly),
      "completeBy": .optional(reading.completeBy) { .text($0) },
      "conditions": .texts(reading.conditions),
    ]
  }

  private static func condition(_ condition: Condition) -> JSONValue {
    let kind =
      switch condition.kind {
      case .totalUnchanged: "total-unchanged"
      case .feasible: "feasible"
      case .noSurge: "no-surge"
      case .balancedRebound: "balanced-rebound"
      case .balance: "balance"
      }
    return [
      "id": .string(condition.id), "title": .string(condition.title), "kind": .string(kind),
      "numeric": .string(condition.numeric.rawValue),
    ]
  }
}
