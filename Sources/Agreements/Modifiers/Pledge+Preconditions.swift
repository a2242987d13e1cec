public import TimeSeries

extension Pledge {
  /// What still had to happen on a day before the pledge was owed; empty where nothing did.
  ///
  /// A step known only by its month or year counts from the end of it.
  public func preconditionsOpen(asOf day: Day) -> [Precondition] {
    modifiers.preconditions.filter { condition in
      !condition.history.contains { $0.status == "met" && $0.when.lastDay <= day }
    }
  }
}
