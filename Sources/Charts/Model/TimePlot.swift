public import TimeSeries

/// Figures over time against one axis of values.
public struct TimePlot: Hashable, Sendable {
  /// What is drawn here, where a chart has several plots; empty where the title says it.
  public let heading: String
  /// Unit of the axis of values.
  public let unit: ChartUnit
  /// First day of the axis of time.
  public let first: Day
  /// Last day of the axis of time.
  public let last: Day
  /// Whether the axis of values must show zero: yes for amounts, no for small revisions.
  public let includesZero: Bool
  /// Areas, lowest first; under everything else.
  public let bands: [BandMark]
  /// Lines, the most important last, on top.
  public let lines: [LineMark]
  /// Fixed levels.
  public let rules: [RuleMark]
  /// Days to be seen across the plot.
  public let checkpoints: [Checkpoint]
  /// Single figures with a label.
  public let markers: [PointMarker]

  /// Creates a plot; what lies outside the days of the axis is not drawn.
  ///
  /// - Precondition: the last day is not before the first.
  public init(
    heading: String = "", unit: ChartUnit, first: Day, last: Day, includesZero: Bool = true,
    bands: [BandMark] = [], lines: [LineMark], rules: [RuleMark] = [],
    checkpoints: [Checkpoint] = [], markers: [PointMarker] = []
  ) {
    precondition(first <= last, "an axis ends after it begins")
    self.heading = heading
    self.unit = unit
    self.first = first
    self.last = last
    self.includesZero = includesZero
    self.bands = bands
    self.lines = lines
    self.rules = rules
    self.checkpoints = checkpoints
    self.markers = markers
  }
}
