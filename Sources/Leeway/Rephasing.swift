public import TradeStatistics

/// Puts what is left to buy on other months without changing the total (METHODS §3).
///
/// Minimises Σ (yⱼ − rⱼ)² ÷ rⱼ subject to Σ yⱼ = R and 0 ≤ yⱼ ≤ cⱼ, where r is the reference (the part of the target
/// due in each month), c the capacity and R what is left. The minimum is yⱼ = min(λ·rⱼ, cⱼ); λ is found exactly by going
/// through the months in the order of cⱼ ÷ rⱼ. All in the same unit, such as US dollars.
public enum Rephasing: Hashable, Sendable {
  /// The amount of each month; they add up to what is left, to the cent.
  case schedule([FixedPoint])
  /// Nothing is left: all amounts are zero.
  case fulfilled
  /// All months together cannot take what is left; the shortfall is what does not fit.
  case infeasible(shortfall: FixedPoint)

  /// Finds the schedule.
  ///
  /// Amounts are rounded to cents so that their sum is exact; none is above its capacity, and months with a reference of
  /// zero stay zero.
  ///
  /// - Parameters:
  ///   - reference: What was due in each month; none is below zero.
  ///   - capacity: The most that can be bought in each month; none is below zero.
  ///   - total: What is left to buy.
  /// - Precondition: as many capacities as references.
  public static func find(
    reference: [FixedPoint], capacity: [FixedPoint], total: FixedPoint
  ) -> Rephasing {
    precondition(reference.count == capacity.count, "a capacity a month")
    guard total > .zero else { return .fulfilled }
    // Without a reference a month takes nothing, whatever its capacity is.
    let caps = zip(reference, capacity).map { $0 > .zero ? $1 : .zero }
    let room = caps.reduce(.zero, +)
    guard room >= total else { return .infeasible(shortfall: total - room) }
    var rest = total
    var weight = reference.reduce(.zero, +)
    var amounts = [FixedPoint](repeating: .zero, count: reference.count)
    var open = reference.indices.filter { reference[$0] > .zero }
      .sorted { isTighter($0, $1, reference, caps) }[...]
    // The month that is tightest in proportion is full where its share of the rest does not fit.
    while let first = open.first,
      rest.scaled(by: reference[first], over: weight) >= caps[first]
    {
      amounts[first] = caps[first]
      rest = rest - caps[first]
      weight = weight - reference[first]
      open = open.dropFirst()
    }
    for index in open { amounts[index] = rest.scaled(by: reference[index], over: weight) }
    return .schedule(Cents.round(amounts, to: total, within: caps))
  }

  /// Whether cᵢ ÷ rᵢ < cⱼ ÷ rⱼ; equal ones in the order of time.
  private static func isTighter(
    _ left: Int, _ right: Int, _ reference: [FixedPoint], _ capacity: [FixedPoint]
  ) -> Bool {
    let own = capacity[left].millionths.magnitude
      .multipliedFullWidth(by: reference[right].millionths.magnitude)
    let other = capacity[right].millionths.magnitude
      .multipliedFullWidth(by: reference[left].millionths.magnitude)
    return (own.high, own.low, left) < (other.high, other.low, right)
  }
}
