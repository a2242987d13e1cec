import Testing
import TimeSeries
import TradeStatistics

@testable import ReleaseArchive

/// Correlations are made up; the archive keeps them as it keeps releases.
@Suite struct ReferenceTests {
  private let folder: TemporaryFolder
  private let path: String

  init() throws {
    folder = try TemporaryFolder()
    path = folder.file("archive")
  }

  private func correlation(_ pairs: [(String, String)]) throws -> Correlation {
    Correlation(
      from: "HS2022", to: "HS2017",
      pairs: try pairs.map { .init(from: try code($0.0), to: try code($0.1)) })
  }

  private static let pairs = [
    ("010121", "010121"), ("851771", "851770"), ("851779", "851770"), ("999999", "000000"),
    ("999999", "999999"),
  ]

  private func batch(_ correlation: Correlation, sha256: String = "aa") throws -> ImportBatch {
    let file = SourceFile(name: "table.xlsx", sha256: sha256, origin: "the office")
    return ImportBatch(
      file: file, descriptionDigest: "", releases: [],
      reference: ReferenceDocument(
        .correlation(correlation), file: file, retrieved: try day("2026-01-01")))
  }

  private func counts(_ outcome: ImportOutcome) throws -> ImportCounts {
    guard case .recorded(let counts) = outcome else { throw Missing(what: "a recorded batch") }
    return counts
  }

  @Test func `A document comes back as it was recorded, from the moment of recording on`() throws {
    let correlation = try correlation(Self.pairs)
    let writer = try Samples.writer(path)
    let counts = try counts(writer.record(batch(correlation), at: moment("2026-01-02")))
    #expect(counts.references == 1)
    let archive = try SQLiteArchive(reading: path)
    let known = try archive.references(knownAt: moment("2026-01-02"))
    #expect(known.map(\.document) == [try batch(correlation).reference].compactMap(\.self))
    #expect(try archive.references(knownAt: moment("2026-01-01")).isEmpty)
    #expect(try archive.verify().problems == [])
  }

  @Test func `The same content is recorded once, whatever file it comes in`() throws {
    let writer = try Samples.writer(path)
    let first = try batch(correlation(Self.pairs))
    _ = try writer.record(first, at: moment("2026-01-02"))
    #expect(try writer.record(first, at: moment("2026-01-03")) == .alreadyOnFile)
    let other = try batch(correlation(Self.pairs.reversed()), sha256: "bb")
    #expect(try counts(writer.record(other, at: moment("2026-01-03"))).references == 0)
    let changed = try batch(correlation(Self.pairs.dropLast()), sha256: "cc")
    #expect(try counts(writer.record(changed, at: moment("2026-01-04"))).references == 1)
    let known = try writer.references(knownAt: moment("2026-02-01"))
    #expect(known.map(\.document.correlation?.pairs.count) == [5, 4])
    #expect(known[0].digest != known[1].digest)
  }

  @Test func `A snapshot has the documents`() throws {
    _ = try Samples.writer(path).record(batch(correlation(Self.pairs)), at: moment("2026-01-02"))
    let archive = try SQLiteArchive(reading: path)
    try archive.snapshot(to: folder.file("copy"))
    let copy = try SQLiteArchive(reading: folder.file("copy"))
    let last = try moment("2026-02-01")
    #expect(try copy.references(knownAt: last) == archive.references(knownAt: last))
  }

  @Test(arguments: [
    ("UPDATE reference_documents SET edition_to = 'HS2012'", "does not match its digest"),
    ("UPDATE reference_documents SET digest = zeroblob(32)", "does not match its digest"),
    ("UPDATE reference_documents SET edition_to = edition_from", "what is never written"),
    ("UPDATE reference_documents SET kind = 'other'", "what is never written"),
    ("UPDATE reference_documents SET retrieved = 99999999999", "what is never written"),
    ("UPDATE reference_documents SET content = zeroblob(9)", "the content of document 1"),
    ("UPDATE reference_documents SET recorded_at = 5", "not dated as its import"),
    ("UPDATE reference_documents SET file_id = 77", "source_files that is not there"),
  ])
  func `Damage to a document is found`(statement: String, problem: String) throws {
    _ = try Samples.writer(path).record(batch(correlation(Self.pairs)), at: moment("2026-01-02"))
    do {
      let connection = try Connection(path, path: path, mode: .writing)
      try connection.execute("PRAGMA foreign_keys = OFF; \(statement)")
    }
    let report = try SQLiteArchive(reading: path).verify()
    #expect(report.problems.contains { $0.problem.contains(problem) }, "\(report.problems)")
  }

  @Test func `An archive of schema 2 takes documents after it was brought forward`() throws {
    let release = try Samples.release(7, published: "2020-05-05")
    do {
      let connection = try Connection(path, path: path, mode: .creating)
      try Migration.applyAll(to: connection, last: 2)
    }
    let error = #expect(throws: ArchiveError.self) { try SQLiteArchive(reading: path) }
    #expect(error?.code == .olderSchema)
    let writer = try Samples.writer(path)
    _ = try writer.record(Samples.batch([release]), at: moment("2026-01-01"))
    _ = try writer.record(batch(correlation(Self.pairs)), at: moment("2026-01-02"))
    #expect(try writer.verify().problems == [])
    #expect(try writer.references(knownAt: moment("2026-01-02")).count == 1)
  }

  @Test func `A block gives its pairs back, and any change to it is found`() throws {
    let correlation = try correlation(Self.pairs)
    let bytes = CorrelationBlock.encode(correlation)
    #expect(try CorrelationBlock.decode(bytes) == correlation.pairs)
    for index in bytes.indices {
      #expect(throws: BlockError.self) { try CorrelationBlock.decode(Array(bytes[..<index])) }
      var other = bytes
      other[index] ^= 0x10
      #expect(throws: BlockError.self) { try CorrelationBlock.decode(other) }
    }
  }

  @Test(
    arguments: [
      // A count far beyond the bytes, codes beyond six digits, partners beyond the limit, bytes after the end.
      [1, 0xFF, 0xFF, 0xFF, 0xFF, 0x7F], [1, 1, 0xC0, 0x84, 0x3D, 0, 0],
      [1, 1, 0, 0xFF, 0xFF, 0xFF, 0x7F], [1, 0, 0], [2, 0], [],
    ] as [[UInt8]])
  func `A block that was never written is an error, whatever its checksum says`(
    bytes: [UInt8]
  ) throws {
    #expect(throws: BlockError.self) {
      try CorrelationBlock.decode(ReferenceBlock.sealed(bytes))
    }
  }
}
