public import Charts
import TextFormats

/// The figures behind a chart as CSV: exact numbers, and the reason where there is none.
public struct ChartData {
  private let chart: Chart

  /// Creates the table of one chart.
  public init(_ chart: Chart) {
    self.chart = chart
  }

  /// UTF-8, with its header also where no row follows.
  public var csv: [UInt8] {
    var writer = CSVWriter(header: chart.table.columns)
    for row in chart.table.rows { writer.write(row) }
    return writer.bytes
  }
}
