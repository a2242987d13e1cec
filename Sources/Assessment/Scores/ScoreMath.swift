import TimeSeries
import TradeStatistics

/// The few formulas of METHODS §1 that both scores and claims use.
enum ScoreMath {
  /// Numerator ÷ denominator with bounds; not measurable where the denominator may not be positive.
  static func ratio(
    _ numerator: Measured<Bounded<FixedPoint>>, _ denominator: Measured<Bounded<FixedPoint>>
  ) -> Measured<Bounded<FixedPoint>> {
    numerator.combined(with: denominator) { ($0, $1) }.flatMap { top, bottom in
      top.ratio(to: bottom).map { .value($0) }
        ?? .notMeasurable(Reason(.notComparable, "the number divided by is not above zero"))
    }
  }

  /// Increment progress: (actual − prorated baseline) ÷ prorated amount; may be negative.
  ///
  /// What the baseline cannot separate moves actual and baseline alike, so the bounds are those of
  /// the actual against the baseline's single value.
  static func increment(
    actual: Bounded<FixedPoint>, due: Bounded<FixedPoint>, baselineDue: Bounded<FixedPoint>
  ) -> Measured<Bounded<FixedPoint>> {
    let amount = due.value - baselineDue.value
    guard amount > .zero else {
      return .notMeasurable(Reason(.notComparable, "nothing on top of the baseline is due yet"))
    }
    return .value(
      Bounded(
        (actual.value - baselineDue.value) / amount,
        lower: (actual.lower - baselineDue.value) / amount,
        upper: (actual.upper - baselineDue.value) / amount))
  }
}
