public import TimeSeries

/// How one figure was revised: what was known of it, from each publication to the next.
public struct VintagesChart: Hashable, Sendable {
  /// The words around the chart.
  public let texts: ChartTexts
  /// The unit of the figure.
  public let unit: ChartUnit
  /// First day shown.
  public let first: Day
  /// Last day shown, until which the last vintage is drawn.
  public let last: Day
  /// The figure of each publication, on the day it was published, in order of time.
  public let vintages: FigureLine
  /// Publications to be pointed at.
  public let notes: [PointMarker]

  /// Creates a chart of one figure's vintages.
  public init(
    texts: ChartTexts, unit: ChartUnit, first: Day, last: Day, vintages: FigureLine,
    notes: [PointMarker] = []
  ) {
    self.texts = texts
    self.unit = unit
    self.first = first
    self.last = last
    self.vintages = vintages
    self.notes = notes
  }

  /// The chart; the axis of values need not show zero, and says so.
  public var chart: Chart {
    return texts.chart(
      table: .byDay([(vintages.label, vintages.points)], unit: unit),
      plots: [
        .time(
          TimePlot(
            unit: unit, first: first, last: last, includesZero: false,
            lines: [
              LineMark(
                label: vintages.label, points: vintages.points, color: .first,
                isStepped: true, showsPoints: true, showsLastFigure: true)
            ], markers: notes))
      ])
  }
}
