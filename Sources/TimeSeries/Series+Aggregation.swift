/// A sum over a period, with the pieces that it was made of.
public struct PeriodSum<Value: AdditiveArithmetic & Comparable & Hashable & Sendable>: Sendable,
  Hashable
{
  /// The period summed over.
  public let period: Period
  /// The sum with its bounds.
  public let value: Bounded<Value>
  /// The published periods that make it up, in order; they tile `period` exactly.
  public let parts: [Period]
  /// The sum of the finest observations, where the office also published longer periods and the
  /// sum with them differs.
  public let revisedFrom: Bounded<Value>?
}

extension Series {
  /// Sums over a period.
  ///
  /// Formula: Σ x over the fewest published periods that tile the period exactly, which is one where
  /// the office published the period itself: its figure for a longer stretch holds the revisions
  /// made since, and is rounded once. Where the most parts that tile it add up to something else,
  /// that sum is reported beside it. Gaps: where no published periods tile the period, the sum is
  /// not measurable, with the cause of the first month that none of them reaches.
  ///
  /// - Complexity: O(months + spans).
  public func sum(over period: Period) -> Measured<PeriodSum<Value>> {
    guard let months = period.months else {
      return .notMeasurable(
        Reason(.notComparable, "\(period) does not line up with months"))
    }
    let tiling = Tiling(of: months, in: self)
    guard let parts = tiling.fewest, let finest = tiling.most else {
      return .notMeasurable(cause(of: tiling.furthest))
    }
    let (value, first) = (total(of: parts), total(of: finest))
    return .value(
      PeriodSum(
        period: period, value: value, parts: parts.map(\.period),
        revisedFrom: first.value != value.value ? first : nil))
  }

  /// Sums from January through a month of its year.
  public func yearToDate(through month: Month) -> Measured<PeriodSum<Value>> {
    sum(over: Period(from: Month(year: month.year, month: 1), through: month))
  }

  /// Sums over the twelve months that end with a month.
  public func twelveMonths(through month: Month) -> Measured<PeriodSum<Value>> {
    sum(over: Period(from: month.advanced(by: -11), through: month))
  }

  private func total(of parts: [Observation]) -> Bounded<Value> {
    parts.reduce(.zero) { $0 + $1.value }
  }
}
