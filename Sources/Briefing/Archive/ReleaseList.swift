public import ReleaseArchive
public import TimeSeries
public import TradeStatistics

/// What an archive holds, by table, period and vintage.
public struct ReleaseList: Sendable {
  /// One table with its vintages.
  public struct Table: Sendable {
    /// The table.
    public let table: TableKey
    /// The vintages published by the day, ordered by period, then from old to new.
    public let vintages: [ReleaseSummary]

    /// Number of periods.
    public var periods: Int { Set(vintages.map(\.period)).count }
  }

  /// The day that the list is as of.
  public let asOf: Day
  /// Tables in the order of their keys; those without a matching vintage are left out.
  public let tables: [Table]
  /// The documents that figures are read with, in the order in which they were recorded.
  public let references: [RecordedReference]

  /// Lists an archive.
  public init(
    archive: any ReleaseArchive, terms: BriefTerms, filter: ReleaseFilter
  ) throws(ArchiveError) {
    let view = try archive.view(asOf: terms.asOf, knownAt: terms.knownAt, standIns: .allowed)
    var tables: [Table] = []
    for table in try view.tables() where filter.accepts(table) {
      let vintages = try view.vintages(table, period: filter.period)
      if !vintages.isEmpty { tables.append(Table(table: table, vintages: vintages)) }
    }
    self.asOf = terms.asOf
    self.tables = tables
    self.references = try view.references()
  }

  private init(_ list: ReleaseList, _ tables: [Table]) {
    asOf = list.asOf
    self.tables = tables
    references = list.references
  }

  /// The list with one table alone; nil where it is not in it.
  public func only(_ table: TableKey) -> ReleaseList? {
    tables.first { $0.table == table }.map { ReleaseList(self, [$0]) }
  }
}
