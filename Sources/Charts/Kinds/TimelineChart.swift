public import TimeSeries

/// What was said and what was due, on the days when it was said and due.
public struct TimelineChart: Hashable, Sendable {
  /// The words around the chart.
  public let texts: ChartTexts
  /// First day shown.
  public let first: Day
  /// Last day shown.
  public let last: Day
  /// Claims and obligations, from top to bottom.
  public let rows: [TimelineRow]
  /// Days to be seen across all rows.
  public let checkpoints: [Checkpoint]
  /// What the shapes stand for.
  public let legend: [TimelinePlot.LegendEntry]

  /// Creates a timeline.
  public init(
    texts: ChartTexts, first: Day, last: Day, rows: [TimelineRow],
    checkpoints: [Checkpoint] = [], legend: [TimelinePlot.LegendEntry] = []
  ) {
    self.texts = texts
    self.first = first
    self.last = last
    self.rows = rows
    self.checkpoints = checkpoints
    self.legend = legend
  }

  /// The chart; its table has a row for each stretch and each event.
  public var chart: Chart {
    let table = rows.flatMap { row -> [[String]] in
      let stretches = row.intervals.map {
        [row.label, row.state, $0.first.description, $0.last?.description ?? "open"]
      }
      let events = row.events.map {
        [row.label, row.state, $0.day.description, $0.day.description]
      }
      let entries = stretches + events
      return entries.isEmpty ? [[row.label, row.state, "", ""]] : entries
    }
    return texts.chart(
      table: ChartTable(columns: ["what", "state", "from", "to"], rows: table),
      plots: [
        .timeline(
          TimelinePlot(
            first: first, last: last, rows: rows, checkpoints: checkpoints, legend: legend))
      ])
  }
}
