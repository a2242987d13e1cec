/// One category with its figures.
public struct BarRow: Hashable, Sendable {
  /// One figure of a row.
  public struct Bar: Hashable, Sendable {
    /// The figure, or why there is none.
    public let figure: ChartFigure
    /// What is written beside it; the figure itself where empty.
    public let label: String

    /// Creates a figure of a row.
    public init(_ figure: ChartFigure, label: String = "") {
      self.figure = figure
      self.label = label
    }
  }

  /// The category.
  public let label: String
  /// Whether it stands under the row before it, as a sub-category does.
  public let isIndented: Bool
  /// Colour of the row's bars in place of their series'; nil where there is nothing to point at.
  public let color: SeriesColor?
  /// A figure for each series; none where the row is a heading.
  public let bars: [Bar]

  /// Creates a row.
  public init(label: String, isIndented: Bool = false, color: SeriesColor? = nil, bars: [Bar]) {
    self.label = label
    self.isIndented = isIndented
    self.color = color
    self.bars = bars
  }
}
