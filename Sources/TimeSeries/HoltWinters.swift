/// Exponential smoothing with a damped trend and additive seasons.
///
/// C. C. Holt (1957), P. R. Winters (1960), E. S. Gardner & E. McKenzie, "Forecasting Trends in Time Series", Management
/// Science 31 (1985). With level l, trend b, season s, and the error e of the forecast of one step:
/// y′ = l + φb + s; l ← l + φb + αe; b ← φb + αβe; s ← s + γe. A series of amounts is given as logarithms.
public struct HoltWinters: Sendable {
  /// How fast each part follows the errors.
  public struct Parameters: Hashable, Sendable {
    /// α, of the level.
    public var level: Double
    /// β, of the trend, as a share of α.
    public var trend: Double
    /// γ, of the seasons.
    public var season: Double
    /// φ, what is left of the trend after each step.
    public var damping: Double

    /// Creates parameters.
    public init(level: Double, trend: Double, season: Double, damping: Double) {
      self.level = level
      self.trend = trend
      self.season = season
      self.damping = damping
    }
  }

  /// Where the parts stand between two observations.
  public struct State: Hashable, Sendable {
    /// The level.
    public var level: Double
    /// The trend, a step.
    public var trend: Double
    /// The seasons, that of the next observation first.
    public var seasons: [Double]

    /// Creates a state.
    public init(level: Double, trend: Double, seasons: [Double]) {
      self.level = level
      self.trend = trend
      self.seasons = seasons
    }
  }

  /// What it was smoothed with.
  public let parameters: Parameters
  /// The forecast of each observation from those before it.
  public let fitted: [Double]
  /// Observation − forecast.
  public let errors: [Double]
  /// Σ error².
  public let squares: Double
  /// The state after the last observation.
  public let last: State

  /// Smooths a series from a given start.
  ///
  /// - Precondition: the start has at least one season.
  public init(_ values: [Double], _ parameters: Parameters, from start: State) {
    precondition(!start.seasons.isEmpty, "a cycle has at least one season")
    let period = start.seasons.count
    var (level, trend, seasons) = (start.level, start.trend, start.seasons)
    var fitted = [Double]()
    fitted.reserveCapacity(values.count)
    for (index, value) in values.enumerated() {
      let place = index % period
      let base = level + parameters.damping * trend
      let forecast = base + seasons[place]
      let error = value - forecast
      fitted.append(forecast)
      level = base + parameters.level * error
      trend = parameters.damping * trend + parameters.level * parameters.trend * error
      seasons[place] += parameters.season * error
    }
    self.parameters = parameters
    self.fitted = fitted
    let errors = zip(values, fitted).map { $0 - $1 }
    self.errors = errors
    squares = errors.reduce(0) { $0 + $1 * $1 }
    let shift = values.count % period
    last = State(level: level, trend: trend, seasons: Array(seasons[shift...] + seasons[..<shift]))
  }

  /// Forecasts so many steps: l + Σ φⁱ·b + s.
  public func forecast(_ count: Int) -> [Double] {
    var (level, trend) = (last.level, last.trend)
    return (0..<count).map { step in
      trend *= parameters.damping
      level += trend
      return level + last.seasons[step % last.seasons.count]
    }
  }

  /// The state that a series starts from, by its first five cycles at most.
  ///
  /// R. J. Hyndman et al., "Forecasting with Exponential Smoothing" (2008), section 2.6.1: seasons are the mean deviations
  /// from a centred moving average, less their own mean; level and trend a straight line through its first ten values.
  ///
  /// - Precondition: at least two cycles of an even number of observations, ten or more.
  public static func start(of values: [Double], period: Int = 12) -> State {
    precondition(period >= 10 && period % 2 == 0, "a cycle of an even number, at least ten")
    precondition(values.count >= 2 * period, "at least two cycles")
    let cycles = min(5, values.count / period)
    let half = period / 2
    let centres = half..<(cycles * period - half)
    let average = centres.map { centre in
      let inner = values[(centre - half + 1)...(centre + half - 1)].reduce(0, +)
      return (inner + (values[centre - half] + values[centre + half]) / 2) / Double(period)
    }
    let deviations = (0..<period).map { season in
      let places = centres.filter { $0 % period == season }
      return places.reduce(0) { $0 + values[$1] - average[$1 - half] } / Double(places.count)
    }
    let mean = deviations.reduce(0, +) / Double(period)
    let line = average.prefix(10)
    let centre = Double(line.count + 1) / 2
    let height = line.reduce(0, +) / Double(line.count)
    var (slope, spread) = (0.0, 0.0)
    for (index, value) in line.enumerated() {
      let distance = Double(index + 1) - centre
      slope += distance * (value - height)
      spread += distance * distance
    }
    slope /= spread
    return State(
      level: height - slope * centre, trend: slope, seasons: deviations.map { $0 - mean })
  }
}
