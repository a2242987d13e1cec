public import TradeStatistics

/// The change in value of one product taken apart into volume and price.
///
/// Volume effect (q₁ − q₀)·p₀ and price effect q₁·(p₁ − p₀), with p = value ÷ quantity; the two add
/// up to the change exactly.
public struct PriceVolumeSplit: Hashable, Sendable {
  /// The product's code in the table.
  public let code: ProductCode
  /// Quantity in the months of the baseline period.
  public let baselineQuantity: Figure
  /// Quantity to date.
  public let quantity: Figure
  /// The part of the change that quantity explains.
  public let volumeEffect: Figure
  /// The part of the change that price explains.
  public let priceEffect: Figure
}
