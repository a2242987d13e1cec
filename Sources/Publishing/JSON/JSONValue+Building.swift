import TextFormats
import TradeStatistics

extension JSONValue {
  /// A decimal number, digit for digit.
  static func decimal(_ number: FixedPoint) -> JSONValue {
    guard let exact = JSONNumber(number.description) else {
      preconditionFailure("plain decimal notation is a JSON number")
    }
    return .number(exact)
  }

  /// The text form of a value.
  static func text(_ value: some CustomStringConvertible) -> JSONValue {
    .string(value.description)
  }

  /// Texts in order.
  static func texts(_ values: [String]) -> JSONValue {
    .array(values.map { .string($0) })
  }

  /// A value mapped, or `null` where there is none.
  static func optional<Value>(_ value: Value?, _ map: (Value) -> JSONValue) -> JSONValue {
    value.map(map) ?? .null
  }

  /// Values mapped in order.
  static func list<Value>(_ values: [Value], _ map: (Value) -> JSONValue) -> JSONValue {
    .array(values.map(map))
  }
}
