/// How far each sector and sub-category is, by each measure, as a share of what is due.
public struct ProgressChart: Hashable, Sendable {
  /// The words around the chart.
  public let texts: ChartTexts
  /// The unit: per cent of the target to date, or of the year's.
  public let unit: ChartUnit
  /// The measures, in the order of each row's figures.
  public let measures: [String]
  /// Sectors, and their sub-categories indented under them.
  public let rows: [BarRow]
  /// Bars for few rows; dots, which show how far measures are apart, for many.
  public let shape: BarPlot.Shape
  /// What is due: 100 per cent, or the share of the year that has passed.
  public let due: [RuleMark]

  /// Creates a chart of progress.
  ///
  /// - Precondition: every row that is not a heading has a figure for every measure.
  public init(
    texts: ChartTexts, unit: ChartUnit, measures: [String], rows: [BarRow],
    shape: BarPlot.Shape = .bars, due: [RuleMark] = []
  ) {
    self.texts = texts
    self.unit = unit
    self.measures = measures
    self.rows = rows
    self.shape = shape
    self.due = due
  }

  /// The chart.
  public var chart: Chart {
    let series = measures.enumerated().map { index, label in
      BarPlot.Series(label: label, color: FigureLine.color(index))
    }
    return texts.chart(
      table: .byRow(rows, columns: measures, unit: unit),
      plots: [
        .bars(BarPlot(unit: unit, series: series, rows: rows, shape: shape, rules: due))
      ])
  }
}

extension ChartTable {
  /// Figures of categories: a row for each that has figures.
  static func byRow(_ rows: [BarRow], columns: [String], unit: ChartUnit) -> ChartTable {
    ChartTable(
      columns: ["category"] + columns.map { "\($0), \(unit.base)" },
      rows: rows.filter { !$0.bars.isEmpty }.map { row in
        [row.label] + row.bars.map { cell($0.figure) }
      })
  }
}
