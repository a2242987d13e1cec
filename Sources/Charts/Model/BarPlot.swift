public import TradeStatistics

/// Figures of categories along one horizontal axis of values, which starts at zero.
public struct BarPlot: Hashable, Sendable {
  /// How the figures of a row are drawn.
  public enum Shape: Hashable, Sendable {
    /// Bars under one another.
    case bars
    /// Marks on one line, joined from the least to the greatest.
    case dots
  }

  /// One of the figures that each row has.
  public struct Series: Hashable, Sendable {
    /// What it measures.
    public let label: String
    /// Its colour.
    public let color: SeriesColor

    /// Creates a series.
    public init(label: String, color: SeriesColor) {
      self.label = label
      self.color = color
    }
  }

  /// What is drawn here, where a chart has several plots; empty where the title says it.
  public let heading: String
  /// Unit of the axis.
  public let unit: ChartUnit
  /// What each row measures, in the order of its figures.
  public let series: [Series]
  /// The categories, from top to bottom.
  public let rows: [BarRow]
  /// How figures are drawn.
  public let shape: Shape
  /// Levels to read figures against.
  public let rules: [RuleMark]
  /// A whole that bars are parts of, drawn behind them: 100 for shares.
  public let whole: FixedPoint?

  /// Creates a plot.
  ///
  /// - Precondition: every row that is not a heading has a figure for every series.
  public init(
    heading: String = "", unit: ChartUnit, series: [Series], rows: [BarRow], shape: Shape = .bars,
    rules: [RuleMark] = [], whole: FixedPoint? = nil
  ) {
    precondition(
      rows.allSatisfy { $0.bars.isEmpty || $0.bars.count == series.count },
      "a figure for every series")
    self.heading = heading
    self.unit = unit
    self.series = series
    self.rows = rows
    self.shape = shape
    self.rules = rules
    self.whole = whole
  }
}
