import ContentHash
import Testing
import TimeSeries
import TradeStatistics

@testable import ReleaseArchive

/// Archives of schema 1 are made here by its SQL and by blocks of version 1, byte by byte.
@Suite struct MigrationTests {
  private let folder: TemporaryFolder
  private let path: String

  init() throws {
    folder = try TemporaryFolder()
    path = folder.file("archive")
  }

  // The two releases of one table: the second brings a code that belongs before those of the first, and
  // quantities for a code that had none.
  private func releases() throws -> [Release] {
    let table = try Samples.table()
    let kilogram = try QuantityUnit(rawValue: "kg").required()
    let negative = ReleaseRow(
      code: try code("120110"), value: FixedPoint(-7),
      quantity: Quantity(FixedPoint(3), kilogram))
    return [
      Release(
        table: table, period: try Period("2020-03").required(),
        publication: Publication(day: try day("2020-05-05")), files: [Samples.file],
        rows: [try Samples.row("120190", 1_250_000, kilograms: 2500), try Samples.row("1202", nil)]
      ),
      Release(
        table: table, period: try Period("2020-04").required(),
        publication: Publication(day: try day("2020-06-05")), files: [Samples.file],
        rows: [negative, try Samples.row("1202", 5, kilograms: 6)]),
    ]
  }

  /// Blocks of version 1 of the two releases, over the dictionary 120190, 1202, 120110.
  private static let firstBlocks: [[UInt8]] = [
    // Codes 0 and 1; the second withheld; e 10, 125; the first with a quantity in kg, e 8, 25.
    [1, 3, 2, 0, 0, 2, 10, 0xFA, 0x01, 1, 1, 2, 0x6B, 0x67, 8, 50],
    // Codes 1 and 2; e 6, 5 and −7; both with kg, e 6, 6 and 3.
    [1, 1, 2, 1, 0, 6, 10, 13, 3, 1, 2, 0x6B, 0x67, 6, 12, 6],
  ]

  /// An archive of schema 1 with the two releases, each by an import of its own.
  private func makeFirstSchema(blocks: [[UInt8]] = firstBlocks) throws {
    let connection = try Connection(path, path: path, mode: .creating)
    try Migration.applyAll(to: connection, last: 1)
    let key = StoredTable.fields(of: try Samples.table()).map { "'\($0)'" }
    try connection.execute(
      """
      INSERT INTO table_keys VALUES (1, \(key.joined(separator: ", ")));
      INSERT INTO codes VALUES (1, 0, '120190'), (1, 1, '1202'), (1, 2, '120110');
      INSERT INTO source_files VALUES (1, '\(Samples.file.name)', '\(Samples.file.sha256)',
        '\(Samples.file.origin)');
      INSERT INTO scopes VALUES (1, '\(Scope.complete.absentRow.rawValue)', '', '');
      INSERT INTO imports VALUES (1, 1, 'a', 1000), (2, 1, 'b', 2000);
      """)
    let insert = try connection.prepare(
      """
      INSERT INTO releases VALUES (?, 1, 2, ?, 1, ?, ?, ?, 'exact', NULL, NULL, 'official', '0',
        1, NULL, '1', ?, ?, ?, ?, ?, ?)
      """)
    for (index, (release, block)) in zip(try releases(), blocks).enumerated() {
      try insert.run(
        .integer(index + 1), .integer(release.period.ordinal),
        .integer(release.period.firstDay.ordinal), .integer(release.period.lastDay.ordinal),
        .integer(release.publication.day.ordinal), .integer(release.rows.count),
        .text(StoredNumber.text(release.total)), .integer(index + 1),
        .integer((index + 1) * 1000), .blob(ReleaseDigest.digest(of: release).bytes),
        .blob(ReferenceBlock.sealed(block)))
    }
  }

  @Test func `An archive of schema 1 keeps every release, and is sound by all checks`() throws {
    try makeFirstSchema()
    let archive = try Samples.writer(path)
    let report = try archive.verify()
    #expect(report.problems == [])
    #expect(report.rowCount == 4)
    let effective = try archive.view(asOf: day("2021-01-01")).effective(Samples.table())
    #expect(effective.map(\.release) == (try releases()))
    // What was on file is still known to be.
    let outcome = try archive.record(
      Samples.batch(try releases(), sha256: "new"), at: moment("2026-01-01"))
    guard case .recorded(let counts) = outcome else { throw Missing(what: "a recorded batch") }
    #expect(counts.skipped == 2)
    #expect(counts.added == 0)
    let reader = try SQLiteArchive(reading: path)
    #expect(try reader.verify().isSound)
  }

  @Test func `A reader names the schema and the remedy, and leaves the file as it was`() throws {
    try makeFirstSchema()
    let error = #expect(throws: ArchiveError.self) { try SQLiteArchive(reading: path) }
    #expect(error?.code == .olderSchema)
    #expect(error?.description.contains("schema 1") == true)
    #expect(error?.description.contains("import any file into it") == true)
    let connection = try Connection(path, path: path, mode: .unshared)
    #expect(try connection.integer("PRAGMA user_version") == 1)
    #expect(try connection.integer("SELECT count(*) FROM codes") == 3)
  }

  @Test(arguments: 0..<2, 0..<16)
  func `A damaged block stops the step, and the file stays one of schema 1`(
    release: Int, position: Int
  ) throws {
    var blocks = Self.firstBlocks
    blocks[release][position] ^= 0x80
    try makeFirstSchema(blocks: blocks)
    do throws(ArchiveError) {
      _ = try Samples.writer(path)
    } catch {
      #expect(error.code == .damaged)
      #expect(error.description.contains("release \(release + 1)"), "\(error)")
      let connection = try Connection(path, path: path, mode: .writing)
      #expect(try connection.integer("PRAGMA user_version") == 1)
      #expect(try connection.integer("SELECT count(*) FROM codes") == 3)
      #expect(try connection.integer("SELECT count(*) FROM releases") == 2)
      return
    }
    // Bytes that are rows after all are found by their digest.
    #expect(try !SQLiteArchive(reading: path).verify().isSound)
  }
}
