public import TimeSeries
public import TradeStatistics

/// A release as a brief cites it: enough to find it again and to judge it.
public struct Citation: Hashable, Sendable {
  /// The table.
  public let table: TableKey
  /// The period.
  public let period: Period
  /// When it became public.
  public let publication: Publication
  /// When it was taken from the office, where known.
  public let retrieved: Day?
  /// Official, derived or press.
  public let status: EvidenceStatus
  /// Half-width of the band around each value; zero for exact figures.
  public let tolerance: FixedPoint
  /// Whether it is a later vintage standing in for a first print that is not on file.
  public let isStandIn: Bool
  /// How the figures came about, where that needs saying.
  public let note: String?
  /// The files that it was read from.
  public let files: [SourceFile]

  /// Cites a release.
  public init(_ effective: EffectiveHead) {
    let release = effective.release
    self.table = release.table
    self.period = release.period
    self.publication = release.publication
    self.retrieved = release.retrieved
    self.status = release.status
    self.tolerance = release.tolerance
    self.isStandIn = effective.isStandIn
    self.note = release.note
    self.files = release.files
  }
}
