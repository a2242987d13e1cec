public import Assessment
public import TimeSeries
public import TradeStatistics

/// The currency that amounts are shown in, and the rates to the further ones.
public struct DisplayRates: Sendable {
  /// The currency of the figures.
  public let base: Currency
  /// The currency that tables are shown in.
  public let currency: Currency
  /// Units of ``currency`` for one unit of ``base``; one where they are the same.
  public let rate: Measured<RateBook.Rate>?
  /// Rates of the further currencies that the agreement names, in its order.
  public let also: [(currency: Currency, rate: Measured<RateBook.Rate>)]

  /// An amount of the base currency in the currency shown; nil where there is no rate.
  public func shown(_ amount: FixedPoint) -> FixedPoint? {
    guard let rate else { return amount }
    return rate.value.map { amount * $0.value }
  }
}
