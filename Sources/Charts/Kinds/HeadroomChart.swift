import TradeStatistics

/// How near each condition is to its threshold: 100 per cent is where it trips.
public struct HeadroomChart: Hashable, Sendable {
  /// The words around the chart.
  public let texts: ChartTexts
  /// What the axis shows, such as `share of the threshold`.
  public let axis: String
  /// What is said at the threshold.
  public let threshold: String
  /// The conditions.
  public let rows: [Row]

  /// One condition.
  public struct Row: Hashable, Sendable {
    /// The condition, or a test of it.
    public let label: String
    /// The value tested, as per cent of its threshold; nil for a heading over the rows that follow.
    public let used: ChartFigure?
    /// Whether it stands under a heading.
    public let isIndented: Bool
    /// Value, threshold and headroom in their own units, such as `11.2 of 15.0 bn`.
    public let figures: String

    /// Creates a condition.
    public init(label: String, used: ChartFigure?, figures: String, isIndented: Bool = false) {
      self.label = label
      self.used = used
      self.isIndented = isIndented
      self.figures = figures
    }
  }

  /// Creates a chart of conditions.
  public init(texts: ChartTexts, axis: String, threshold: String, rows: [Row]) {
    self.texts = texts
    self.axis = axis
    self.threshold = threshold
    self.rows = rows
  }

  /// The chart.
  ///
  /// A condition past its threshold changes its colour; that its bar passes the line says the same.
  public var chart: Chart {
    let unit = ChartUnit.percent(of: axis)
    let limit = FixedPoint(100)
    let bars = rows.map { row in
      let bar = row.used.map { BarRow.Bar($0, label: $0.value == nil ? "" : row.figures) }
      let isPast = row.used?.value.map { $0 > limit } == true
      return BarRow(
        label: row.label, isIndented: row.isIndented, color: isPast ? .second : nil,
        bars: [bar].compactMap(\.self))
    }
    return texts.chart(
      table: ChartTable(
        columns: ["condition", "\(axis), \(unit.base)", "figures"],
        rows: rows.compactMap { row in
          row.used.map { [row.label, ChartTable.cell($0), row.figures] }
        }),
      plots: [
        .bars(
          BarPlot(
            unit: unit, series: [BarPlot.Series(label: axis, color: .first)], rows: bars,
            rules: [RuleMark(label: threshold, value: limit)]))
      ])
  }
}
