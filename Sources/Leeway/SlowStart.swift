public import TradeStatistics

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A path that starts slowly and ends at the same total (METHODS §3).
public enum SlowStart {
  /// The amounts of a window whose cumulative share is S(m) = W(m)^γ, W being the cumulative share of the reference.
  ///
  /// Each cumulative amount is rounded to the cent, the last one is the total itself.
  ///
  /// - Parameters:
  ///   - reference: What was due in each month; none is below zero, and one is above it.
  ///   - gamma: γ, 1 for the original path, more for a slower start.
  /// - Precondition: γ is at least 1.
  public static func amounts(reference: [FixedPoint], gamma: Double) -> [FixedPoint] {
    precondition(gamma >= 1, "a start is slow or as it was")
    let total = reference.reduce(.zero, +)
    guard total > .zero else { return reference }
    var due = FixedPoint.zero
    var before = FixedPoint.zero
    return reference.map { amount in
      due = due + amount
      let share = pow(due.double / total.double, gamma)
      let cumulative =
        due == total
        ? total : max(before, (total * FixedPoint(nearest: share)).rounded(toPlaces: 2))
      defer { before = cumulative }
      return cumulative - before
    }
  }
}
