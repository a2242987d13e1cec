public import TimeSeries

/// Everything that a release says of itself, without its rows.
///
/// What was read without rows is of this type, so that nothing takes it for a release that has none.
/// Heads are passed around by the thousand; a copy shares the one allocation.
public struct ReleaseHead: Sendable {
  private final class Content: Sendable {
    let table: TableKey
    let period: Period
    let publication: Publication
    let retrieved: Day?
    let status: EvidenceStatus
    let tolerance: FixedPoint
    let scope: Scope
    let note: String?
    let files: [SourceFile]
    let total: FixedPoint

    init(
      _ table: TableKey, _ period: Period, _ publication: Publication, _ retrieved: Day?,
      _ status: EvidenceStatus, _ tolerance: FixedPoint, _ scope: Scope, _ note: String?,
      _ files: [SourceFile], _ total: FixedPoint
    ) {
      self.table = table
      self.period = period
      self.publication = publication
      self.retrieved = retrieved
      self.status = status
      self.tolerance = tolerance
      self.scope = scope
      self.note = note
      self.files = files
      self.total = total
    }
  }

  private let content: Content

  /// Which table it is a vintage of.
  public var table: TableKey { content.table }
  /// The period that the figures cover.
  public var period: Period { content.period }
  /// When it became public.
  public var publication: Publication { content.publication }
  /// The day on which the figures were taken from the office, where known.
  public var retrieved: Day? { content.retrieved }
  /// Official table, derived, or as the press printed it.
  public var status: EvidenceStatus { content.status }
  /// Half-width of the band in which the true value of any row lies; zero for exact figures.
  public var tolerance: FixedPoint { content.tolerance }
  /// Which codes were asked for.
  public var scope: Scope { content.scope }
  /// How the figures came about, where that needs saying.
  public var note: String? { content.note }
  /// The files that the rows were read from: values first, quantities after.
  public var files: [SourceFile] { content.files }
  /// The sum of all values that are not withheld.
  public var total: FixedPoint { content.total }

  /// The same for copies of one head: for tables of what was worked out for it, while it lives.
  public var identity: ObjectIdentifier { ObjectIdentifier(content) }

  /// Creates a head.
  ///
  /// - Parameter total: the sum of the release's values, as whoever counted the rows states it.
  public init(
    table: TableKey, period: Period, publication: Publication, retrieved: Day?,
    status: EvidenceStatus, tolerance: FixedPoint, scope: Scope, note: String?,
    files: [SourceFile], total: FixedPoint
  ) {
    self.content = Content(
      table, period, publication, retrieved, status, tolerance, scope, note, files, total)
  }
}

extension ReleaseHead: Hashable {
  /// Whether both say the same.
  public static func == (left: ReleaseHead, right: ReleaseHead) -> Bool {
    if left.content === right.content { return true }
    return left.period == right.period && left.publication == right.publication
      && left.total == right.total && left.table == right.table
      && left.retrieved == right.retrieved && left.status == right.status
      && left.tolerance == right.tolerance && left.scope == right.scope
      && left.note == right.note && left.files == right.files
  }

  /// Hashes what tells most heads apart.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(period)
    hasher.combine(publication)
    hasher.combine(total)
    hasher.combine(table)
  }
}
