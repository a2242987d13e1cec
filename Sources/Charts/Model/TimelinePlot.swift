public import TimeSeries

/// Rows of stretches and events over time.
public struct TimelinePlot: Hashable, Sendable {
  /// First day of the axis.
  public let first: Day
  /// Last day of the axis.
  public let last: Day
  /// Rows from top to bottom.
  public let rows: [TimelineRow]
  /// Days to be seen across all rows.
  public let checkpoints: [Checkpoint]
  /// What the shapes stand for.
  public let legend: [LegendEntry]

  /// What one shape in one colour stands for.
  public struct LegendEntry: Hashable, Sendable {
    /// What it stands for.
    public let label: String
    /// The shape.
    public let shape: MarkerShape
    /// The colour.
    public let color: SeriesColor

    /// Creates an entry.
    public init(label: String, shape: MarkerShape, color: SeriesColor) {
      self.label = label
      self.shape = shape
      self.color = color
    }
  }

  /// Creates a plot.
  ///
  /// - Precondition: the last day is not before the first.
  public init(
    first: Day, last: Day, rows: [TimelineRow], checkpoints: [Checkpoint] = [],
    legend: [LegendEntry] = []
  ) {
    precondition(first <= last, "an axis ends after it begins")
    self.first = first
    self.last = last
    self.rows = rows
    self.checkpoints = checkpoints
    self.legend = legend
  }
}
