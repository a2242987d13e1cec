#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Seasonal-trend decomposition by locally weighted regression.
///
/// R. B. Cleveland, W. S. Cleveland, J. E. McRae, I. Terpenning, "STL: A Seasonal-Trend Decomposition Procedure Based on
/// Loess", Journal of Official Statistics 6 (1990), pages 3–73: all regressions of degree 1, computed at every point.
public struct STL: Sendable {
  /// How a series is taken apart.
  public struct Parameters: Hashable, Sendable {
    /// Observations a cycle: 12 for months of a year.
    public let period: Int
    /// Span of the seasonal regression, odd, in cycles.
    public let seasonal: Int
    /// Whether outliers count for less.
    public let isRobust: Bool

    /// Creates parameters.
    ///
    /// - Precondition: a period of at least 2, and an odd seasonal span of at least 3.
    public init(period: Int = 12, seasonal: Int = 7, isRobust: Bool = false) {
      precondition(period >= 2, "a cycle has at least two observations")
      precondition(seasonal >= 3 && seasonal % 2 == 1, "the seasonal span is odd, and at least 3")
      self.period = period
      self.seasonal = seasonal
      self.isRobust = isRobust
    }

    /// Span of the trend's regression: the smallest odd number above 1.5 · period ÷ (1 − 1.5 ÷ seasonal).
    public var trend: Int {
      let bound = 1.5 * Double(period) / (1 - 1.5 / Double(seasonal))
      let next = Int(bound.rounded(.down)) + 1
      return next % 2 == 1 ? next : next + 1
    }

    /// Span of the low-pass filter's regression: the smallest odd number above the period.
    public var lowPass: Int { period % 2 == 0 ? period + 1 : period + 2 }
  }

  /// The slow movement, one value an observation.
  public let trend: [Double]
  /// What returns each cycle.
  public let season: [Double]
  /// What neither explains: observation − trend − season.
  public let remainder: [Double]

  /// Takes a series apart.
  ///
  /// - Precondition: at least two cycles of finite observations.
  public init(_ values: [Double], _ parameters: Parameters = Parameters()) {
    precondition(values.count >= 2 * parameters.period, "at least two cycles")
    precondition(values.allSatisfy(\.isFinite), "every observation is a number")
    let inner = parameters.isRobust ? 2 : 5
    let outer = parameters.isRobust ? 15 : 0
    var trend = [Double](repeating: 0, count: values.count)
    var season = trend
    var weights: [Double]?
    for round in 0...outer {
      for _ in 0..<inner {
        season = STL.season(values, less: trend, parameters, weights)
        let rest = zip(values, season).map { $0 - $1 }
        trend = Loess.smooth(rest, span: parameters.trend, weights: weights)
      }
      guard round < outer else { break }
      weights = STL.robustWeights(values, zip(trend, season).map { $0 + $1 })
    }
    self.trend = trend
    self.season = season
    remainder = values.indices.map { values[$0] - trend[$0] - season[$0] }
  }

  /// Smooths each part of the cycle over the years, and takes out what is left of the slow movement.
  private static func season(
    _ values: [Double], less trend: [Double], _ parameters: Parameters, _ weights: [Double]?
  ) -> [Double] {
    let period = parameters.period
    let detrended = zip(values, trend).map { $0 - $1 }
    // A cycle more on both sides, which the filter takes away again.
    var cycles = [Double](repeating: 0, count: values.count + 2 * period)
    for start in 0..<period {
      let places = Array(stride(from: start, to: values.count, by: period))
      let part = places.map { detrended[$0] }
      let own = weights.map { weights in places.map { weights[$0] } }
      let smoothed = Loess.extended(part, span: parameters.seasonal, weights: own)
      for (index, value) in smoothed.enumerated() { cycles[start + index * period] = value }
    }
    let filtered = average(average(average(cycles, period), period), 3)
    let low = Loess.smooth(filtered, span: parameters.lowPass, weights: nil)
    return values.indices.map { cycles[period + $0] - low[$0] }
  }

  /// Means of so many neighbours.
  private static func average(_ values: [Double], _ length: Int) -> [Double] {
    var sum = values[..<length].reduce(0, +)
    var means = [sum / Double(length)]
    for index in length..<values.count {
      sum = sum - values[index - length] + values[index]
      means.append(sum / Double(length))
    }
    return means
  }

  /// Bisquare weights of the residuals, by six times their median.
  private static func robustWeights(_ values: [Double], _ fitted: [Double]) -> [Double] {
    let residuals = zip(values, fitted).map { abs($0 - $1) }
    let sorted = residuals.sorted()
    let count = sorted.count
    let bound = 3 * (sorted[count / 2] + sorted[count - count / 2 - 1])
    return residuals.map { residual in
      if residual <= 0.001 * bound { return 1 }
      guard residual <= 0.999 * bound else { return 0 }
      let ratio = residual / bound
      return (1 - ratio * ratio) * (1 - ratio * ratio)
    }
  }
}
