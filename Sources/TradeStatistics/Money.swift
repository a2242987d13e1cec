/// An exact amount of one currency.
public struct Money: Hashable, Sendable, Codable {
  /// The amount in whole units of the currency, exact to a millionth.
  public let amount: FixedPoint
  /// The currency.
  public let currency: Currency

  /// Creates an amount of a currency.
  public init(_ amount: FixedPoint, _ currency: Currency) {
    self.amount = amount
    self.currency = currency
  }

  /// Reads text such as `12.5 bn USD`, `25.4bn USD`, `0 USD` or `450 USD`, or nil.
  ///
  /// Multipliers: `k` or `thousand`, `m`, `mn` or `million`, `bn` or `billion`, `tn` or `trillion`.
  public init?(_ text: some StringProtocol) {
    guard let parsed = Magnitude.parse(text), let currency = Currency(rawValue: parsed.unit) else {
      return nil
    }
    self.init(parsed.amount, currency)
  }
}

extension Money: CustomStringConvertible {
  /// The exact amount and its currency: `15472842380 USD`.
  public var description: String { "\(amount) \(currency)" }
}
