public import TimeSeries
public import TradeStatistics

/// Compares a claimed figure with an amount converted at a day's reference rate.
public struct ConversionCheck: Hashable, Sendable {
  /// The amount converted.
  public let amount: Money
  /// The currency of the claimed figure.
  public let currency: Currency
  /// The day of the rate.
  public let day: Day

  /// Creates a check.
  public init(amount: Money, currency: Currency, day: Day) {
    self.amount = amount
    self.currency = currency
    self.day = day
  }
}
