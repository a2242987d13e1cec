public import TradeStatistics

/// Currencies to show.
public struct Display: Hashable, Sendable {
  /// The currency of all tables.
  public let currency: Currency
  /// Further currencies for headline figures.
  public let also: [Currency]

  /// Creates a choice of currencies.
  public init(currency: Currency, also: [Currency]) {
    self.currency = currency
    self.also = also
  }
}
