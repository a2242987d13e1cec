import ContentHash
import TimeSeries
import TradeStatistics

/// A row of the documents that figures are read with.
struct ReferenceRecord {
  let document: ReferenceDocument
  let digest: [UInt8]
  let importID: Int64
  let recordedAt: Instant

  /// The documents recorded up to a moment, of a kind or of any, in the order of their recording.
  static let query = """
    SELECT reference_documents.id, kind, reference_documents.name, edition_from, edition_to,
      retrieved, import_id, recorded_at, digest, content, source_files.name, sha256, origin
    FROM reference_documents JOIN source_files ON source_files.id = file_id
    WHERE recorded_at <= ?1 AND (?2 IS NULL OR kind = ?2) ORDER BY recorded_at, reference_documents.id
    """

  /// Reads a row of the query.
  init(_ statement: borrowing Statement, path: String) throws(ArchiveError) {
    let place = "document \(statement.integer(0))"
    let day = statement.optionalInteger(5)
    let retrieved = day.flatMap { StoredTime.day($0) }
    guard let kind = ReferenceDocument.Kind(rawValue: statement.text(1)),
      (day == nil) == (retrieved == nil),
      let content = try ReferenceRecord.content(
        kind, (statement.text(3), statement.text(4)), statement.blob(9), path, place)
    else { throw .damaged(path, "\(place) holds what is never written") }
    let file = SourceFile(
      name: statement.text(10), sha256: statement.text(11), origin: statement.text(12))
    document = ReferenceDocument(content, file: file, retrieved: retrieved)
    digest = statement.blob(8)
    importID = statement.integer(6)
    recordedAt = Instant(microseconds: statement.integer(7))
  }

  /// Records a document unless the same content is on file; returns how many were added.
  static func add(
    _ document: ReferenceDocument, importID: Int64, at moment: Instant,
    _ connection: borrowing Connection
  ) throws(ArchiveError) -> Int {
    let stored = Stored(document.content)
    if let excess = stored.excess {
      throw ArchiveError(
        .invalidRelease, path: connection.path, excess, remedy: "import the office's own table")
    }
    let digest = ReferenceRecord.digest(of: document.content)
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
      .text(document.kind.rawValue), .text(stored.name), .text(stored.editions.from),
      .text(stored.editions.to), .integer(file),
      document.retrieved.map { .integer($0.ordinal) } ?? .null, .integer(importID),
      .integer(moment.microseconds), .blob(digest.bytes),
      .blob(stored.bytes))
    return 1
  }

  /// SHA-256 of what a document says.
  static func digest(of content: ReferenceDocument.Content) -> ContentDigest {
    switch content {
    case .correlation(let correlation): CorrelationBlock.digest(of: correlation)
    case .codeList(let list): CodeListBlock.digest(of: list)
    }
  }

  /// What a document is in its columns.
  private struct Stored {
    let name: String
    /// The editions that a correlation joins; of a code list the nomenclature and its edition.
    let editions: (from: String, to: String)
    let bytes: [UInt8]
    /// Why it is more than can be kept; nil where it is not.
    let excess: String?

    init(_ content: ReferenceDocument.Content) {
      switch content {
      case .correlation(let correlation):
        editions = (correlation.from, correlation.to)
        name = "\(correlation.from) to \(correlation.to)"
        excess =
          correlation.pairs.count <= CorrelationBlock.maximumPairCount
          ? nil
          : "a correlation has \(correlation.pairs.count) pairs of codes, more than"
            + " \(CorrelationBlock.maximumPairCount)"
        bytes = excess == nil ? CorrelationBlock.encode(correlation) : []
      case .codeList(let list):
        editions = (list.schedule.rawValue, list.edition)
        name = "\(list.schedule.rawValue) \(list.edition)"
        excess = CodeListBlock.excess(of: list)
        bytes = excess == nil ? CodeListBlock.encode(list.entries) : []
      }
    }
  }

  /// What a document says by its columns; nil where they hold what is never written.
  private static func content(
    _ kind: ReferenceDocument.Kind, _ editions: (from: String, to: String), _ bytes: [UInt8],
    _ path: String, _ place: String
  ) throws(ArchiveError) -> ReferenceDocument.Content? {
    do throws(BlockError) {
      switch kind {
      case .correlation:
        guard editions.from != editions.to, !editions.from.isEmpty, !editions.to.isEmpty
        else { return nil }
        return .correlation(
          Correlation(
            from: editions.from, to: editions.to, pairs: try CorrelationBlock.decode(bytes)))
      case .codeList:
        guard let schedule = CodeSchedule(rawValue: editions.from),
          let publication = publication(editions.to)
        else { return nil }
        return .codeList(
          CodeList(
            schedule, publication: publication, entries: try CodeListBlock.decode(bytes)))
      }
    } catch {
      throw .damaged(path, "the content of \(place): \(error.explanation)")
    }
  }

  /// The day of an edition as `CodeList.edition` writes it.
  private static func publication(_ edition: String) -> Publication? {
    let isBound = edition.hasPrefix("by ")
    return Day(isBound ? String(edition.dropFirst(3)) : edition).map {
      Publication(day: $0, precision: isBound ? .noLaterThan : .exact)
    }
  }
}
