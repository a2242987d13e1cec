public import TimeSeries
import TradeStatistics

/// Exports against the band expected without an interruption, and the sum of the differences.
public struct ReboundChart: Hashable, Sendable {
  /// The words around the chart.
  public let texts: ChartTexts
  /// The unit, such as US dollars written in billions.
  public let unit: ChartUnit
  /// First day shown.
  public let first: Day
  /// Last day shown.
  public let last: Day
  /// Exports by month, in the month's middle.
  public let exports: FigureLine
  /// What is expected of each month.
  public let expected: FigureLine
  /// Bounds of what is expected of a single month.
  public let monthBounds: BandMark
  /// Heading of the lower plot.
  public let gapHeading: String
  /// The sum of exports less what was expected, since the interruption.
  public let gap: FigureLine
  /// Bounds of that sum.
  public let gapBounds: BandMark
  /// Beginning of the interruption, the restart, the day of the reading.
  public let checkpoints: [Checkpoint]

  /// Creates a chart of one rebound test.
  public init(
    texts: ChartTexts, unit: ChartUnit, first: Day, last: Day, exports: FigureLine,
    expected: FigureLine, monthBounds: BandMark, gapHeading: String, gap: FigureLine,
    gapBounds: BandMark, checkpoints: [Checkpoint] = []
  ) {
    self.texts = texts
    self.unit = unit
    self.first = first
    self.last = last
    self.exports = exports
    self.expected = expected
    self.monthBounds = monthBounds
    self.gapHeading = gapHeading
    self.gap = gap
    self.gapBounds = gapBounds
    self.checkpoints = checkpoints
  }

  /// The chart.
  public var chart: Chart {
    let above = TimePlot(
      unit: unit, first: first, last: last, bands: [monthBounds],
      lines: [
        LineMark(
          label: expected.label, points: expected.points, color: .neutral, stroke: .dashed),
        LineMark(
          label: exports.label, points: exports.points, color: .first, showsLastFigure: true),
      ], checkpoints: checkpoints)
    let below = TimePlot(
      heading: gapHeading, unit: unit, first: first, last: last, bands: [gapBounds],
      lines: [
        LineMark(label: gap.label, points: gap.points, color: .second, showsLastFigure: true)
      ])
    let lines =
      [exports, expected].map { ($0.label, $0.points) } + monthBounds.tableLines
      + [(gap.label, gap.points)] + gapBounds.tableLines
    return texts.chart(
      table: .byDay(lines, unit: unit), plots: [.time(above), .time(below)])
  }
}

extension BandMark {
  /// Both bounds as lines of a table.
  var tableLines: [(label: String, points: [ChartPoint])] {
    [
      (label + " (from)", bounds.map { point($0.day, $0.range?.lowerBound) }),
      (label + " (to)", bounds.map { point($0.day, $0.range?.upperBound) }),
    ]
  }

  private func point(_ day: Day, _ bound: FixedPoint?) -> ChartPoint {
    ChartPoint(day, bound.map { .value($0) } ?? .missing("no bound"))
  }
}
