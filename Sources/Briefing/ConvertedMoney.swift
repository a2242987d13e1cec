public import Assessment
public import TradeStatistics

/// An amount in another currency, with the rate that it was converted at.
public struct ConvertedMoney: Sendable {
  /// The amount asked about.
  public let amount: Money
  /// The amount in the other currency.
  public let converted: Money
  /// The rate and the release that it was read from.
  public let rate: RateBook.Rate
}
