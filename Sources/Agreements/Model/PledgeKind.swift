/// The kinds of pledge, each with its own terms.
public enum PledgeKind: Hashable, Sendable {
  /// So much of a product, at least or at most, as a level or on top of a baseline.
  case quantity(QuantityTerms)
}
