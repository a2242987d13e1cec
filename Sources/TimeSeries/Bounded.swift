/// A value with the bounds that its sources allow.
///
/// Exact values have equal bounds. Printed or derived figures have a tolerance on both sides; a sum
/// over codes that cannot all be separated has its exact part as value and the rest above it.
public struct Bounded<Value: AdditiveArithmetic & Comparable & Sendable>: Sendable {
  /// The best single value.
  public let value: Value
  /// No smaller than this.
  public let lower: Value
  /// No larger than this.
  public let upper: Value

  /// An exact value.
  public init(_ value: Value) {
    self.init(value, lower: value, upper: value)
  }

  /// A value with bounds.
  ///
  /// - Precondition: `lower <= value <= upper`.
  public init(_ value: Value, lower: Value, upper: Value) {
    precondition(lower <= value && value <= upper, "bounds enclose their value")
    self.value = value
    self.lower = lower
    self.upper = upper
  }

  /// A value known to within a tolerance on both sides.
  public init(_ value: Value, tolerance: Value) {
    self.init(value, lower: value - tolerance, upper: value + tolerance)
  }

  /// Whether the bounds coincide.
  public var isExact: Bool { lower == upper }

  /// Sums values, and bounds with them.
  public static func + (left: Bounded, right: Bounded) -> Bounded {
    Bounded(
      left.value + right.value, lower: left.lower + right.lower, upper: left.upper + right.upper)
  }

  /// Subtracts values; the widest difference that the bounds allow.
  public static func - (left: Bounded, right: Bounded) -> Bounded {
    Bounded(
      left.value - right.value, lower: left.lower - right.upper, upper: left.upper - right.lower)
  }

  /// The exact zero.
  public static var zero: Bounded { Bounded(.zero) }
}

extension Bounded: Equatable, Hashable where Value: Hashable {}

extension Bounded: Codable where Value: Codable {
  private enum CodingKeys: CodingKey {
    case value, lower, upper
  }

  /// Reads a value with its bounds; bounds that do not enclose the value are an error.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    let value = try container.decode(Value.self, forKey: .value)
    let lower = try container.decode(Value.self, forKey: .lower)
    let upper = try container.decode(Value.self, forKey: .upper)
    guard lower <= value, value <= upper else {
      throw DecodingError.dataCorruptedError(
        forKey: .value, in: container,
        debugDescription: "bounds \(lower) and \(upper) do not enclose \(value)")
    }
    self.init(value, lower: lower, upper: upper)
  }
}
