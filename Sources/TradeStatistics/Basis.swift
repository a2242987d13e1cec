/// The accounting basis of a table.
public enum Basis: String, Hashable, Sendable, Codable, CaseIterable {
  /// Customs documents (the US Census basis).
  case customs
  /// Balance of payments.
  case balanceOfPayments = "balance-of-payments"
  /// Not a trade table.
  case notApplicable = "not-applicable"
}
