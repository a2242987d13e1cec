/// An exact amount of a unit of quantity.
public struct Quantity: Hashable, Sendable, Codable {
  /// The amount, exact to a millionth of the unit.
  public let amount: FixedPoint
  /// The unit.
  public let unit: QuantityUnit

  /// Creates an amount of a unit.
  public init(_ amount: FixedPoint, _ unit: QuantityUnit) {
    self.amount = amount
    self.unit = unit
  }
}

extension Quantity: CustomStringConvertible {
  /// The exact amount and its unit: `38200000 bbl`.
  public var description: String { "\(amount) \(unit)" }
}
