import TimeSeries

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Paths that a flow could have taken, by a model of its logarithms and the errors that the model made.
///
/// Each path goes on from the end of the fit with errors drawn from the fit's own (residual bootstrap), by a generator of
/// fixed seed: equal input, equal paths, on any machine.
struct PathSimulation {
  // Any odd number that is no multiple of the generator's own step keeps the paths apart.
  private static let stride: UInt64 = 0xD1B5_4A32_D192_ED03

  private let model: HoltWinters
  private let paths: Int
  private let seed: UInt64

  init(_ model: HoltWinters, paths: Int, seed: UInt64) {
    self.model = model
    self.paths = paths
    self.seed = seed
  }

  /// The bounds of so many months.
  ///
  /// - Parameters:
  ///   - skipped: months between the fit and the first one that counts.
  ///   - level: the share of paths between the bounds, half of the rest on each side.
  func bounds(months: Int, after skipped: Int, level: Double) -> [ForecastBounds] {
    var amounts = [Double](repeating: 0, count: months * paths)
    var sums = amounts
    fill(&amounts, &sums, months: months, after: skipped)
    let tail = (1 - level) / 2
    var medians = 0.0
    return (0..<months).map { month in
      let place = month * paths..<(month + 1) * paths
      let single = OrderStatistics.quantiles([tail, 0.5, 1 - tail], of: amounts[place])
      let sum = OrderStatistics.quantiles([tail, 1 - tail], of: sums[place])
      medians += single[1]
      return ForecastBounds(
        median: single[1], lower: single[0], upper: single[2],
        cumulative: sum[0] - medians...sum[1] - medians)
    }
  }

  // Months lie one after the other, the paths of a month side by side.
  private func fill(
    _ amounts: inout [Double], _ sums: inout [Double], months: Int, after skipped: Int
  ) {
    let (alpha, gamma, phi) = (
      model.parameters.level, model.parameters.season, model.parameters.damping
    )
    let step = alpha * model.parameters.trend
    let errors = model.errors
    let period = model.last.seasons.count
    var seasons = model.last.seasons
    for path in 0..<paths {
      // Each path has numbers of its own, so that a month's bounds do not hang on how many months follow it.
      var random = SplitMix64(seed: seed &+ UInt64(path) &* PathSimulation.stride)
      for season in 0..<period { seasons[season] = model.last.seasons[season] }
      var (level, trend, sum) = (model.last.level, model.last.trend, 0.0)
      var season = 0
      for month in 0..<skipped + months {
        let error = errors[random.index(below: errors.count)]
        trend *= phi
        level += trend
        let logarithm = level + seasons[season] + error
        level += alpha * error
        trend += step * error
        seasons[season] += gamma * error
        season = season + 1 == period ? 0 : season + 1
        guard month >= skipped else { continue }
        let amount = exp(logarithm)
        sum += amount
        amounts[(month - skipped) * paths + path] = amount
        sums[(month - skipped) * paths + path] = sum
      }
    }
  }
}
