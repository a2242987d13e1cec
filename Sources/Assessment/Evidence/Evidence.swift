public import Agreements
public import TimeSeries
public import TradeStatistics

/// The official figures that a judge may look at, as they were known on a day.
public struct Evidence: Sendable {
  /// The day.
  public let asOf: Day
  /// Tables with the release that counts for each period, in the order of their keys.
  public let tables: [TableEvidence]
  /// The offices' release calendars.
  public let calendar: [CalendarEntry]

  /// Creates evidence.
  public init(asOf: Day, tables: [TableEvidence], calendar: [CalendarEntry]) {
    self.asOf = asOf
    self.tables = tables.sorted { $0.table < $1.table }
    self.calendar = calendar
  }

  /// The tables that hold a flow, at any level of detail.
  public func tables(for flow: FlowReference) -> [TableEvidence] {
    tables.filter { flow.matches($0.table) }
  }
}
