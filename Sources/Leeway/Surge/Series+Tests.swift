import TimeSeries
import TradeStatistics

extension Series where Value == FixedPoint {
  /// The best single value of a sum over a period.
  func value(over period: Period) -> Measured<FixedPoint> { sum(over: period).map(\.value.value) }

  /// The last month that is published, alone or with others.
  var lastMonth: Month? {
    let spans = spans.compactMap { $0.period.months?.upperBound }.max()
    return [end, spans].compactMap(\.self).max()
  }
}

extension Measured where Value == FixedPoint {
  /// The number, where it is above zero: against nothing no multiple can be told.
  func aboveZero(in time: String) -> Measured {
    flatMap { number in
      number > .zero
        ? .value(number)
        : .notMeasurable(
          Reason(.notComparable, "there was no trade in \(time) that could be a yardstick"))
    }
  }
}
