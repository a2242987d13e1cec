import ReleaseArchive
import Synchronization
import TimeSeries
import TradeStatistics

/// An archive that counts how many releases' rows it was asked for.
final class CountingArchive: ReleaseArchive {
  private let archive: SQLiteArchive
  private let count = Mutex(0)

  init(_ archive: SQLiteArchive) {
    self.archive = archive
  }

  /// Releases of which rows were read, less those of tables without a product.
  var releasesRead: Int { count.withLock { $0 } }

  func latestRecorded() throws(ArchiveError) -> Instant? { try archive.latestRecorded() }

  func tables(_ terms: ViewTerms) throws(ArchiveError) -> [TableKey] { try archive.tables(terms) }

  func catalogue(
    _ table: TableKey, within span: Period?, _ terms: ViewTerms
  ) throws(ArchiveError) -> [CataloguedRelease] {
    try archive.catalogue(table, within: span, terms)
  }

  func rows(of releases: [CataloguedRelease]) throws(ArchiveError) -> [[ReleaseRow]] {
    count.withLock { $0 += releases.count }
    return try archive.rows(of: releases)
  }

  func groupSums(
    of releases: [CataloguedRelease], by regions: ProductRegions, groupCount: Int
  ) throws(ArchiveError) -> [[FixedPoint]?] {
    count.withLock { $0 += releases.count }
    return try archive.groupSums(of: releases, by: regions, groupCount: groupCount)
  }

  func effective(
    _ table: TableKey, within span: Period?, _ terms: ViewTerms
  ) throws(ArchiveError) -> [EffectiveRelease] {
    if table.classification.level.digits != nil { count.withLock { $0 += 1_000_000 } }
    return try archive.effective(table, within: span, terms)
  }

  func vintages(
    _ table: TableKey, period: Period?, including vintages: VintageSelection, _ terms: ViewTerms
  ) throws(ArchiveError) -> [ReleaseSummary] {
    try archive.vintages(table, period: period, including: vintages, terms)
  }

  func calendar(knownAt: Instant) throws(ArchiveError) -> [CalendarEntry] {
    try archive.calendar(knownAt: knownAt)
  }
}
