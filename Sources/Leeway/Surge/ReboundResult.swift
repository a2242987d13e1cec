public import TimeSeries
public import TradeStatistics

/// What the rebound test finds: where it stands, and the way from hole to restart, recovery and surge.
public struct ReboundResult: Hashable, Sendable {
  /// Value, threshold and path of Cₜ with its bounds; months are named `hole`, `recovering` or `surge`.
  public let test: TestResult
  /// The first month at or over its own lower bound after the shutdown's first; nil where there is none on file.
  public let restart: Month?
  /// The month with the lowest Cₜ, where one is below zero.
  public let lowest: TestStep?
  /// The first month after the lowest with Cₜ at zero or over it.
  public let recovered: Month?
  /// The first month over the upper bound.
  public let surge: Month?
  /// The median path month by month, F.
  public let forecast: [FixedPoint]
  /// Between which amounts each month alone is expected, month by month as ``forecast``.
  public let monthBounds: [ClosedRange<FixedPoint>]

  /// Creates a result.
  init(
    _ test: TestResult, restart: Month? = nil, forecast: [FixedPoint] = [],
    monthBounds: [ClosedRange<FixedPoint>] = []
  ) {
    self.test = test
    self.restart = restart
    self.forecast = forecast
    self.monthBounds = monthBounds
    let told = test.path.filter { $0.value != nil }
    let lowest = told.min { ($0.value ?? .zero, $0.month) < ($1.value ?? .zero, $1.month) }
      .flatMap { ($0.value ?? .zero) < .zero ? $0 : nil }
    self.lowest = lowest
    recovered = lowest.flatMap { lowest in
      told.first { $0.month > lowest.month && ($0.value ?? .zero) >= .zero }?.month
    }
    surge = told.first(where: \.isOver)?.month
  }
}
