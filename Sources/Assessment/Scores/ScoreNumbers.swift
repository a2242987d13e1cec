import Agreements
import TimeSeries
import TradeStatistics

/// The numbers behind a score before they become figures; those of several pledges add up.
struct ScoreNumbers: Sendable {
  /// One instalment's numbers.
  struct Instalment: Sendable {
    let period: Period
    var pledged: FixedPoint
    var target: Measured<Bounded<FixedPoint>>
    var actual: Measured<Bounded<FixedPoint>>
    /// Part of the target due to date, by proration.
    var due: [Proration: Measured<Bounded<FixedPoint>>]
    /// Part of the baseline within ``due``, by proration.
    var baselineDue: [Proration: Measured<Bounded<FixedPoint>>]
  }

  var baseline: Measured<Bounded<FixedPoint>>?
  var instalments: [Instalment]
  var windowActual: Measured<Bounded<FixedPoint>>
  var lastTwelveMonths: Measured<Bounded<FixedPoint>>
  /// Best month on file: the month and its value.
  var bestMonth: Measured<Bounded<FixedPoint>>

  /// Adds the numbers of another pledge with the same instalments.
  func adding(_ other: ScoreNumbers) -> ScoreNumbers {
    func sum(
      _ left: Measured<Bounded<FixedPoint>>, _ right: Measured<Bounded<FixedPoint>>
    ) -> Measured<Bounded<FixedPoint>> { left.combined(with: right, +) }
    var total = self
    if let own = baseline, let others = other.baseline { total.baseline = sum(own, others) }
    for (index, theirs) in other.instalments.enumerated() {
      var mine = total.instalments[index]
      mine.pledged = mine.pledged + theirs.pledged
      mine.target = sum(mine.target, theirs.target)
      mine.actual = sum(mine.actual, theirs.actual)
      for (proration, due) in theirs.due {
        mine.due[proration] = mine.due[proration].map { sum($0, due) }
      }
      for (proration, due) in theirs.baselineDue {
        mine.baselineDue[proration] = mine.baselineDue[proration].map { sum($0, due) }
      }
      total.instalments[index] = mine
    }
    total.windowActual = sum(windowActual, other.windowActual)
    total.lastTwelveMonths = sum(lastTwelveMonths, other.lastTwelveMonths)
    return total
  }
}
