/// The kinds of pledge, each with its own terms.
public enum PledgeKind: Hashable, Sendable {
  /// So much of a product, at least or at most, as a level or on top of a baseline.
  case quantity(QuantityTerms)
  /// A part of a market, of consumption or of a quota.
  case share(ShareTerms)
  /// A bilateral balance to reach or not to exceed.
  case balance(BalanceTargetTerms)
  /// A volume let in at another tariff than the rest.
  case quota(QuotaTerms)
  /// Money to be invested, from pledge to payment.
  case investment(InvestmentTerms)
  /// Something done or left alone.
  case deliverable(DeliverableTerms)

  /// The word of the file: `quantity`, `share`, `balance`, `quota`, `investment`, `deliverable`.
  public var name: Name {
    switch self {
    case .quantity: .quantity
    case .share: .share
    case .balance: .balance
    case .quota: .quota
    case .investment: .investment
    case .deliverable: .deliverable
    }
  }

  /// The word that names a kind in the file.
  public enum Name: String, Hashable, Sendable, Codable, CaseIterable {
    /// So much of a product.
    case quantity
    /// A part of a whole.
    case share
    /// A bilateral balance.
    case balance
    /// A tariff quota.
    case quota
    /// Money to be invested.
    case investment
    /// Something done or left alone.
    case deliverable
  }
}
