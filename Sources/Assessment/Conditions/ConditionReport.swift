public import Agreements

/// A condition of an agreement as it stands on a day.
public struct ConditionReport: Hashable, Sendable {
  /// The condition as the file states it.
  public let condition: Condition
  /// Where it stands, by its legs and its rule.
  public let state: ConditionState
  /// All legs, in the order of the file.
  public let legs: [ConditionLeg]

  /// Creates a report.
  public init(condition: Condition, state: ConditionState, legs: [ConditionLeg]) {
    self.condition = condition
    self.state = state
    self.legs = legs
  }
}
