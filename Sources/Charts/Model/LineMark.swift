/// A line through figures in order of time; a missing figure breaks it.
public struct LineMark: Hashable, Sendable {
  /// What it shows, written at its end or in the legend.
  public let label: String
  /// Figures in order of time.
  public let points: [ChartPoint]
  /// Its colour.
  public let color: SeriesColor
  /// How it is drawn.
  public let stroke: Stroke
  /// Whether a figure holds until the next one, and the last to the end, as a vintage does.
  public let isStepped: Bool
  /// Whether each figure gets a mark.
  public let showsPoints: Bool
  /// Whether the last figure is written behind the label.
  public let showsLastFigure: Bool

  /// How strongly, and in which pattern, a line is drawn.
  public enum Stroke: String, Hashable, Sendable, CaseIterable {
    /// The subject of the chart.
    case strong
    /// A second subject, told apart by its pattern also without colour.
    case strongDashed
    /// What the subject is measured against.
    case dashed
    /// Another thing to measure against.
    case dotted
    /// Raw figures behind a smoothed line.
    case thin
  }

  /// Creates a line.
  public init(
    label: String, points: [ChartPoint], color: SeriesColor, stroke: Stroke = .strong,
    isStepped: Bool = false, showsPoints: Bool = false, showsLastFigure: Bool = false
  ) {
    self.label = label
    self.points = points
    self.color = color
    self.stroke = stroke
    self.isStepped = isStepped
    self.showsPoints = showsPoints
    self.showsLastFigure = showsLastFigure
  }
}
