/// A chart of cells, drawn by the program that shows the workbook.
public struct SheetChart: Hashable, Sendable {
  /// How figures are drawn.
  public enum Shape: Hashable, Sendable {
    /// Lines over the categories, which are months.
    case lines
    /// Columns beside one another.
    case columns
  }

  /// Figures of one chart.
  public struct Series: Hashable, Sendable {
    /// What they are.
    public let name: String
    /// The cells of the categories, such as `Monthly!$A$5:$A$28`.
    public let categories: String
    /// The cells of the figures.
    public let values: String

    /// Creates a series.
    public init(name: String, categories: String, values: String) {
      self.name = name
      self.categories = categories
      self.values = values
    }
  }

  /// What is shown.
  public let title: String
  /// How.
  public let shape: Shape
  /// What the axis of amounts counts, such as `USD billion`.
  public let unit: String
  /// The figures: amounts in whole units, which the axis shows in billions.
  public let series: [Series]
  /// The cell that its upper left corner lies on.
  public let place: (row: Int, column: Int)

  /// Creates a chart.
  public init(title: String, shape: Shape, unit: String, series: [Series], row: Int, column: Int) {
    self.title = title
    self.shape = shape
    self.unit = unit
    self.series = series
    self.place = (row, column)
  }

  /// Whether two charts show the same in the same place.
  public static func == (left: SheetChart, right: SheetChart) -> Bool {
    left.title == right.title && left.shape == right.shape && left.unit == right.unit
      && left.series == right.series && left.place == right.place
  }

  /// Hashes title and figures.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(title)
    hasher.combine(series)
  }
}
