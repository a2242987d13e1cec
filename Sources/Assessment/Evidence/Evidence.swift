import Agreements
public import TimeSeries
public import TradeStatistics

/// The official figures that a judge may look at, as they were known on a day.
public struct Evidence: Sendable {
  /// The day.
  public let asOf: Day
  /// Tables with the release that counts for each period, in the order of their keys.
  public let tables: [TableEvidence]
  /// Tables by product of which only what they say of a code list is at hand, in the same order.
  ///
  /// A table stands here once for each code list that it is measured by, and not among ``tables``.
  public let covered: [CoveredTable]
  /// The offices' release calendars.
  public let calendar: [CalendarEntry]

  /// Creates evidence.
  public init(
    asOf: Day, tables: [TableEvidence], covered: [CoveredTable] = [], calendar: [CalendarEntry]
  ) {
    self.asOf = asOf
    self.tables = tables.sorted { $0.table < $1.table }
    self.covered = covered.sorted { $0.table < $1.table }
    self.calendar = calendar
  }

  /// The tables that hold a flow, at any level of detail, with their rows.
  func tables(for flow: FlowReference) -> [TableEvidence] {
    tables.filter { flow.matches($0.table) }
  }

  /// The tables of a flow that a condition accepts, measured by a code list, in order of their keys.
  ///
  /// - Precondition: a table without rows was measured by this list.
  func covers(
    of flow: FlowReference, by map: ProductMap, where isWanted: (TableKey) -> Bool
  ) -> [CoveredTable] {
    let kept = covered.filter { flow.matches($0.table) && isWanted($0.table) }
    let own = kept.filter { $0.map == map }
    precondition(
      kept.allSatisfy { table in own.contains { $0.table == table.table } },
      "a table that was loaded without rows was measured by every list that is asked for")
    let fresh = tables(for: flow).filter { isWanted($0.table) }
      .map { CoveredTable($0, map: map) }
    return (own + fresh).sorted { $0.table < $1.table }
  }
}
