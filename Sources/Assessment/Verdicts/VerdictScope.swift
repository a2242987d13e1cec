/// What of an agreement a verdict covers (METHODS §1, Scope).
public enum VerdictScope: String, Hashable, Sendable, Codable, CaseIterable {
  /// The pledges that trade in goods can tell of: those on listed codes, and those on all goods.
  case goods
  /// All pledges, those on services among them.
  case wholeDeal = "whole deal"
}
