public import TimeSeries

/// One table as one office published it at one moment, for one period.
///
/// Releases are immutable: a correction is a later release.
public struct Release: Hashable, Sendable {
  /// What the release says of itself.
  public let head: ReleaseHead
  /// The rows, sorted by code, each code once.
  public let rows: [ReleaseRow]

  /// Creates a release; rows are put in the order of their codes.
  public init(
    table: TableKey, period: Period, publication: Publication, retrieved: Day? = nil,
    status: EvidenceStatus = .official, tolerance: FixedPoint = .zero, scope: Scope = .complete,
    note: String? = nil, files: [SourceFile], rows: [ReleaseRow]
  ) {
    self.init(
      head: ReleaseHead(
        table: table, period: period, publication: publication, retrieved: retrieved,
        status: status, tolerance: tolerance, scope: scope, note: note, files: files,
        total: Release.total(of: rows)),
      rows: rows)
  }

  /// Joins a head with its rows, which are put in the order of their codes.
  ///
  /// The head's total is believed: a store that keeps both apart checks them where it verifies.
  public init(head: ReleaseHead, rows: [ReleaseRow]) {
    self.head = head
    // Stores hand rows over in order; finding that out costs less than sorting again.
    let isInOrder = zip(rows, rows.dropFirst()).allSatisfy { $0.code <= $1.code }
    self.rows = isInOrder ? rows : rows.sorted { $0.code < $1.code }
  }

  /// Which table it is a vintage of.
  public var table: TableKey { head.table }
  /// The period that the figures cover.
  public var period: Period { head.period }
  /// When it became public.
  public var publication: Publication { head.publication }
  /// The day on which the figures were taken from the office, where known.
  public var retrieved: Day? { head.retrieved }
  /// Official table, derived, or as the press printed it.
  public var status: EvidenceStatus { head.status }
  /// Half-width of the band in which the true value of any row lies; zero for exact figures.
  public var tolerance: FixedPoint { head.tolerance }
  /// Which codes were asked for.
  public var scope: Scope { head.scope }
  /// How the figures came about, where that needs saying.
  public var note: String? { head.note }
  /// The files that the rows were read from: values first, quantities after.
  public var files: [SourceFile] { head.files }
  /// The sum of all values that are not withheld.
  public var total: FixedPoint { head.total }

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

  // Rows that no archive would take may add up to more than can be held: they end at the limit, so
  // that whoever checks them gets to say so.
  private static func total(of rows: [ReleaseRow]) -> FixedPoint {
    var total: Int128 = 0
    for row in rows {
      guard let value = row.value else { continue }
      let sum = total.addingReportingOverflow(value.millionths)
      if sum.overflow { return FixedPoint(millionths: total < 0 ? .min : .max) }
      total = sum.partialValue
    }
    return FixedPoint(millionths: total)
  }
}
