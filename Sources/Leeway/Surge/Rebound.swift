public import TimeSeries
public import TradeStatistics

/// The test for "no jump when shutdowns end": the cumulative gap against a forecast from before the shutdown.
///
/// A damped Holt–Winters model of the logarithms is fitted up to before the shutdown and simulated on (residual bootstrap,
/// fixed seed). F is the median path, and Cₜ = Σ (x − F) from the shutdown's first month, signed, is held against the
/// simulated bounds of the same sum: *hole* while it is under the lower one, *recovering* while it is inside, *surge* from
/// the first month over the upper one. The restart is the first month after the shutdown's first at or over the lower
/// bound of that month alone. The test stops twelve months after the restart, and two years after the shutdown's start
/// where there is none: later forecasts say nothing. A month that is missing leaves all later ones untold.
public struct Rebound: Hashable, Sendable {
  /// The months that the model is fitted on.
  public let fit: ClosedRange<Month>
  /// The first month of the shutdown.
  public let shutdown: Month
  /// The share of simulated paths between the bounds.
  public let level: Double
  /// How many paths are simulated.
  public let paths: Int
  /// The start of the random numbers.
  public let seed: UInt64

  /// Paths simulated unless a test asks for others.
  public static let usualPaths = 10_000
  /// Months tested after the restart.
  public static let monthsAfterRestart = 12
  /// Months tested where there is no restart.
  public static let monthsWithoutRestart = 24
  /// Months to come that room is told for, at most.
  static let monthsOfRoom = 3
  /// The shortest fit, in months.
  public static let shortestFit = 36

  /// Creates a test.
  ///
  /// - Precondition: the fit ends before the shutdown; a level between zero and one; a hundred paths at least.
  public init(
    fit: ClosedRange<Month>, shutdown: Month, level: Double, paths: Int = Rebound.usualPaths,
    seed: UInt64 = 2020
  ) {
    precondition(fit.upperBound < shutdown, "a fit ends before the shutdown")
    precondition(level > 0 && level < 1, "a level between 0 and 1")
    precondition(paths >= 100, "bounds need paths")
    self.fit = fit
    self.shutdown = shutdown
    self.level = level
    self.paths = paths
    self.seed = seed
  }

  /// Tests the months from the shutdown on.
  ///
  /// - Parameters:
  ///   - tellsRoom: whether what is left for the months to come is told too.
  ///   - known: bounds of forecasts that were simulated before.
  public func result(
    _ series: Series<FixedPoint>, tellsRoom: Bool = true,
    known: [ReboundForecast: [ForecastBounds]] = [:]
  ) -> ReboundResult {
    switch forecast(series, tellsRoom: tellsRoom) {
    case .notMeasurable(let reason): return ReboundResult(TestResult(.notMeasurable(reason)))
    case .value(let forecast):
      guard forecast.months > 0 else { return ReboundResult(TestResult(.notYetTestable)) }
      return ReboundPath(
        self, series: series, observed: forecast.months - (tellsRoom ? Rebound.monthsOfRoom : 0),
        bounds: known[forecast] ?? forecast.bounds()
      ).result
    }
  }

  /// What the test forecasts; of no months where nothing is told yet.
  ///
  /// - Parameter tellsRoom: whether the months to come belong to it.
  public func forecast(
    _ series: Series<FixedPoint>, tellsRoom: Bool = true
  ) -> Measured<ReboundForecast> {
    amounts(series).map { amounts in
      let last = series.lastMonth.map {
        min($0, shutdown.advanced(by: Rebound.monthsWithoutRestart))
      }
      let observed = last.map { max(0, shutdown.distance(to: $0) + 1) } ?? 0
      return ReboundForecast(
        fit: amounts, skipped: fit.upperBound.distance(to: shutdown) - 1,
        months: observed + (tellsRoom ? Rebound.monthsOfRoom : 0), level: level, paths: paths,
        seed: seed)
    }
  }

  private func amounts(_ series: Series<FixedPoint>) -> Measured<[FixedPoint]> {
    guard fit.count >= Rebound.shortestFit else {
      return .notMeasurable(
        Reason(
          .notComparable, "a fit on \(fit.count) months; it takes \(Rebound.shortestFit)"))
    }
    var amounts: [FixedPoint] = []
    for month in fit {
      switch series[month] {
      case .notMeasurable(let reason): return .notMeasurable(reason)
      case .value(let value) where value.value <= .zero:
        return .notMeasurable(
          Reason(.notComparable, "\(month) is zero, and a model of logarithms has no zero"))
      case .value(let value): amounts.append(value.value)
      }
    }
    return .value(amounts)
  }
}
