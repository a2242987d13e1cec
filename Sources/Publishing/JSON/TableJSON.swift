package import Agreements
package import TextFormats
package import TradeStatistics

/// What identifies a table, and what asks for one.
package enum TableJSON {
  /// The fields of a table's key.
  package static func value(_ table: TableKey) -> JSONValue {
    [
      "source": .text(table.source), "reporter": .text(table.reporter),
      "partner": .text(table.partner), "flow": .string(table.flow.rawValue),
      "system": .string(table.system.rawValue), "basis": .string(table.basis.rawValue),
      "classification": .string(table.classification.edition),
      "level": .string(table.classification.level.rawValue),
      "valuation": .string(table.valuation.rawValue),
      "adjustment": .string(table.adjustment.rawValue), "currency": .text(table.currency),
    ]
  }

  /// The fields of a flow asked for; `null` stands for any.
  package static func value(_ flow: FlowReference) -> JSONValue {
    [
      "source": .optional(flow.source) { .text($0) }, "reporter": .text(flow.reporter),
      "partner": .text(flow.partner), "flow": .string(flow.flow.rawValue),
      "system": .optional(flow.system) { .string($0.rawValue) },
      "valuation": .optional(flow.valuation) { .string($0.rawValue) },
      "adjustment": .string(flow.adjustment.rawValue),
    ]
  }
}
