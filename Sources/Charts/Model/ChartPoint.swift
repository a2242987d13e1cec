public import TimeSeries

/// A figure on its day: for a month's flow its middle, for a sum to date its last day.
public struct ChartPoint: Hashable, Sendable {
  /// Where it stands on the axis of time.
  public let day: Day
  /// The figure, or why there is none.
  public let figure: ChartFigure

  /// Creates a point.
  public init(_ day: Day, _ figure: ChartFigure) {
    self.day = day
    self.figure = figure
  }
}
