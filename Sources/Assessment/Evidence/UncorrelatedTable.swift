public import TimeSeries
public import TradeStatistics

/// A table by product that is on file in another edition of the nomenclature, with no correlation that leads there.
public struct UncorrelatedTable: Hashable, Sendable {
  /// The table.
  public let table: TableKey
  /// The periods on file, in order.
  public let periods: [Period]

  /// Creates a table.
  public init(table: TableKey, periods: [Period]) {
    self.table = table
    self.periods = periods
  }
}
