import TimeSeries
import TradeStatistics

/// Walks the months from the shutdown on against simulated bounds.
struct ReboundPath {
  let terms: Rebound
  let series: Series<FixedPoint>
  let observed: Int
  let bounds: [ForecastBounds]

  init(
    _ terms: Rebound, series: Series<FixedPoint>, observed: Int, bounds: [ForecastBounds]
  ) {
    self.terms = terms
    self.series = series
    self.observed = observed
    self.bounds = bounds
  }

  var result: ReboundResult {
    var path: [TestStep] = []
    var gap = 0.0
    var restart: Month?
    var reason: Reason?
    for index in 0..<observed {
      let month = terms.shutdown.advanced(by: index)
      if let restart, restart.distance(to: month) > Rebound.monthsAfterRestart { break }
      let bound = bounds[index]
      let (lower, upper) = (
        cents(bound.cumulative.lowerBound), cents(bound.cumulative.upperBound)
      )
      guard reason == nil, let value = series[month].value?.value else {
        reason = reason ?? series[month].reason
        path.append(TestStep(month: month, value: nil, lower: lower, upper: upper))
        continue
      }
      if restart == nil, index > 0, value.double >= bound.lower { restart = month }
      gap += value.double - bound.median
      let sum = cents(gap)
      path.append(
        TestStep(
          month: month, value: sum, lower: lower, upper: upper,
          name: sum < lower ? "hole" : sum > upper ? "surge" : "recovering"))
    }
    let forecast = bounds.map { cents($0.median) }
    let alone = bounds.map { cents($0.lower)...cents($0.upper) }
    if let reason {
      return ReboundResult(
        TestResult(.notMeasurable(reason), path: path), restart: restart, forecast: forecast,
        monthBounds: alone)
    }
    let room = rooms(after: path, gap: gap, restart: restart)
    guard let last = path.last?.month else {
      return ReboundResult(
        TestResult(.notYetTestable, room: room), forecast: forecast, monthBounds: alone)
    }
    return ReboundResult(
      TestResult(
        endingIn: path, window: Period(from: terms.shutdown, through: last), room: room),
      restart: restart, forecast: forecast, monthBounds: alone)
  }

  /// Cₙ ≤ Uₙ solved for the months to come: their sum is at most Uₙ + Σ F − C so far.
  private func rooms(after path: [TestStep], gap: Double, restart: Month?) -> [Room] {
    [1, 3].compactMap { count in
      let last = path.count + count
      guard path.count == observed, bounds.count >= last else { return nil }
      let months = Period(
        from: terms.shutdown.advanced(by: observed),
        through: terms.shutdown.advanced(by: last - 1))
      if let restart, let end = months.months?.upperBound,
        restart.distance(to: end) > Rebound.monthsAfterRestart
      {
        return nil
      }
      let forecast = bounds[observed..<last].reduce(0) { $0 + $1.median }
      let limit = bounds[last - 1].cumulative.upperBound + forecast - gap
      return Room(
        period: months, limit: FixedPoint(nearest: limit).roundedDownToCents,
        reference: cents(forecast))
    }
  }

  private func cents(_ amount: Double) -> FixedPoint {
    FixedPoint(nearest: amount).rounded(toPlaces: 2)
  }
}
