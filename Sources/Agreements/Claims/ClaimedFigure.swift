public import TradeStatistics

/// A figure as somebody printed it.
public struct ClaimedFigure: Hashable, Sendable {
  /// What the number counts: a value with its currency, a quantity with its unit, or a percentage.
  public enum Unit: Hashable, Sendable {
    /// Money.
    case currency(Currency)
    /// A quantity.
    case quantity(QuantityUnit)
    /// Percent.
    case percent
  }

  /// The word before the figure.
  public enum Told: String, Hashable, Sendable, Codable, CaseIterable {
    /// The figure itself, good to half a unit of its last digit.
    case exactly
    /// Good to a whole unit of the last printed digit: about 4 million is 3 to 5.
    case about
    /// That much or more.
    case atLeast = "at-least"
    /// That much or less.
    case atMost = "at-most"
  }

  /// What the figure is about, in words.
  public let quantity: String
  /// The number in whole units: 25.4 bn is 25,400,000,000.
  public let value: FixedPoint
  /// What the number counts.
  public let unit: Unit
  /// The digits as printed, such as `25.4`.
  public let asPrinted: String
  /// Half a unit of the last printed digit, in whole units: 25.4 bn is good to 50 million.
  public let halfUnit: FixedPoint
  /// The word before it.
  public let told: Told
  /// The target that the speaker measured the figure against, in whole units.
  public let target: FixedPoint?
  /// The baseline contained in that target, in whole units.
  public let baseline: FixedPoint?

  /// Creates a figure.
  public init(
    quantity: String, value: FixedPoint, unit: Unit, asPrinted: String, halfUnit: FixedPoint,
    target: FixedPoint?, baseline: FixedPoint?, told: Told = .exactly
  ) {
    self.quantity = quantity
    self.value = value
    self.unit = unit
    self.asPrinted = asPrinted
    self.halfUnit = halfUnit
    self.told = told
    self.target = target
    self.baseline = baseline
  }
}
