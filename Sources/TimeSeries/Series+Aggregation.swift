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
  /// The sum of the finer observations, where the office also published the whole and it differs.
  public let revisedFrom: Bounded<Value>?
}

extension Series {
  /// Sums over a period.
  ///
  /// Formula: Σ x over published periods that tile the period exactly; where the office published
  /// the period itself as a span, that figure wins, and a differing sum of its parts is reported
  /// beside it as a revision. Gaps: any month that is neither published nor inside a published span
  /// that lies within the period makes the sum not measurable, with that month's cause.
  public func sum(over period: Period) -> Measured<PeriodSum<Value>> {
    guard let months = period.months else {
      return .notMeasurable(
        Reason(.notComparable, "\(period) does not line up with months"))
    }
    let whole = spans.first { $0.period.covers(sameDaysAs: period) }
    let tiles = tiling(of: months, excluding: whole?.period)
    if let whole {
      var revisedFrom: Bounded<Value>?
      if case .value(let parts) = tiles {
        let sum = total(of: parts)
        if sum.value != whole.value.value { revisedFrom = sum }
      }
      return .value(
        PeriodSum(
          period: period, value: whole.value, parts: [whole.period], revisedFrom: revisedFrom))
    }
    return tiles.map { parts in
      PeriodSum(
        period: period, value: total(of: parts), parts: parts.map(\.period), revisedFrom: nil)
    }
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

  // Walks the months from the first; takes the month where it is published, otherwise the shortest
  // span that begins there and ends inside. A published month never hides a span that is needed
  // later, because office spans begin in January or where a combined release does.
  private func tiling(
    of months: ClosedRange<Month>, excluding whole: Period?
  ) -> Measured<[Observation]> {
    var reached: [Month: [Observation]] = [months.lowerBound: []]
    var firstGap: Month?
    for month in months {
      guard let path = reached[month] else { continue }
      var moved = false
      if let value = monthly(month) {
        let next = month.advanced(by: 1)
        if reached[next] == nil {
          reached[next] = path + [Observation(period: Period(month), value: value)]
        }
        moved = true
      }
      for span in spans where span.period != whole {
        guard let covered = span.period.months, covered.lowerBound == month,
          covered.upperBound <= months.upperBound
        else { continue }
        let next = covered.upperBound.advanced(by: 1)
        if reached[next] == nil { reached[next] = path + [span] }
        moved = true
      }
      if !moved, firstGap == nil { firstGap = month }
    }
    if let parts = reached[months.upperBound.advanced(by: 1)] { return .value(parts) }
    return .notMeasurable(cause(of: firstGap ?? months.lowerBound))
  }
}
