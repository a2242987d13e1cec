import TradeStatistics

/// Which share of all trade a pledge does not cover, as bars against the whole.
public struct CoverageChart: Hashable, Sendable {
  /// The words around the chart.
  public let texts: ChartTexts
  /// What the share is of, such as `not covered, share of all goods`.
  public let share: String
  /// One row for each measure, year or sector: per cent not covered, 0 to 100.
  public let rows: [Row]

  /// One share.
  public struct Row: Hashable, Sendable {
    /// What it is the share of.
    public let label: String
    /// Per cent that is not covered.
    public let notCovered: ChartFigure

    /// Creates a share.
    public init(label: String, notCovered: ChartFigure) {
      self.label = label
      self.notCovered = notCovered
    }
  }

  /// Creates a chart of shares.
  public init(texts: ChartTexts, share: String, rows: [Row]) {
    self.texts = texts
    self.share = share
    self.rows = rows
  }

  /// The chart.
  public var chart: Chart {
    let unit = ChartUnit.percent(of: share)
    let bars = rows.map { BarRow(label: $0.label, bars: [BarRow.Bar($0.notCovered)]) }
    return texts.chart(
      table: .byRow(bars, columns: [share], unit: unit),
      plots: [
        .bars(
          BarPlot(
            unit: unit, series: [BarPlot.Series(label: share, color: .second)], rows: bars,
            whole: FixedPoint(100)))
      ])
  }
}
