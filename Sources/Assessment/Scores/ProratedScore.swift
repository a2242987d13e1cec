public import Agreements

/// What was bought against the part of a target that is due to date.
public struct ProratedScore: Hashable, Sendable {
  /// How the part was drawn.
  public let proration: Proration
  /// The part due.
  public let target: Figure
  /// Actual ÷ part due.
  public let progress: Figure
  /// (Actual − prorated baseline) ÷ prorated amount; nil for pledges without a baseline.
  public let increment: Figure?
}
