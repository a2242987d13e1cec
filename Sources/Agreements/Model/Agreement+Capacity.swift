import TimeSeries

extension Agreement {
  /// A rule of capacity, and the condition that states it.
  public struct CapacityTerms: Hashable, Sendable {
    /// The rule.
    public let capacity: Capacity
    /// Name of the condition that it is from; nil where the file states none.
    public let condition: String?
  }

  /// How much can be bought in a month under a reading: by the reading's own condition, else by the file's first one.
  ///
  /// Where the file states no rule it is 1.25 × the best value of the same calendar month in the five years before the
  /// window and since.
  ///
  /// - Parameter reading: nil for no reading in particular.
  public func capacity(under reading: Reading? = nil) -> CapacityTerms {
    let stated = conditions.compactMap { condition -> CapacityTerms? in
      guard case .feasible(let capacity) = condition.kind else { return nil }
      return CapacityTerms(capacity: capacity, condition: condition.id)
    }
    let own = stated.first { terms in
      reading?.conditions.contains { $0 == terms.condition } ?? false
    }
    return own ?? stated.first
      ?? CapacityTerms(
        capacity: Capacity(
          multiple: 1.25, yardstick: .bestSameMonth, since: window.lowerBound.advanced(by: -60)),
        condition: nil)
  }
}
