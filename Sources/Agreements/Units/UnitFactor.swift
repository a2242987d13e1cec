public import TradeStatistics

/// How many of one unit another is, as an exact fraction with its source.
public struct UnitFactor: Hashable, Sendable {
  /// How well a factor holds.
  public enum Standing: String, Hashable, Sendable, Codable {
    /// By definition of the units.
    case exact
    /// By the weight that the trade has fixed for the unit.
    case conventional
    /// A mean over grades or origins; a cargo can differ by some percent.
    case approximate
  }

  /// The unit that is converted.
  public let from: QuantityUnit
  /// The unit that one of `from` is `numerator / denominator` of.
  public let to: QuantityUnit
  /// The numerator.
  public let numerator: Int64
  /// The denominator.
  public let denominator: Int64
  /// How well the factor holds.
  public let standing: Standing
  /// Where the factor is from.
  public let source: String

  /// The factor the other way round.
  var inverted: UnitFactor {
    UnitFactor(
      from: to, to: from, numerator: denominator, denominator: numerator, standing: standing,
      source: source)
  }

  /// Converts an amount, exact to a millionth of the unit; halves are rounded to even.
  public func convert(_ amount: FixedPoint) -> FixedPoint {
    amount.scaled(by: FixedPoint(Int(numerator)), over: FixedPoint(Int(denominator)))
  }
}
