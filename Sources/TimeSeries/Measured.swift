/// A value, or the reason why there is none.
public enum Measured<Value> {
  /// The value.
  case value(Value)
  /// It cannot be told, for this reason.
  case notMeasurable(Reason)

  /// The value, or nil.
  public var value: Value? {
    if case .value(let value) = self { return value }
    return nil
  }

  /// The reason, or nil where there is a value.
  public var reason: Reason? {
    if case .notMeasurable(let reason) = self { return reason }
    return nil
  }

  /// The value transformed; a reason stays.
  public func map<Other>(_ transform: (Value) -> Other) -> Measured<Other> {
    switch self {
    case .value(let value): .value(transform(value))
    case .notMeasurable(let reason): .notMeasurable(reason)
    }
  }

  /// The value transformed into something that may not be measurable; a reason stays.
  public func flatMap<Other>(_ transform: (Value) -> Measured<Other>) -> Measured<Other> {
    switch self {
    case .value(let value): transform(value)
    case .notMeasurable(let reason): .notMeasurable(reason)
    }
  }

  /// Both values combined; the first reason wins where either is missing.
  public func combined<Other, Result>(
    with other: Measured<Other>, _ transform: (Value, Other) -> Result
  ) -> Measured<Result> {
    flatMap { own in other.map { transform(own, $0) } }
  }
}

extension Measured: Sendable where Value: Sendable {}
extension Measured: Equatable where Value: Equatable {}
extension Measured: Hashable where Value: Hashable {}
