import Testing
import TimeSeries
import TradeStatistics

@testable import ReleaseArchive

@Suite struct VerificationTests {
  private let folder: TemporaryFolder
  private let path: String

  init() throws {
    folder = try TemporaryFolder()
    path = folder.file("archive")
    try Samples.archive(
      path,
      [
        (Samples.release(1, published: "2020-05-05"), at: "2026-01-01"),
        (Samples.release(2, published: "2020-06-04"), at: "2026-01-02"),
      ])
    let entry = CalendarEntry(
      calendar: "ft900", period: Period(year: 2020), day: try day("2021-02-05"), evidence: .seen,
      source: "the office")
    _ = try Samples.writer(path).record(
      Samples.batch([], sha256: "calendar", calendar: [entry]), at: moment("2026-01-03"))
  }

  @Test func `A sound archive has no problems, and all of it was read`() throws {
    let report = try SQLiteArchive(reading: path).verify()
    #expect(report.problems == [])
    #expect(report.releaseCount == 2)
    #expect(report.rowCount == 2)
  }

  // Each statement does what a stray hand, a bug or a bad disk might.
  @Test(arguments: [
    ("UPDATE releases SET row_count = 7 WHERE id = 1", "1 rows where its row says 7"),
    ("UPDATE releases SET total = '5' WHERE id = 1", "its total is 1 where its row says 0.000005"),
    ("UPDATE releases SET total = 'x' WHERE id = 1", "holds what is never written"),
    ("UPDATE releases SET note = 'x' WHERE id = 1", "does not match its digest"),
    ("UPDATE releases SET published = published - 1 WHERE id = 1", "does not match its digest"),
    ("UPDATE releases SET published = 99999999999 WHERE id = 1", "holds what is never written"),
    ("UPDATE releases SET period_unit = 9 WHERE id = 1", "holds what is never written"),
    ("UPDATE releases SET period_ordinal = 9223372036854775807", "holds what is never written"),
    ("UPDATE releases SET period_length = 0", "holds what is never written"),
    ("UPDATE releases SET first_day = first_day + 1 WHERE id = 1", "not those of its period"),
    ("UPDATE releases SET recorded_at = 5 WHERE id = 1", "not dated as its import"),
    ("UPDATE releases SET files = '77' WHERE id = 1", "source file 77 is missing"),
    ("UPDATE releases SET files = 'one' WHERE id = 1", "holds what is never written"),
    ("UPDATE releases SET digest = zeroblob(32) WHERE id = 1", "does not match its digest"),
    ("UPDATE releases SET digest = zeroblob(3) WHERE id = 1", "holds what is never written"),
    ("UPDATE releases SET block = zeroblob(0) WHERE id = 1", "the block ends too early"),
    ("UPDATE releases SET block = zeroblob(20) WHERE id = 1", "block version 0"),
    ("UPDATE releases SET block = CAST(substr(block, 1, 3) AS BLOB)", "ends too early"),
    ("UPDATE releases SET table_id = 9 WHERE id = 1", "a row of table_keys that is not there"),
    ("UPDATE code_segments SET code_count = 2", "are 1 where their row says 2"),
    ("UPDATE code_segments SET first_number = 1", "has no code number 0"),
    ("UPDATE code_segments SET segment = zeroblob(9)", "block version 0"),
    ("UPDATE code_segments SET segment = CAST(substr(segment, 1, 9) AS BLOB)", "checksum"),
    ("DELETE FROM code_segments", "a count of 1 rows is more than"),
    ("UPDATE scopes SET codes = '?'", "scope 1 is missing or not readable"),
    ("UPDATE scopes SET absent_row = 'unknown'", "does not match its digest"),
    ("UPDATE table_keys SET flow = 'sideways'", "its key is not readable"),
    ("UPDATE table_keys SET reporter = 'XXX'", "its key is not readable"),
    ("UPDATE table_keys SET reporter = 'XX'", "its key is not readable"),
    ("DELETE FROM imports WHERE id = 1", "a row of imports that is not there"),
    ("UPDATE calendar_entries SET evidence = 'rumour'", "it is not readable"),
    ("UPDATE calendar_entries SET recorded_at = 1", "not dated as its import"),
    ("DROP INDEX releases_as_of", "'releases_as_of' is missing or altered"),
    ("ALTER TABLE releases ADD COLUMN extra TEXT", "'releases' is missing or altered"),
  ]) func `Every kind of damage is found and named`(sql: String, message: String) throws {
    do {
      let connection = try Connection(path, path: path, mode: .writing)
      try connection.execute("PRAGMA foreign_keys = OFF; " + sql)
    }
    let report = try SQLiteArchive(reading: path).verify()
    #expect(
      report.problems.contains { $0.description.contains(message) }, "\(report.problems)")
  }

  @Test func `A flipped byte anywhere in a block is found, and reading the block is an error`()
    throws
  {
    let count = try blockSize()
    for position in 1...count {
      let copy = folder.file("damaged \(position)")
      try SQLiteArchive(reading: path).snapshot(to: copy)
      do {
        let connection = try Connection(copy, path: copy, mode: .writing)
        try connection.execute(
          """
          UPDATE releases SET block = CAST(
            substr(block, 1, \(position - 1)) ||
            CASE substr(block, \(position), 1) WHEN X'41' THEN X'42' ELSE X'41' END ||
            substr(block, \(position + 1)) AS BLOB) WHERE id = 2
          """)
      }
      let archive = try SQLiteArchive(reading: copy)
      #expect(try !archive.verify().isSound)
      let error = #expect(throws: ArchiveError.self) {
        try archive.view(asOf: day("2021-01-01")).effective(Samples.table())
      }
      #expect(error?.code == .damaged)
    }
  }

  private func blockSize() throws -> Int {
    let connection = try Connection(path, path: path, mode: .unshared)
    return Int(try connection.integer("SELECT length(block) FROM releases WHERE id = 2") ?? 0)
  }

  @Test func `Dates from a damaged file never overflow`() throws {
    do {
      let connection = try Connection(path, path: path, mode: .writing)
      try connection.execute("UPDATE imports SET imported_at = 9223372036854775807 WHERE id = 3")
    }
    let archive = try Samples.writer(path)
    let error = #expect(throws: ArchiveError.self) {
      try archive.record(Samples.batch([], sha256: "new"), at: moment("2026-01-04"))
    }
    #expect(error?.code == .damaged)
  }
}
