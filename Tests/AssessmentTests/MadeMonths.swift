import TimeSeries
import TradeStatistics

/// Months of made-up trade by product, for scores.
enum MadeMonths {
  /// One release a month from a month on; each step is the value of the code in that month.
  static func releases(
    _ name: String, from first: String, _ values: [Int?], table: TableKey? = nil
  ) throws -> [EffectiveRelease] {
    try releases([name: values], from: first, table: table)
  }

  /// One release a month with a row a code; a month of nil for all codes is a gap.
  static func releases(
    _ values: [String: [Int?]], from first: String, table: TableKey? = nil
  ) throws -> [EffectiveRelease] {
    let table = try table ?? MadeRelease.table()
    let start = try month(first)
    let count = values.values.map(\.count).max() ?? 0
    return try (0..<count).compactMap { index in
      let rows = values.compactMapValues { $0[index] }
      guard !rows.isEmpty else { return nil }
      return try MadeRelease.release(
        table, start.advanced(by: index).description, rows.mapValues { Optional($0) })
    }
  }

  /// The same amount twelve times.
  static func even(_ amount: Int) -> [Int?] { Array(repeating: amount, count: 12) }
}
