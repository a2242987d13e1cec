public import TimeSeries
public import TradeStatistics

/// What an archive shows as of a day, known at a moment; equal terms give equal answers for ever.
public struct ArchiveView: Sendable {
  private let archive: any ReleaseArchive

  /// The conditions of the view.
  public let terms: ViewTerms

  /// Creates a view of an archive.
  public init(of archive: any ReleaseArchive, terms: ViewTerms) {
    self.archive = archive
    self.terms = terms
  }

  /// The tables that have an effective release, sorted.
  public func tables() throws(ArchiveError) -> [TableKey] {
    try archive.tables(terms)
  }

  /// Whether nothing had been published by the day and was on file at the moment.
  public var isEmpty: Bool {
    get throws(ArchiveError) { try tables().isEmpty }
  }

  /// The releases that count for each period of a table, ordered by period, the newest last.
  ///
  /// Of the vintages published by the day the newest counts; of two with the same day the one recorded later. Where it
  /// was not asked for everything, the newest of each other scope follows it back in time, up to one that was: what it
  /// tells of codes that no later one was asked for still counts, so that a filtered download hides nothing.
  /// Where there is none and stand-ins are allowed, a later vintage counts whose first print was out by then.
  ///
  /// - Parameters:
  ///   - table: the table; one that is not on file has no releases.
  ///   - span: only periods that lie wholly in this one; nil for all.
  public func effective(
    _ table: TableKey, within span: Period? = nil
  ) throws(ArchiveError) -> [EffectiveRelease] {
    try archive.effective(table, within: span, terms)
  }

  /// The releases that count for each period of a table, as by ``effective(_:within:)``, without rows.
  public func catalogue(
    _ table: TableKey, within span: Period? = nil
  ) throws(ArchiveError) -> [CataloguedRelease] {
    try archive.catalogue(table, within: span, terms)
  }

  /// The rows of releases of one table, in the order of the releases.
  public func rows(of releases: [CataloguedRelease]) throws(ArchiveError) -> [[ReleaseRow]] {
    try archive.rows(of: releases)
  }

  /// The sums of releases of one table by group, without making rows; nil where only the rows can tell.
  public func groupSums(
    of releases: [CataloguedRelease], by regions: ProductRegions, groupCount: Int
  ) throws(ArchiveError) -> [[FixedPoint]?] {
    try archive.groupSums(of: releases, by: regions, groupCount: groupCount)
  }

  /// The vintages of a table that were on file, ordered by period, then from old to new.
  ///
  /// - Parameters:
  ///   - table: the table.
  ///   - period: only vintages of exactly this period; nil for all.
  ///   - vintages: whether those published after the view's day are listed too.
  public func vintages(
    _ table: TableKey, period: Period? = nil,
    including vintages: VintageSelection = .publishedByThen
  ) throws(ArchiveError) -> [ReleaseSummary] {
    try archive.vintages(table, period: period, including: vintages, terms)
  }

  /// The release calendars as they were on file, ordered by calendar, period and day.
  ///
  /// Of several imports that speak of the same calendar and period the newest counts.
  public func calendar() throws(ArchiveError) -> [CalendarEntry] {
    try archive.calendar(knownAt: terms.knownAt)
  }

  /// The documents that were on file and that figures are read with, in the order in which they were recorded.
  ///
  /// - Parameter kind: nil for any.
  public func references(
    _ kind: ReferenceDocument.Kind? = nil
  ) throws(ArchiveError) -> [RecordedReference] {
    try archive.references(kind, knownAt: terms.knownAt)
  }
}
