/// Figures over time under a name.
public struct FigureLine: Hashable, Sendable {
  /// What they are.
  public let label: String
  /// The figures in order of time.
  public let points: [ChartPoint]

  /// Creates a line of figures.
  public init(label: String, points: [ChartPoint]) {
    self.label = label
    self.points = points
  }

  /// Colours for measures, in their order; a fifth measure has the first one's colour again.
  static func color(_ index: Int) -> SeriesColor {
    [.first, .second, .third, .fourth][index % 4]
  }
}
