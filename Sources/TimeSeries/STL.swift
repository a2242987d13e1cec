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
    let padded = values.count + 2 * parameters.period
    let lowPass = Loess(count: values.count, span: parameters.lowPass, weights: nil)
    var cycles = [Double](repeating: 0, count: padded)
    var weights: [Double]?
    for round in 0...outer {
      let smoothing = STL.cycleSmoothing(count: values.count, parameters, weights)
      let trendSmoothing = Loess(count: values.count, span: parameters.trend, weights: weights)
      for _ in 0..<inner {
        let detrended = zip(values, trend).map { $0 - $1 }
        season = STL.season(detrended, by: smoothing, less: lowPass, &cycles)
        trend = trendSmoothing.estimates(zip(values, season).map { $0 - $1 })
      }
      guard round < outer else { break }
      weights = STL.robustWeights(values, zip(trend, season).map { $0 + $1 })
    }
    self.trend = trend
    self.season = season
    remainder = values.indices.map { values[$0] - trend[$0] - season[$0] }
  }

  /// The smoothing of each part of the cycle over the years; parts of one length share it while all observations count
  /// alike.
  private static func cycleSmoothing(
    count: Int, _ parameters: Parameters, _ weights: [Double]?
  ) -> [Loess] {
    var parts: [Loess] = []
    for start in 0..<parameters.period {
      let own = weights.map { weights in
        stride(from: start, to: count, by: parameters.period).map { weights[$0] }
      }
      // The first parts are one observation longer where the last cycle is not whole.
      let isLikeLast = start > 0 && start != count % parameters.period
      if own == nil, isLikeLast {
        parts.append(parts[start - 1])
      } else {
        parts.append(
          Loess(
            count: (count - start + parameters.period - 1) / parameters.period,
            span: parameters.seasonal, at: .extended, weights: own))
      }
    }
    return parts
  }

  /// Smooths each part of the cycle over the years, and takes out what is left of the slow movement.
  ///
  /// - Parameter cycles: room for a cycle more on both sides, which the filter takes away again.
  private static func season(
    _ detrended: [Double], by smoothing: [Loess], less lowPass: Loess, _ cycles: inout [Double]
  ) -> [Double] {
    let period = smoothing.count
    for start in 0..<period {
      let part = stride(from: start, to: detrended.count, by: period).map { detrended[$0] }
      for (index, value) in smoothing[start].estimates(part).enumerated() {
        cycles[start + index * period] = value
      }
    }
    let filtered = average(average(average(cycles, period), period), 3)
    let low = lowPass.estimates(filtered)
    return detrended.indices.map { cycles[period + $0] - low[$0] }
  }

  /// Means of so many neighbours.
  private static func average(_ values: [Double], _ length: Int) -> [Double] {
    var sum = values[..<length].reduce(0, +)
    var means = [sum / Double(length)]
    means.reserveCapacity(values.count - length + 1)
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
