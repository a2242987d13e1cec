public import TradeStatistics

/// What a figure counts.
public enum FigureUnit: Hashable, Sendable {
  /// An amount of a currency, in whole units.
  case money(Currency)
  /// A quantity, in whole units.
  case quantity(QuantityUnit)
  /// A ratio: 1 is the whole.
  case ratio
  /// Units of the second currency for one of the first.
  case rate(Currency, Currency)
  /// A number of things.
  case count
}
