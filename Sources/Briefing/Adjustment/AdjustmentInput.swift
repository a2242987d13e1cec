import Agreements
import Assessment
import TimeSeries
import TradeStatistics

/// Months of one flow that are to be adjusted, side by side.
struct AdjustmentInput: Hashable, Sendable {
  /// The first month.
  let start: Month
  /// Amounts above zero, one a month.
  let values: [FixedPoint]
  /// Days by which the quiet time of Lunar New Year reaches the flow; nil where it does not.
  let lag: Int?

  init(start: Month, values: [FixedPoint], lag: Int?) {
    self.start = start
    self.values = values
    self.lag = lag
  }

  /// The last months of the input, at most so many.
  func last(_ count: Int) -> AdjustmentInput {
    guard values.count > count else { return self }
    return AdjustmentInput(
      start: start.advanced(by: values.count - count), values: values.suffix(count), lag: lag)
  }

  /// The months of a flow; or why they cannot be adjusted.
  static func reading(_ flow: FlowSeries, of reference: FlowReference) -> Measured<AdjustmentInput>
  {
    guard let start = flow.series.start, let end = flow.series.end else {
      guard let span = flow.series.spans.first?.period else {
        return .notMeasurable(flow.series.missing)
      }
      return .notMeasurable(
        Reason(
          .onlyCombined, "\(span) is published only combined; seasons are those of single months"))
    }
    var values: [FixedPoint] = []
    for month in start...end {
      switch flow.series[month] {
      case .notMeasurable(let reason): return .notMeasurable(reason.naming(month))
      case .value(let value):
        guard value.value > .zero else { return .notMeasurable(.noLogarithm(month)) }
        values.append(value.value)
      }
    }
    return .value(
      AdjustmentInput(start: start, values: values, lag: LunarNewYear.lag(of: reference)))
  }
}

extension Reason {
  /// The reason of one month, said of that month.
  func naming(_ period: some CustomStringConvertible) -> Reason {
    let names = text.contains("\(period)")
    return Reason(kind, names ? text : "\(period): \(text)", remedy: remedy)
  }

  /// An amount that has no logarithm.
  static func noLogarithm(_ period: some CustomStringConvertible) -> Reason {
    Reason(.notComparable, "\(period) is not above zero, and logarithms are taken")
  }
}
