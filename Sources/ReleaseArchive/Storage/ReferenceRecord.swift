import ContentHash
import TimeSeries
import TradeStatistics

/// A row of the documents that figures are read with.
struct ReferenceRecord {
  let document: ReferenceDocument
  let digest: [UInt8]
  let importID: Int64
  let recordedAt: Instant

  /// All documents recorded up to a moment, in the order of their recording.
  static let query = """
    SELECT reference_documents.id, kind, reference_documents.name, edition_from, edition_to,
      retrieved, import_id, recorded_at, digest, content, source_files.name, sha256, origin
    FROM reference_documents JOIN source_files ON source_files.id = file_id
    WHERE recorded_at <= ? ORDER BY recorded_at, reference_documents.id
    """

  /// Reads a row of the query.
  init(_ statement: borrowing Statement, path: String) throws(ArchiveError) {
    let place = "document \(statement.integer(0))"
    let (from, to) = (statement.text(3), statement.text(4))
    let day = statement.optionalInteger(5)
    let retrieved = day.flatMap { StoredTime.day($0) }
    guard ReferenceDocument.Kind(rawValue: statement.text(1)) == .correlation, from != to,
      !from.isEmpty, !to.isEmpty, (day == nil) == (retrieved == nil)
    else { throw .damaged(path, "\(place) holds what is never written") }
    let pairs: [Correlation.Pair]
    do throws(BlockError) {
      pairs = try CorrelationBlock.decode(statement.blob(9))
    } catch {
      throw .damaged(path, "the content of \(place): \(error.explanation)")
    }
    let file = SourceFile(
      name: statement.text(10), sha256: statement.text(11), origin: statement.text(12))
    document = ReferenceDocument(
      correlation: Correlation(from: from, to: to, pairs: pairs), file: file, retrieved: retrieved)
    digest = statement.blob(8)
    importID = statement.integer(6)
    recordedAt = Instant(microseconds: statement.integer(7))
  }

  /// Records a document unless the same content is on file; returns how many were added.
  static func add(
    _ document: ReferenceDocument, importID: Int64, at moment: Instant,
    _ connection: borrowing Connection
  ) throws(ArchiveError) -> Int {
    let correlation = document.correlation
    guard correlation.pairs.count <= CorrelationBlock.maximumPairCount else {
      throw ArchiveError(
        .invalidRelease, path: connection.path,
        "a correlation has \(correlation.pairs.count) pairs of codes, more than"
          + " \(CorrelationBlock.maximumPairCount)", remedy: "import the office's own table")
    }
    let digest = CorrelationBlock.digest(of: correlation)
    guard
      try connection.integer(
        "SELECT 1 FROM reference_documents WHERE digest = ?", .blob(digest.bytes)) == nil
    else { return 0 }
    let file = try StoredIDs.file(document.file, connection)
    let statement = try connection.prepare(
      """
      INSERT INTO reference_documents (
        kind, name, edition_from, edition_to, file_id, retrieved, import_id, recorded_at, digest,
        content
      ) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """)
    try statement.run(
      .text(document.kind.rawValue), .text("\(correlation.from) to \(correlation.to)"),
      .text(correlation.from), .text(correlation.to), .integer(file),
      document.retrieved.map { .integer($0.ordinal) } ?? .null, .integer(importID),
      .integer(moment.microseconds), .blob(digest.bytes),
      .blob(CorrelationBlock.encode(correlation)))
    return 1
  }
}
