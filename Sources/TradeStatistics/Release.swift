public import TimeSeries

/// One table as one office published it at one moment, for one period.
///
/// Releases are immutable: a correction is a later release.
public struct Release: Hashable, Sendable {
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
  /// Half-width of the band in which the true value of any row lies; zero for exact figures.
  public let tolerance: FixedPoint
  /// Which codes were asked for.
  public let scope: Scope
  /// How the figures came about, where that needs saying.
  public let note: String?
  /// The files that the rows were read from: values first, quantities after.
  public let files: [SourceFile]
  /// The rows, sorted by code, each code once.
  public let rows: [ReleaseRow]

  /// Creates a release; rows are put in the order of their codes.
  public init(
    table: TableKey, period: Period, publication: Publication, retrieved: Day? = nil,
    status: EvidenceStatus = .official, tolerance: FixedPoint = .zero, scope: Scope = .complete,
    note: String? = nil, files: [SourceFile], rows: [ReleaseRow]
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
    // Stores hand rows over in order; finding that out costs less than sorting again.
    let isInOrder = zip(rows, rows.dropFirst()).allSatisfy { $0.code <= $1.code }
    self.rows = isInOrder ? rows : rows.sorted { $0.code < $1.code }
  }

  /// The row of a code, found by binary search; nil where there is none.
  public func row(_ code: ProductCode) -> ReleaseRow? {
    var low = 0
    var high = rows.count
    while low < high {
      let middle = (low + high) / 2
      if rows[middle].code < code { low = middle + 1 } else { high = middle }
    }
    return low < rows.count && rows[low].code == code ? rows[low] : nil
  }

  /// The sum of all values that are not withheld.
  public var total: FixedPoint {
    rows.reduce(.zero) { $0 + ($1.value ?? .zero) }
  }
}
