import TradeStatistics

/// The unit of an axis: what its numbers count, and how many places they need.
public struct ChartUnit: Hashable, Sendable {
  /// What stands over the axis, such as `US$ bn` or `share of target, %`.
  public let name: String
  /// The unit of the figures themselves, as tables name it: `USD`, `percent`.
  public let base: String
  /// Figures are divided by ten to this power when they are written: 9 for billions.
  public let exponent: Int
  /// Decimal places of figures written beside marks, 0 to 6.
  public let places: Int
  /// Whether numbers carry a percent sign, spaced as the language has it.
  public let isPercent: Bool

  /// Creates a unit.
  ///
  /// - Precondition: the exponent is 0 to 12, and the places are 0 to 6.
  public init(
    name: String, base: String, exponent: Int = 0, places: Int = 1, isPercent: Bool = false
  ) {
    precondition((0...12).contains(exponent) && (0...6).contains(places), "up to trillions")
    self.name = name
    self.base = base
    self.exponent = exponent
    self.places = places
    self.isPercent = isPercent
  }

  /// Per cent of something: 57 is 57 %.
  public static func percent(of name: String, places: Int = 0) -> ChartUnit {
    ChartUnit(name: name, base: "percent", places: places, isPercent: true)
  }

  /// The power of ten that figures are divided by, in the figures' own unit.
  var divisor: FixedPoint { FixedPoint(mantissa: 1, exponent: exponent) }
}
