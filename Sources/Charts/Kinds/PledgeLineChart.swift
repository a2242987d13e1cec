public import TimeSeries
import TradeStatistics

/// What has been bought to date, by each measure, against the path that the pledge sets.
public struct PledgeLineChart: Hashable, Sendable {
  /// The words around the chart.
  public let texts: ChartTexts
  /// The unit, such as US dollars written in billions.
  public let unit: ChartUnit
  /// First day of the window.
  public let first: Day
  /// Last day of the window.
  public let last: Day
  /// Sums to date of each measure, each on the last day of its month.
  public let measures: [FigureLine]
  /// The target to date where every month counts the same.
  public let equalTarget: FigureLine?
  /// The target to date by the months of the baseline year.
  public let seasonalTarget: FigureLine?
  /// The same total on another path.
  public let rephased: FigureLine?
  /// What was bought in the baseline year.
  public let baseline: RuleMark?
  /// Days that the agreement sets, and the day of the reading.
  public let checkpoints: [Checkpoint]

  /// Creates a chart of one pledge, or of a sum of pledges.
  public init(
    texts: ChartTexts, unit: ChartUnit, first: Day, last: Day, measures: [FigureLine],
    equalTarget: FigureLine? = nil, seasonalTarget: FigureLine? = nil,
    rephased: FigureLine? = nil, baseline: RuleMark? = nil, checkpoints: [Checkpoint] = []
  ) {
    self.texts = texts
    self.unit = unit
    self.first = first
    self.last = last
    self.measures = measures
    self.equalTarget = equalTarget
    self.seasonalTarget = seasonalTarget
    self.rephased = rephased
    self.baseline = baseline
    self.checkpoints = checkpoints
  }

  /// The chart.
  public var chart: Chart {
    let targets: [(FigureLine?, SeriesColor, LineMark.Stroke)] = [
      (equalTarget, .neutral, .dotted), (seasonalTarget, .neutral, .dashed),
      (rephased, .third, .dashed),
    ]
    let references = targets.compactMap { line, color, stroke in
      line.map { line in
        // The other path may begin where the reading finds it, not at zero.
        let points = line == rephased ? line.points : fromZero(line.points)
        return LineMark(label: line.label, points: points, color: color, stroke: stroke)
      }
    }
    let actual = measures.enumerated().map { index, line in
      LineMark(
        label: line.label, points: fromZero(line.points), color: FigureLine.color(index),
        stroke: index == 0 ? .strong : .strongDashed, showsLastFigure: true)
    }
    let lines = measures + targets.compactMap(\.0)
    return texts.chart(
      table: .byDay(lines.map { ($0.label, $0.points) }, unit: unit),
      plots: [
        .time(
          TimePlot(
            unit: unit, first: first, last: last, lines: references + actual.reversed(),
            rules: [baseline].compactMap(\.self), checkpoints: checkpoints))
      ])
  }

  /// The sum of no month is zero: a line whose first figure is there begins at the window's.
  private func fromZero(_ points: [ChartPoint]) -> [ChartPoint] {
    guard let start = points.first, start.figure.value != nil, start.day > first else {
      return points
    }
    return [ChartPoint(first, .value(.zero))] + points
  }
}
