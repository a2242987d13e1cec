public import TimeSeries
public import TradeStatistics

/// A store of every release ever recorded, each vintage, that answers what was known when.
///
/// Ask through a view: `try archive.view(asOf: day).effective(table)`. The requirements below are what a view
/// is made of; `SQLiteArchive` is the implementation that ships.
public protocol ReleaseArchive: Sendable {
  /// When the newest content was recorded; nil while the archive is empty.
  func latestRecorded() throws(ArchiveError) -> Instant?

  /// The tables that have an effective release under the terms, sorted.
  func tables(_ terms: ViewTerms) throws(ArchiveError) -> [TableKey]

  /// The release that counts for each period of a table, without its rows, ordered by period.
  ///
  /// - Parameter span: only periods that lie wholly in this one; nil for all.
  func catalogue(
    _ table: TableKey, within span: Period?, _ terms: ViewTerms
  ) throws(ArchiveError) -> [CataloguedRelease]

  /// The rows of releases of one table, in the order of the releases.
  func rows(of releases: [CataloguedRelease]) throws(ArchiveError) -> [[ReleaseRow]]

  /// The sums of releases of one table by group, without making rows; nil where only the rows can tell.
  func groupSums(
    of releases: [CataloguedRelease], by regions: ProductRegions, groupCount: Int
  ) throws(ArchiveError) -> [[FixedPoint]?]

  /// The release that counts for each period of a table, ordered by period.
  ///
  /// - Parameter span: only periods that lie wholly in this one; nil for all.
  func effective(
    _ table: TableKey, within span: Period?, _ terms: ViewTerms
  ) throws(ArchiveError) -> [EffectiveRelease]

  /// All vintages of a table known at the terms' moment, ordered by period, then from old to new.
  func vintages(
    _ table: TableKey, period: Period?, including vintages: VintageSelection, _ terms: ViewTerms
  ) throws(ArchiveError) -> [ReleaseSummary]

  /// The calendar entries known at a moment, ordered by calendar, period and day.
  func calendar(knownAt: Instant) throws(ArchiveError) -> [CalendarEntry]

  /// The documents of a kind known at a moment that figures are read with, in the order in which they were recorded.
  ///
  /// - Parameter kind: nil for any.
  func references(
    _ kind: ReferenceDocument.Kind?, knownAt: Instant
  ) throws(ArchiveError) -> [RecordedReference]
}

extension ReleaseArchive {
  /// None, for an archive that keeps no such documents.
  public func references(
    _ kind: ReferenceDocument.Kind?, knownAt: Instant
  ) throws(ArchiveError) -> [RecordedReference] { [] }

  /// A view of what had been published by a day and was on file at a moment.
  ///
  /// - Parameters:
  ///   - asOf: only what was published on this day or before counts.
  ///   - knownAt: only what was on file at this moment counts; nil means now. The view then keeps to what is
  ///     on file at this call: what is recorded later does not show in it.
  ///   - standIns: whether a later vintage may stand in for a first print that is not on file.
  public func view(
    asOf: Day, knownAt: Instant? = nil, standIns: StandInPolicy = .allowed
  ) throws(ArchiveError) -> ArchiveView {
    var moment = knownAt
    if moment == nil { moment = try latestRecorded() }
    // An empty archive held nothing at any moment; the earliest one says so.
    let terms = ViewTerms(
      asOf: asOf, knownAt: moment ?? Instant(microseconds: .min), standIns: standIns)
    return ArchiveView(of: self, terms: terms)
  }
}
