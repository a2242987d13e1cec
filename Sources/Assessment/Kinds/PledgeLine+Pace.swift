import TimeSeries
import TradeStatistics

extension PledgeLine {
  /// Enters what is left of the line, divided by the months left; nil where it is over or nothing is counted.
  ///
  /// - Parameters:
  ///   - id: The figure's address.
  ///   - label: What the line is about, for people.
  ///   - whole: What something is left of, as the formula says it: `left of the ceiling`.
  func leftPerMonth(id: String, label: String, whole: String, into ledger: inout Ledger) -> Figure?
  {
    guard let end = period?.months?.upperBound, let through, let left, through < end else {
      return nil
    }
    let months = through.distance(to: end)
    return ledger.enter(
      Figure(
        id: id, label: "\(label): left a month", unit: left.unit,
        result: left.result.map { $0.scaled(by: FixedPoint(1), over: FixedPoint(months)) },
        formula: "\(whole) ÷ \(months) months left", inputs: [left.id]))
  }
}
