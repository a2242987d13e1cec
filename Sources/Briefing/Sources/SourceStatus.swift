public import OfficialSources
public import ReleaseArchive
public import TimeSeries
public import TradeStatistics

/// An office of the registry, and what an archive holds of it.
public struct SourceStatus: Sendable {
  /// The office.
  public let source: RegisteredSource
  /// How many tables are on file.
  public let tables: Int
  /// How many releases are on file.
  public let releases: Int
  /// The last period on file; nil where nothing is.
  public let lastPeriod: Period?
  /// The day of the newest release on file.
  public let newest: Day?
  /// The next line of one of its calendars; nil where the calendars on file have none.
  public let next: CalendarEntry?

  /// The offices of a registry, in its order.
  ///
  /// - Parameter archive: nil where there is none yet: then nothing is on file.
  public static func list(
    _ registry: SourceRegistry, archive: (any ReleaseArchive)?, terms: BriefTerms
  ) throws(ArchiveError) -> [SourceStatus] {
    guard let archive else {
      return registry.sources.map { SourceStatus(source: $0, list: [], calendar: []) }
    }
    let any = ReleaseFilter(source: nil, reporter: nil, partner: nil, flow: nil, period: nil)
    let list = try ReleaseList(archive: archive, terms: terms, filter: any)
    let calendar = try archive.view(
      asOf: terms.asOf, knownAt: terms.knownAt, standIns: .allowed
    ).calendar()
    return registry.sources.map { source in
      SourceStatus(
        source: source, list: list.tables.filter { $0.table.source == source.id },
        calendar: calendar.filter {
          source.calendars.contains($0.calendar) && $0.day > terms.asOf
        })
    }
  }

  private init(
    source: RegisteredSource, list: [ReleaseList.Table], calendar: [CalendarEntry]
  ) {
    let vintages = list.flatMap(\.vintages)
    self.source = source
    tables = list.count
    releases = vintages.count
    lastPeriod = vintages.map(\.period).max { ($0.lastDay, $0) < ($1.lastDay, $1) }
    newest = vintages.map(\.publication.day).max()
    next = calendar.min { ($0.day, $0.period) < ($1.day, $1.period) }
  }
}
