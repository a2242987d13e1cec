/// How the target of a part of a year is drawn from the year's.
public enum Proration: String, Hashable, Sendable, Codable, CaseIterable {
  /// By the baseline year's own months.
  case seasonal
  /// By twelfths.
  case equal
}
