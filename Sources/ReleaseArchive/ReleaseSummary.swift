public import ContentHash
public import TimeSeries
public import TradeStatistics

/// A release without its rows: what lists of vintages show.
public struct ReleaseSummary: Hashable, Sendable {
  /// Which table it is a vintage of.
  public let table: TableKey
  /// The period that the figures cover.
  public let period: Period
  /// When it became public.
  public let publication: Publication
  /// The day on which the figures were taken from the office, where known.
  public let retrieved: Day?
  /// Official table, derived, or as the press printed it.
  public let status: EvidenceStatus
  /// How the figures came about, where that needs saying.
  public let note: String?
  /// The files that the rows were read from.
  public let files: [SourceFile]
  /// Number of rows.
  public let rowCount: Int
  /// Sum of all values that are not withheld, in whole units of the table's currency.
  public let total: FixedPoint
  /// When the archive took it in.
  public let recordedAt: Instant
  /// Names the content: two releases with equal digests say the same.
  public let digest: ContentDigest

  /// Creates a summary.
  public init(
    table: TableKey, period: Period, publication: Publication, retrieved: Day?,
    status: EvidenceStatus, note: String?, files: [SourceFile], rowCount: Int, total: FixedPoint,
    recordedAt: Instant, digest: ContentDigest
  ) {
    self.table = table
    self.period = period
    self.publication = publication
    self.retrieved = retrieved
    self.status = status
    self.note = note
    self.files = files
    self.rowCount = rowCount
    self.total = total
    self.recordedAt = recordedAt
    self.digest = digest
  }
}
