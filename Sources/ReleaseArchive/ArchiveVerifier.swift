import ContentHash
import TimeSeries
import TradeStatistics

/// One run of all checks over one state of an archive.
struct ArchiveVerifier {
  private let path: String
  private var caches = ArchiveCaches()
  private var tables: [Int64: TableKey] = [:]
  private var imports: [Int64: Int64] = [:]
  private var problems: [ArchiveProblem] = []
  private var releaseCount = 0
  private var rowCount = 0

  init(path: String) {
    self.path = path
  }

  var report: VerificationReport {
    VerificationReport(releaseCount: releaseCount, rowCount: rowCount, problems: problems)
  }

  /// Runs all checks; one that cannot go on leaves a problem and the others run.
  mutating func run(
    _ connection: borrowing Connection, _ progress: (ArchiveProgress) -> Void
  ) {
    attempt("the database") { (self) throws(ArchiveError) in
      try self.checkStructure(connection)
    }
    attempt("the schema") { (self) throws(ArchiveError) in try self.checkSchema(connection) }
    attempt("the tables") { (self) throws(ArchiveError) in try self.readTables(connection) }
    attempt("the imports") { (self) throws(ArchiveError) in try self.readImports(connection) }
    attempt("the releases") { (self) throws(ArchiveError) in
      try self.checkReleases(connection, progress)
    }
    attempt("the calendars") { (self) throws(ArchiveError) in
      try self.checkCalendar(connection)
    }
    attempt("the documents") { (self) throws(ArchiveError) in
      try self.checkReferences(connection)
    }
  }

  private mutating func attempt(
    _ place: String, _ check: (inout ArchiveVerifier) throws(ArchiveError) -> Void
  ) {
    do throws(ArchiveError) {
      try check(&self)
    } catch {
      report(place, error.problem)
    }
  }

  private mutating func report(_ place: String, _ problem: String) {
    problems.append(ArchiveProblem(place: place, problem: problem))
  }

  private mutating func checkStructure(_ connection: borrowing Connection) throws(ArchiveError) {
    let statement = try connection.prepare("PRAGMA integrity_check(100)")
    while try statement.step() {
      let finding = statement.text(0)
      if finding != "ok" { report("the database", finding) }
    }
    let references = try connection.prepare("PRAGMA foreign_key_check")
    while try references.step() {
      report(
        "\(references.text(0)) row \(references.integer(1))",
        "it refers to a row of \(references.text(2)) that is not there")
    }
  }

  private mutating func checkSchema(_ connection: borrowing Connection) throws(ArchiveError) {
    let model = try Connection(":memory:", path: path, mode: .creating)
    try Migration.applyAll(to: model)
    let expected = try schema(model)
    let found = try schema(connection)
    for (name, sql) in expected.sorted(by: { $0.key < $1.key }) where found[name] != sql {
      report("the schema", "'\(name)' is missing or altered")
    }
  }

  private func schema(_ connection: borrowing Connection) throws(ArchiveError) -> [String: String] {
    let statement = try connection.prepare(
      "SELECT name, sql FROM sqlite_schema WHERE sql IS NOT NULL")
    var parts: [String: String] = [:]
    while try statement.step() { parts[statement.text(0)] = statement.text(1) }
    return parts
  }

  private mutating func readTables(_ connection: borrowing Connection) throws(ArchiveError) {
    let statement = try connection.prepare(
      "SELECT id, \(StoredTable.columns) FROM table_keys ORDER BY id")
    while try statement.step() {
      let id = statement.integer(0)
      guard let key = StoredTable.key(statement, from: 1), Economy(key.reporter.code) != nil,
        Economy(key.partner.code) != nil
      else {
        report("table \(id)", "its key is not readable")
        continue
      }
      tables[id] = key
      attempt("table \(id) (\(key))") { (self) throws(ArchiveError) in
        _ = try self.caches.dictionary(of: id, connection)
      }
    }
  }

  private mutating func readImports(_ connection: borrowing Connection) throws(ArchiveError) {
    let statement = try connection.prepare("SELECT id, imported_at FROM imports")
    while try statement.step() { imports[statement.integer(0)] = statement.integer(1) }
  }

  private mutating func checkCalendar(_ connection: borrowing Connection) throws(ArchiveError) {
    let statement = try connection.prepare(
      "SELECT \(CalendarRecord.columns), import_id FROM calendar_entries ORDER BY id")
    while try statement.step() {
      let place = "calendar entry \(statement.integer(0))"
      guard let record = CalendarRecord(statement) else {
        report(place, "it is not readable")
        continue
      }
      let importID = statement.integer(CalendarRecord.columnCount)
      if imports[importID] != record.recordedAt.microseconds {
        report(place, "it is not dated as its import is")
      }
    }
  }

  private mutating func checkReferences(
    _ connection: borrowing Connection
  ) throws(ArchiveError) {
    let statement = try connection.prepare(ReferenceRecord.query)
    try statement.bind(.integer(Int64.max), .null)
    while try statement.step() {
      let place = "document \(statement.integer(0)) (\(statement.text(2)))"
      attempt(place) { (self) throws(ArchiveError) in
        let record = try ReferenceRecord(statement, path: self.path)
        if self.imports[record.importID] != record.recordedAt.microseconds {
          self.report(place, "it is not dated as its import is")
        }
        if record.digest != ReferenceRecord.digest(of: record.document.content).bytes {
          self.report(place, "its content does not match its digest")
        }
      }
    }
  }

  private mutating func checkReleases(
    _ connection: borrowing Connection, _ progress: (ArchiveProgress) -> Void
  ) throws(ArchiveError) {
    let total = Int(try connection.integer("SELECT count(*) FROM releases") ?? 0)
    let statement = try connection.prepare(
      """
      SELECT \(ReleaseRecord.columns), block, import_id, first_day, last_day FROM releases
      ORDER BY id
      """)
    while try statement.step() {
      releaseCount += 1
      defer { progress(ArchiveProgress(done: releaseCount, total: total)) }
      let id = statement.integer(0)
      guard let record = ReleaseRecord(statement) else {
        report("release \(id)", "its row holds what is never written")
        continue
      }
      let place = "release \(id) (\(record.period), published \(record.publication.day))"
      let first = ReleaseRecord.columnCount
      if imports[statement.integer(first + 1)] != record.recordedAt.microseconds {
        report(place, "it is not dated as its import is")
      }
      if statement.integer(first + 2) != Int64(record.period.firstDay.ordinal)
        || statement.integer(first + 3) != Int64(record.period.lastDay.ordinal)
      {
        report(place, "its first and last day are not those of its period")
      }
      let block = statement.blob(first)
      attempt(place) { (self) throws(ArchiveError) in
        try self.checkContent(of: record, block: block, place, connection)
      }
    }
  }

  private mutating func checkContent(
    of record: ReleaseRecord, block: [UInt8], _ place: String, _ connection: borrowing Connection
  ) throws(ArchiveError) {
    guard let table = tables[record.tableID] else {
      report(place, "its table is missing or not readable")
      return
    }
    let dictionary = try caches.dictionary(of: record.tableID, connection)
    let rows = try record.rows(block, dictionary, path: path)
    let release = Release(
      table: table, period: record.period, publication: record.publication,
      retrieved: record.retrieved, status: record.status, tolerance: record.tolerance,
      scope: try caches.scope(record.scopeID, connection), note: record.note,
      files: try caches.files(record.fileIDs, connection), rows: rows)
    rowCount += rows.count
    if rows.count != record.rowCount {
      report(place, "it has \(rows.count) rows where its row says \(record.rowCount)")
    }
    if release.total != record.total {
      report(place, "its total is \(release.total) where its row says \(record.total)")
    }
    if ReleaseDigest.digest(of: release) != record.digest {
      report(place, "its content does not match its digest")
    }
  }
}
