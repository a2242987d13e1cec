public import TradeStatistics

/// How much is pledged: a value, or a quantity.
public enum PledgeAmount: Hashable, Sendable {
  /// A value in a currency.
  case money(Money)
  /// A quantity in a unit.
  case quantity(Quantity)

  /// The bare number, in the currency's or the unit's whole units.
  public var number: FixedPoint {
    switch self {
    case .money(let money): money.amount
    case .quantity(let quantity): quantity.amount
    }
  }

  /// The currency of an amount of money; nil for a quantity.
  public var currency: Currency? {
    if case .money(let money) = self { money.currency } else { nil }
  }
}
