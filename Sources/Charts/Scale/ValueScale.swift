import TradeStatistics

/// An axis of values with round ticks, computed exactly.
struct ValueScale {
  /// Value at the axis' beginning.
  let lower: FixedPoint
  /// Value at its end.
  let upper: FixedPoint
  /// Round values, from first to last.
  let ticks: [FixedPoint]
  /// Decimal places that all ticks need in their unit.
  let places: Int

  /// Creates the axis that shows all values, with at most so many steps.
  ///
  /// Where all values are equal and zero need not be shown, the axis reaches a tenth of the value to
  /// both sides; without any value it shows zero to one of the unit.
  init(values: [FixedPoint], unit: ChartUnit, includesZero: Bool, mostSteps: Int) {
    var low = values.min() ?? .zero
    var high = values.max() ?? unit.divisor
    if includesZero {
      low = min(low, .zero)
      high = max(high, .zero)
    }
    if low == high {
      let room = low == .zero ? unit.divisor.millionths : low.magnitude.millionths / 10 + 1
      if low != .zero || !includesZero { low = FixedPoint(millionths: low.millionths - room) }
      high = FixedPoint(millionths: high.millionths + room)
    }
    let step = ValueScale.step(over: high.millionths - low.millionths, most: max(1, mostSteps))
    let first = ValueScale.floored(low.millionths, by: step)
    let last = -ValueScale.floored(-high.millionths, by: step)
    lower = FixedPoint(millionths: first)
    upper = FixedPoint(millionths: last)
    ticks = (0...Int((last - first) / step)).map {
      FixedPoint(millionths: first + Int128($0) * step)
    }
    var places = 0
    while places < 6, !ValueScale.isWhole(step, at: places, of: unit) { places += 1 }
    self.places = places
  }

  /// Where a value lies: 0 at the axis' beginning, 1 at its end.
  func fraction(_ value: FixedPoint) -> Double {
    (value.millionths - lower.millionths).nearestDouble
      / (upper.millionths - lower.millionths).nearestDouble
  }

  /// The smallest 1, 2 or 5 times a power of ten that is taken at most so often.
  private static func step(over range: Int128, most: Int) -> Int128 {
    var power: Int128 = 1
    while true {
      for factor: Int128 in [1, 2, 5] {
        // One step more than the range needs, because both ends are moved outward to a tick.
        if power * factor * Int128(most) >= range { return power * factor }
      }
      power *= 10
    }
  }

  private static func floored(_ value: Int128, by step: Int128) -> Int128 {
    let quotient = value / step
    return (value % step < 0 ? quotient - 1 : quotient) * step
  }

  private static func isWhole(_ step: Int128, at places: Int, of unit: ChartUnit) -> Bool {
    let power = FixedPoint(mantissa: 1, exponent: places).millionths / 1_000_000
    return (step * power) % unit.divisor.millionths == 0
  }
}
