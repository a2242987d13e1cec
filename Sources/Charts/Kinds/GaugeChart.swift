public import TimeSeries

/// A balance of trade by month over decades, with its twelve-month mean and its records.
public struct GaugeChart: Hashable, Sendable {
  /// The words around the chart.
  public let texts: ChartTexts
  /// The unit, such as US dollars written in billions.
  public let unit: ChartUnit
  /// First day shown.
  public let first: Day
  /// Last day shown.
  public let last: Day
  /// The balance of each month as published, in the month's middle; a deficit is negative.
  public let balance: FigureLine
  /// The mean of twelve months to date.
  public let mean: FigureLine
  /// The balance adjusted for the season, where there is one.
  public let adjusted: FigureLine?
  /// Months that are records, or are said to be.
  public let records: [PointMarker]

  /// Creates a chart of one balance.
  public init(
    texts: ChartTexts, unit: ChartUnit, first: Day, last: Day, balance: FigureLine,
    mean: FigureLine, adjusted: FigureLine? = nil, records: [PointMarker] = []
  ) {
    self.texts = texts
    self.unit = unit
    self.first = first
    self.last = last
    self.balance = balance
    self.mean = mean
    self.adjusted = adjusted
    self.records = records
  }

  /// The chart.
  public var chart: Chart {
    let other = adjusted.map { line in
      LineMark(label: line.label, points: line.points, color: .third, stroke: .thin)
    }
    let raw = LineMark(
      label: balance.label, points: balance.points, color: .neutral, stroke: .thin)
    let smooth = LineMark(
      label: mean.label, points: mean.points, color: .first, showsLastFigure: true)
    let lines = [balance, mean] + [adjusted].compactMap(\.self)
    return texts.chart(
      table: .byDay(lines.map { ($0.label, $0.points) }, unit: unit),
      plots: [
        .time(
          TimePlot(
            unit: unit, first: first, last: last,
            lines: [raw] + [other].compactMap(\.self) + [smooth], markers: records))
      ])
  }
}
