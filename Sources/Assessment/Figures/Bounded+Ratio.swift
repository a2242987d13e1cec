import TimeSeries
import TradeStatistics

extension Bounded where Value == FixedPoint {
  /// Value and bounds × numerator ÷ denominator, each rounded once.
  ///
  /// - Precondition: the denominator is above zero, the numerator not below.
  func scaled(by numerator: FixedPoint, over denominator: FixedPoint) -> Bounded {
    Bounded(
      value.scaled(by: numerator, over: denominator),
      lower: lower.scaled(by: numerator, over: denominator),
      upper: upper.scaled(by: numerator, over: denominator))
  }

  /// The ratio to another number, with the widest bounds; nil where the other may not be positive.
  func ratio(to other: Bounded) -> Bounded? {
    guard other.lower > .zero else { return nil }
    // A negative numerator is smallest over the smallest divisor, a positive one over the largest.
    let low = lower / (lower.isNegative ? other.lower : other.upper)
    let high = upper / (upper.isNegative ? other.upper : other.lower)
    return Bounded(value / other.value, lower: low, upper: high)
  }

  /// An exact number added to value and bounds.
  func adding(_ exact: FixedPoint) -> Bounded { self + Bounded(exact) }
}
