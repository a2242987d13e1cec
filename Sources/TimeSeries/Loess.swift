/// Locally weighted regression of degree 1 over evenly spaced observations, as STL uses it.
enum Loess {
  /// The regression at every observation.
  static func smooth(_ values: [Double], span: Int, weights: [Double]?) -> [Double] {
    let count = values.count
    guard count > 1 else { return values }
    var first = 0
    var last = min(span, count) - 1
    return values.indices.map { index in
      if span < count, index + 1 > (span + 1) / 2, last != count - 1 {
        first += 1
        last += 1
      }
      return estimate(values, span: span, at: Double(index + 1), first...last, weights)
        ?? values[index]
    }
  }

  /// The same, and one place before the first observation and one behind the last.
  static func extended(_ values: [Double], span: Int, weights: [Double]?) -> [Double] {
    let count = values.count
    let smoothed = smooth(values, span: span, weights: weights)
    let before = estimate(
      values, span: span, at: 0, 0...min(span, count) - 1, weights)
    let after = estimate(
      values, span: span, at: Double(count + 1), max(0, count - span)...count - 1, weights)
    return [before ?? smoothed[0]] + smoothed + [after ?? smoothed[count - 1]]
  }

  /// The regression at a place, by the observations of a range; nil where none has weight.
  ///
  /// Places count from 1. Weights fall with the third power of the distance.
  private static func estimate(
    _ values: [Double], span: Int, at place: Double, _ range: ClosedRange<Int>,
    _ given: [Double]?
  ) -> Double? {
    var reach = max(place - Double(range.lowerBound + 1), Double(range.upperBound + 1) - place)
    if span > values.count { reach += Double((span - values.count) / 2) }
    var weights = range.map { index -> Double in
      let distance = abs(Double(index + 1) - place)
      guard distance <= 0.999 * reach else { return 0 }
      let ratio = distance / reach
      let cube = 1 - ratio * ratio * ratio
      let weight = distance <= 0.001 * reach ? 1 : cube * cube * cube
      return weight * (given?[index] ?? 1)
    }
    let sum = weights.reduce(0, +)
    guard sum > 0 else { return nil }
    for index in weights.indices { weights[index] /= sum }
    tilt(&weights, at: place, from: range.lowerBound, reach: reach, count: values.count)
    return zip(weights, values[range]).reduce(0) { $0 + $1.0 * $1.1 }
  }

  /// Turns the weights of a mean into those of a straight line.
  private static func tilt(
    _ weights: inout [Double], at place: Double, from first: Int, reach: Double, count: Int
  ) {
    guard reach > 0 else { return }
    let places = weights.indices.map { Double(first + $0 + 1) }
    let mean = zip(weights, places).reduce(0) { $0 + $1.0 * $1.1 }
    let spread = zip(weights, places).reduce(0) { sum, pair in
      sum + pair.0 * (pair.1 - mean) * (pair.1 - mean)
    }
    // Places too close together to tell a slope from.
    guard spread.squareRoot() > 0.001 * Double(count - 1) else { return }
    let slope = (place - mean) / spread
    for index in weights.indices { weights[index] *= slope * (places[index] - mean) + 1 }
  }
}
