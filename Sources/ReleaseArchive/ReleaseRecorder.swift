import ContentHash
import TimeSeries
import TradeStatistics

/// Writes one batch inside a transaction; its dictionaries belong to that transaction alone.
struct ReleaseRecorder: ~Copyable {
  private let path: String
  private let importID: Int64
  private let recordedAt: Instant
  private var codeNumbers: [Int64: [ProductCode: Int]] = [:]
  private var tableIDs: [TableKey: Int64] = [:]
  private let findDigest: Statement
  private let findSameDay: Statement
  private let addCode: Statement
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
    let addCode = try connection.prepare(
      "INSERT INTO codes (table_id, number, code) VALUES (?, ?, ?)")
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
    self.addCode = addCode
    self.addRelease = addRelease
  }

  /// Records a release unless the same is on file.
  mutating func record(
    _ release: Release, _ connection: borrowing Connection
  ) throws(ArchiveError) {
    try check(release)
    let digest = ReleaseDigest.digest(of: release)
    guard try findDigest.first(.blob(digest.bytes)) == nil else {
      skipped += 1
      return
    }
    let table = try tableID(of: release.table, connection)
    let period = release.period
    let sameDay = try findSameDay.first(
      .integer(table), .integer(period.firstDay.ordinal), .integer(period.lastDay.ordinal),
      .integer(period.unit.rawValue), .integer(release.publication.day.ordinal))
    if sameDay != nil { superseding += 1 }
    let indexes = try numbers(of: release.rows.map(\.code), table: table, connection)
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
      .text(StoredNumber.text(release.total)), .integer(importID),
      .integer(recordedAt.microseconds), .blob(digest.bytes),
      .blob(ReleaseBlock.encode(release.rows, indexes: indexes)))
    added += 1
  }

  /// Refuses what could not be read back.
  private func check(_ release: Release) throws(ArchiveError) {
    let days = [release.publication.day, release.publication.firstPrint, release.retrieved]
    guard StoredTime.canHold(release.period),
      days.allSatisfy({ $0 == nil || $0.flatMap { StoredTime.day(Int64($0.ordinal)) } != nil })
    else {
      throw invalid(release, "its dates are outside of the years 1 to 9999", "correct its dates")
    }
    guard release.rows.count <= ReleaseBlock.maximumRowCount else {
      throw invalid(
        release, "it has more than \(ReleaseBlock.maximumRowCount) rows",
        "split it into several tables")
    }
    for (row, next) in zip(release.rows, release.rows.dropFirst()) where row.code == next.code {
      throw invalid(
        release, "it lists code \(row.code) twice", "add the rows up, or drop the one in excess")
    }
    for row in release.rows {
      let numbers = [row.value, row.quantity?.amount]
      guard numbers.allSatisfy({ $0.map(ReleaseBlock.canHold) ?? true }) else {
        throw invalid(
          release, "the row of code \(row.code) has a number of more than 24 digits",
          "check the unit of its figures")
      }
    }
  }

  private func invalid(
    _ release: Release, _ problem: String, _ remedy: String
  ) -> ArchiveError {
    ArchiveError(
      .invalidRelease, path: path,
      "the release of \(release.table) for \(release.period) cannot be recorded: \(problem)",
      remedy: remedy)
  }

  private mutating func tableID(
    of table: TableKey, _ connection: borrowing Connection
  ) throws(ArchiveError) -> Int64 {
    if let known = tableIDs[table] { return known }
    let id = try StoredIDs.table(table, connection)
    tableIDs[table] = id
    return id
  }

  /// The numbers of codes in the table's dictionary; new codes get the next ones.
  private mutating func numbers(
    of codes: [ProductCode], table: Int64, _ connection: borrowing Connection
  ) throws(ArchiveError) -> [Int] {
    var known = codeNumbers[table] ?? [:]
    if codeNumbers[table] == nil {
      // A cache of its own: what this transaction adds may yet be rolled back.
      var caches = ArchiveCaches()
      for code in try caches.dictionary(of: table, connection) { known[code] = known.count }
    }
    codeNumbers[table] = nil
    var numbers: [Int] = []
    numbers.reserveCapacity(codes.count)
    for code in codes {
      if let number = known[code] {
        numbers.append(number)
      } else {
        let number = known.count
        try addCode.run(.integer(table), .integer(number), .text(code.description))
        known[code] = number
        numbers.append(number)
      }
    }
    codeNumbers[table] = known
    return numbers
  }
}
