import TextFormats
import TimeSeries
import TradeStatistics

/// Values that may be missing, and the reasons for it.
enum MeasuredJSON {
  /// Kind, text and remedy of a reason.
  static func reason(_ reason: Reason) -> JSONValue {
    [
      "kind": .string(reason.kind.rawValue), "text": .string(reason.text),
      "remedy": .optional(reason.remedy) { .string($0) },
    ]
  }

  /// `value`, `lower` and `upper`; or `value` as `null` with the reason in `notMeasurable`.
  static func members(_ result: Measured<Bounded<FixedPoint>>) -> [JSONMember] {
    switch result {
    case .value(let bounded):
      [
        JSONMember("value", .decimal(bounded.value)), JSONMember("lower", .decimal(bounded.lower)),
        JSONMember("upper", .decimal(bounded.upper)),
      ]
    case .notMeasurable(let reason): missing(reason)
    }
  }

  /// What stands in place of a value that cannot be told.
  static func missing(_ reason: Reason) -> [JSONMember] {
    [JSONMember("value", .null), JSONMember("notMeasurable", MeasuredJSON.reason(reason))]
  }
}
