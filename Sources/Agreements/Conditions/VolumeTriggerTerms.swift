public import TradeStatistics

/// The terms of a volume trigger (WTO Agreement on Agriculture, Article 5).
public struct VolumeTriggerTerms: Hashable, Sendable {
  /// The product whose quantities are counted.
  public let product: ProductCode
  /// The unit that they must be counted in.
  public let unit: QuantityUnit
  /// Imports as a share of consumption; nil where consumption is not taken into account.
  public let share: Double?
  /// Change of consumption on the year before, in whole units.
  public let consumptionChange: FixedPoint

  /// Creates terms.
  public init(
    product: ProductCode, unit: QuantityUnit, share: Double?, consumptionChange: FixedPoint
  ) {
    self.product = product
    self.unit = unit
    self.share = share
    self.consumptionChange = consumptionChange
  }
}
