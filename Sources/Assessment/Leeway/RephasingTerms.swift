public import Agreements

/// How what is left to buy is to be put on the months that are left.
public struct RephasingTerms: Hashable, Sendable {
  /// How much can be bought in a month.
  public let capacity: Capacity
  /// The condition of the agreement that the capacity is from; nil where it was given otherwise.
  public let condition: String?
  /// How slowly the slow path starts: γ of METHODS §3, 1 for the path as it was.
  public let gamma: Double
  /// How a year's target falls on its months.
  public let proration: Proration

  /// Creates terms.
  public init(capacity: Capacity, condition: String?, gamma: Double, proration: Proration) {
    self.capacity = capacity
    self.condition = condition
    self.gamma = gamma
    self.proration = proration
  }
}
