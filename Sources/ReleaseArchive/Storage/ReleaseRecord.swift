import ContentHash
import TimeSeries
import TradeStatistics

/// A release's row in the archive, without its block: texts and numbers turned into values that were checked.
struct ReleaseRecord {
  let id: Int64
  let tableID: Int64
  let period: Period
  let publication: Publication
  let retrieved: Day?
  let status: EvidenceStatus
  let tolerance: FixedPoint
  let scopeID: Int64
  let note: String?
  let fileIDs: [Int64]
  let rowCount: Int
  let total: FixedPoint
  let recordedAt: Instant
  let digest: ContentDigest

  /// The columns that `init` reads, from the first on.
  static let columns = """
    id, table_id, period_unit, period_ordinal, period_length, published, precision, first_print, \
    retrieved, status, tolerance, scope_id, note, files, row_count, total, recorded_at, digest
    """
  /// How many columns `init` reads.
  static let columnCount = 18

  /// What the texts of the row before were read as.
  struct Repeated {
    fileprivate var precision = RepeatedText<Publication.Precision>()
    fileprivate var status = RepeatedText<EvidenceStatus>()
    fileprivate var fileIDs = RepeatedText<[Int64]>()
  }

  /// Reads a row; nil where a column holds what the archive never writes.
  init?(_ row: borrowing Statement) {
    var repeated = Repeated()
    self.init(row, &repeated)
  }

  /// Reads one of many rows; nil where a column holds what the archive never writes.
  init?(_ row: borrowing Statement, _ repeated: inout Repeated) {
    let firstPrint = row.optionalInteger(7)
    let retrieved = row.optionalInteger(8)
    guard
      let period = StoredTime.period(
        unit: row.integer(2), ordinal: row.integer(3), length: row.integer(4)),
      let published = StoredTime.day(row.integer(5)),
      let precision = repeated.precision.value(row, 6, { .init(rawValue: $0) }),
      let status = repeated.status.value(row, 9, { .init(rawValue: $0) }),
      let tolerance = StoredNumber.number(row.text(10)),
      let rowCount = Int(exactly: row.integer(14)), rowCount >= 0,
      let total = StoredNumber.number(row.text(15)),
      let digest = ContentDigest(bytes: row.blob(17)),
      let fileIDs = repeated.fileIDs.value(row, 13, ReleaseRecord.fileIDs)
    else { return nil }
    let firstPrintDay = firstPrint.flatMap(StoredTime.day)
    let retrievedDay = retrieved.flatMap(StoredTime.day)
    guard (firstPrint == nil) == (firstPrintDay == nil),
      (retrieved == nil) == (retrievedDay == nil)
    else { return nil }
    self.id = row.integer(0)
    self.tableID = row.integer(1)
    self.period = period
    self.publication = Publication(day: published, precision: precision, firstPrint: firstPrintDay)
    self.retrieved = retrievedDay
    self.status = status
    self.tolerance = tolerance
    self.scopeID = row.integer(11)
    self.note = row.optionalText(12)
    self.fileIDs = fileIDs
    self.rowCount = rowCount
    self.total = total
    self.recordedAt = Instant(microseconds: row.integer(16))
    self.digest = digest
  }

  /// The rows of the release's block, with the table's dictionary.
  func rows(
    _ block: [UInt8], _ dictionary: CodeDictionary, path: String
  ) throws(ArchiveError) -> [ReleaseRow] {
    do throws(BlockError) {
      return try ReleaseBlock.decode(block, dictionary: dictionary)
    } catch {
      throw .damaged(path, "the rows of release \(id) (\(period)): \(error)")
    }
  }

  /// The numbers of files in a text with spaces between; nil where one is not a number.
  private static func fileIDs(_ text: String) -> [Int64]? {
    var ids: [Int64] = []
    for word in text.utf8.split(separator: UInt8(ascii: " ")) {
      guard let id = Int64(Substring(word)) else { return nil }
      ids.append(id)
    }
    return ids
  }
}
