import ContentHash
import TimeSeries
import TradeStatistics

/// Writes the releases of one batch inside a transaction.
///
/// What it reads and adds of dictionaries goes to the caches it is handed: drop these if the transaction fails.
struct ReleaseRecorder: ~Copyable {
  private let path: String
  private let importID: Int64
  private let recordedAt: Instant
  private var tableIDs: [TableKey: Int64] = [:]
  private let findDigest: Statement
  private let findSameDay: Statement
  private let addRelease: Statement

  private(set) var added = 0
  private(set) var skipped = 0
  private(set) var superseding = 0

  init(
    _ connection: borrowing Connection, importID: Int64, recordedAt: Instant
  ) throws(ArchiveError) {
    // All statements are there before any is kept: a struct that cannot be copied is made in one go.
    let findDigest = try connection.prepare("SELECT id FROM releases WHERE digest = ?")
    let findSameDay = try connection.prepare(
      """
      SELECT id FROM releases WHERE table_id = ? AND first_day = ? AND last_day = ?
      AND period_unit = ? AND published = ? LIMIT 1
      """)
    let addRelease = try connection.prepare(
      """
      INSERT INTO releases (
        table_id, period_unit, period_ordinal, period_length, first_day, last_day, published,
        precision, first_print, retrieved, status, tolerance, scope_id, note, files, row_count,
        total, import_id, recorded_at, digest, block
      ) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """)
    self.path = connection.path
    self.importID = importID
    self.recordedAt = recordedAt
    self.findDigest = findDigest
    self.findSameDay = findSameDay
    self.addRelease = addRelease
  }

  /// Records the release at an index of the batch unless the same is on file.
  mutating func record(
    _ index: Int, of releases: [PreparedRelease], _ caches: inout ArchiveCaches,
    _ connection: borrowing Connection
  ) throws(ArchiveError) {
    let prepared = releases[index]
    let release = prepared.release
    if let fault = prepared.fault { throw fault.error(release, path: path) }
    guard let digest = prepared.digest, let columns = prepared.columns,
      try findDigest.first(.blob(digest.bytes)) == nil
    else {
      skipped += 1
      return
    }
    let table = try tableID(of: release.table, connection)
    let period = release.period
    let sameDay = try findSameDay.first(
      .integer(table), .integer(period.firstDay.ordinal), .integer(period.lastDay.ordinal),
      .integer(period.unit.rawValue), .integer(release.publication.day.ordinal))
    if sameDay != nil { superseding += 1 }
    let (numbers, dictionary) = try numbers(of: index, in: releases, table, &caches, connection)
    let block = ReleaseBlock.encode(columns, numbers: numbers, dictionary: dictionary)
    let scope = try StoredIDs.scope(release.scope, connection)
    var files: [String] = []
    for file in release.files { files.append(String(try StoredIDs.file(file, connection))) }
    try addRelease.run(
      .integer(table), .integer(period.unit.rawValue), .integer(period.ordinal),
      .integer(period.length), .integer(period.firstDay.ordinal),
      .integer(period.lastDay.ordinal), .integer(release.publication.day.ordinal),
      .text(release.publication.precision.rawValue),
      release.publication.firstPrint.map { .integer($0.ordinal) } ?? .null,
      release.retrieved.map { .integer($0.ordinal) } ?? .null, .text(release.status.rawValue),
      .text(StoredNumber.text(release.tolerance)), .integer(scope), .text(release.note),
      .text(files.joined(separator: " ")), .integer(release.rows.count),
      .text(StoredNumber.text(prepared.total)), .integer(importID),
      .integer(recordedAt.microseconds), .blob(digest.bytes), .blob(block))
    added += 1
  }

  private mutating func tableID(
    of table: TableKey, _ connection: borrowing Connection
  ) throws(ArchiveError) -> Int64 {
    if let known = tableIDs[table] { return known }
    let id = try StoredIDs.table(table, connection)
    tableIDs[table] = id
    return id
  }

  /// The numbers of a release's codes; those that the table's dictionary lacks get the next ones.
  private func numbers(
    of index: Int, in releases: [PreparedRelease], _ table: Int64, _ caches: inout ArchiveCaches,
    _ connection: borrowing Connection
  ) throws(ArchiveError) -> (numbers: [Int32], dictionary: CodeDictionary) {
    let release = releases[index].release
    var dictionary = try caches.dictionary(of: table, connection)
    var numbers = dictionary.numbers(of: release.rows)
    if numbers.contains(where: { $0 < 0 }) {
      let known = dictionary.count
      let segment = segment(missingIn: dictionary, releases[index...], numbers)
      // Let go of it, so that the cache extends its own without a copy.
      dictionary = CodeDictionary()
      if let segment {
        guard known + segment.codes.count <= CodeSegment.maximumCodeCount else {
          throw ArchiveError(
            .invalidRelease, path: path,
            "the table \(release.table) would have more than \(CodeSegment.maximumCodeCount) codes",
            remedy: "split it into several tables")
        }
        try StoredSegments.append(segment, to: table, first: known, connection)
      }
      dictionary = try caches.dictionary(of: table, connection)
      complete(&numbers, of: release.rows, with: segment?.codes ?? [], from: known)
    }
    return (numbers, dictionary)
  }

  /// All codes that a dictionary lacks of those that the rest of the batch brings to the first one's table.
  ///
  /// One segment for all of them: a year's file then makes one, not twelve.
  private func segment(
    missingIn dictionary: CodeDictionary, _ releases: ArraySlice<PreparedRelease>,
    _ numbers: [Int32]
  ) -> CodeSegment? {
    guard let first = releases.first?.release else { return nil }
    var union = CodeUnion(missingIn: dictionary)
    union.add(first.rows, numbers: numbers)
    for later in releases.dropFirst() where later.release.table == first.table {
      union.add(later.release.rows)
    }
    return union.segment()
  }

  /// Fills in the numbers of codes that a segment brought; rows and segment are both in the order of the codes.
  private func complete(
    _ numbers: inout [Int32], of rows: [ReleaseRow], with codes: [ProductCode], from first: Int
  ) {
    var next = 0
    for index in numbers.indices where numbers[index] < 0 {
      while codes[next] < rows[index].code { next += 1 }
      numbers[index] = Int32(first + next)
    }
  }
}
