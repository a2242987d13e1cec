/// Locally weighted regression of degree 1 over so many evenly spaced observations, as STL uses it.
///
/// The weights hang on places and on what the observations count for, not on the observations: they are worked out once,
/// and each series smoothed with them costs a sum of products a place.
struct Loess {
  /// The places estimated.
  enum Places {
    /// Every observation.
    case observations
    /// The same, and one place before the first observation and one behind the last.
    case extended
  }

  /// Observations of a series.
  private let count: Int
  private let places: Places
  // For each place, its first observation, and how far the weights go; no weights where no observation counts there.
  private var firsts: [Int] = []
  private var ends: [Int] = []
  private var weights: [Double] = []

  /// Works out the weights.
  ///
  /// - Parameters:
  ///   - span: observations of one regression.
  ///   - given: what each observation counts for; nil where all count alike.
  /// - Precondition: at least one observation.
  init(count: Int, span: Int, at places: Places = .observations, weights given: [Double]?) {
    self.count = count
    self.places = places
    let reach = min(span, count)
    weights.reserveCapacity((count + 2) * reach)
    if places == .extended { add(place: 0, 0..<reach, span, given) }
    var first = 0
    for index in 0..<count {
      if span < count, index + 1 > (span + 1) / 2, first + reach != count { first += 1 }
      // One observation is its own regression.
      add(place: index + 1, first..<(count > 1 ? first + reach : first), span, given)
    }
    if places == .extended { add(place: count + 1, (count - reach)..<count, span, given) }
  }

  /// The regression at each place; where no observation counts, the observation there, or the nearest estimate.
  ///
  /// - Precondition: as many observations as the weights are for.
  func estimates(_ values: [Double]) -> [Double] {
    precondition(values.count == count, "weights of \(count) observations")
    let shift = places == .extended ? 1 : 0
    var estimates: [Double] = []
    estimates.reserveCapacity(firsts.count)
    var start = 0
    for (index, end) in ends.enumerated() {
      let observation = min(max(index - shift, 0), count - 1)
      if start == end {
        estimates.append(index < shift + count ? values[observation] : estimates[index - 1])
      } else {
        var sum = 0.0
        let first = firsts[index] - start
        for place in start..<end { sum += weights[place] * values[first + place] }
        estimates.append(sum)
      }
      start = end
    }
    if shift == 1, ends[0] == 0 { estimates[0] = estimates[1] }
    return estimates
  }

  /// Adds the weights of the regression at a place, by the observations of a range.
  ///
  /// Places count from 1. Weights fall with the third power of the distance.
  private mutating func add(place number: Int, _ range: Range<Int>, _ span: Int, _ given: [Double]?)
  {
    let place = Double(number)
    firsts.append(range.lowerBound)
    defer { ends.append(weights.count) }
    var reach = max(place - Double(range.lowerBound + 1), Double(range.upperBound) - place)
    if span > count { reach += Double((span - count) / 2) }
    var own = range.map { index -> Double in
      let distance = abs(Double(index + 1) - place)
      guard distance <= 0.999 * reach else { return 0 }
      let ratio = distance / reach
      let cube = 1 - ratio * ratio * ratio
      let weight = distance <= 0.001 * reach ? 1 : cube * cube * cube
      return weight * (given?[index] ?? 1)
    }
    let sum = own.reduce(0, +)
    guard sum > 0 else { return }
    for index in own.indices { own[index] /= sum }
    tilt(&own, at: place, from: range.lowerBound, reach: reach)
    weights += own
  }

  /// Turns the weights of a mean into those of a straight line.
  private func tilt(_ weights: inout [Double], at place: Double, from first: Int, reach: Double) {
    guard reach > 0 else { return }
    func observed(_ index: Int) -> Double { Double(first + index + 1) }
    let mean = weights.indices.reduce(0) { $0 + weights[$1] * observed($1) }
    let spread = weights.indices.reduce(0) { sum, index in
      sum + weights[index] * (observed(index) - mean) * (observed(index) - mean)
    }
    // Places too close together to tell a slope from.
    guard spread.squareRoot() > 0.001 * Double(count - 1) else { return }
    let slope = (place - mean) / spread
    for index in weights.indices { weights[index] *= slope * (observed(index) - mean) + 1 }
  }
}
