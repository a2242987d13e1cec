import TimeSeries
import TradeStatistics

/// The figures behind a chart, as text that programs and people can read.
///
/// Numbers are exact with a decimal point, days and months ISO 8601, whatever the chart's language.
/// A cell without a figure holds the reason in words, never a zero.
public struct ChartTable: Hashable, Sendable {
  /// Heads of the columns, units included.
  public let columns: [String]
  /// Rows of as many cells as there are columns.
  public let rows: [[String]]

  /// Creates a table.
  ///
  /// - Precondition: every row has a cell for every column.
  public init(columns: [String], rows: [[String]]) {
    precondition(rows.allSatisfy { $0.count == columns.count }, "a cell for every column")
    self.columns = columns
    self.rows = rows
  }

  /// A figure as a cell, with its mark: `26100000000`, `26100000000*`.
  static func cell(_ figure: ChartFigure) -> String {
    switch figure {
    case .value(let value, let mark): value.description + mark.rawValue
    case .missing(let reason): reason
    }
  }

  /// Figures of lines by day: a row for every day that one of them has a figure or a gap on.
  ///
  /// A cell is empty where the line says nothing of the day.
  static func byDay(_ lines: [(label: String, points: [ChartPoint])], unit: ChartUnit) -> ChartTable
  {
    let figures = lines.map { line in
      Dictionary(line.points.map { ($0.day, $0.figure) }, uniquingKeysWith: { _, later in later })
    }
    let days = Set(figures.flatMap(\.keys)).sorted()
    return ChartTable(
      columns: ["date"] + lines.map { "\($0.label), \(unit.base)" },
      rows: days.map { day in
        [day.description] + figures.map { $0[day].map(cell) ?? "" }
      })
  }
}
