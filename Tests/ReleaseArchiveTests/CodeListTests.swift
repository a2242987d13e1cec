import Testing
import TimeSeries
import TradeStatistics

@testable import ReleaseArchive

/// Code lists as the archive keeps them; codes and descriptions are made up.
@Suite struct CodeListTests {
  private let folder: TemporaryFolder
  private let path: String

  init() throws {
    folder = try TemporaryFolder()
    path = folder.file("archive")
  }

  private static let entries: [CodeListEntry] = [
    ("0101210000", "HORSES", "HORSES, LIVE", "NO", nil),
    ("1201900005", "SOYBEANS", "SOYBEANS, FOR OIL", "KG", nil),
    ("1201900095", "SOYBEANS", "SOYBEANS, OTHER", "KG", "T"),
    ("8703230190", "CARÉ", "CARÈ", "X", nil),
  ].compactMap { code, short, long, unit, second in
    ProductCode(code).map {
      CodeListEntry(
        code: $0, shortDescription: short, description: long, unit: unit, secondUnit: second)
    }
  }

  private func list(
    _ entries: [CodeListEntry] = entries, _ schedule: CodeSchedule = .scheduleB,
    published: String, precision: Publication.Precision = .exact
  ) throws -> CodeList {
    CodeList(
      schedule, publication: Publication(day: try day(published), precision: precision),
      entries: entries)
  }

  private func batch(_ list: CodeList, sha256: String = "aa") -> ImportBatch {
    let file = SourceFile(name: "exp-code.txt", sha256: sha256, origin: "the office")
    return ImportBatch(
      file: file, descriptionDigest: "", releases: [],
      reference: ReferenceDocument(.codeList(list), file: file, retrieved: list.publication.day))
  }

  private func added(_ outcome: ImportOutcome) throws -> Int {
    guard case .recorded(let counts) = outcome else { throw Missing(what: "a recorded batch") }
    return counts.references
  }

  @Test(arguments: Publication.Precision.allCases)
  func `A list comes back as it was recorded, and is no correlation`(
    precision: Publication.Precision
  ) throws {
    let list = try list(published: "2026-01-01", precision: precision)
    let writer = try Samples.writer(path)
    #expect(try added(writer.record(batch(list), at: moment("2026-01-02"))) == 1)
    let archive = try SQLiteArchive(reading: path)
    let last = try moment("2026-02-01")
    #expect(
      try archive.references(.codeList, knownAt: last).map(\.document.codeList) == [list])
    #expect(try archive.references(.correlation, knownAt: last).isEmpty)
    #expect(try archive.references(knownAt: last).count == 1)
    #expect(try archive.verify().problems == [])
  }

  @Test func `The same list is recorded once; another schedule, edition or entry is another`()
    throws
  {
    let writer = try Samples.writer(path)
    let lists = [
      (try list(published: "2026-03-01", precision: .noLaterThan), 1),
      // Taken again on a later day.
      (try list(published: "2026-04-01", precision: .noLaterThan), 0),
      (try list(published: "2026-01-01"), 1),
      (try list(Self.entries, .harmonizedTariff, published: "2026-01-01"), 1),
      (try list(Array(Self.entries.dropLast()), published: "2026-01-01"), 1),
      (try list([], published: "2026-01-01"), 1),
    ]
    for (index, (list, count)) in lists.enumerated() {
      let outcome = try writer.record(
        batch(list, sha256: "file \(index)"), at: moment("2026-05-01"))
      #expect(try added(outcome) == count, "\(index)")
    }
    #expect(try writer.verify().problems == [])
  }

  @Test func `More than any nomenclature has is refused`() throws {
    let long = String(repeating: "A", count: CodeListBlock.maximumTextLength + 1)
    let entry = CodeListEntry(
      code: try code("1201900095"), shortDescription: "", description: long, unit: "KG",
      secondUnit: nil)
    let writer = try Samples.writer(path)
    let error = #expect(throws: ArchiveError.self) {
      try writer.record(
        batch(list([entry], published: "2026-01-01")), at: moment("2026-01-02"))
    }
    #expect("\(error.map { "\($0)" } ?? "")".contains("code 1201900095 has more than 600 bytes"))
  }

  @Test(arguments: [
    ("UPDATE reference_documents SET edition_to = '2025-01-01'", "does not match its digest"),
    ("UPDATE reference_documents SET edition_to = 'now'", "what is never written"),
    ("UPDATE reference_documents SET edition_from = 'hts2'", "what is never written"),
    ("UPDATE reference_documents SET kind = 'correlation'", "the content of document 1"),
    ("UPDATE reference_documents SET content = zeroblob(9)", "the content of document 1"),
  ])
  func `Damage to a list is found`(statement: String, problem: String) throws {
    let list = try list(published: "2026-01-01")
    _ = try Samples.writer(path).record(batch(list), at: moment("2026-01-02"))
    do {
      let connection = try Connection(path, path: path, mode: .writing)
      try connection.execute("PRAGMA foreign_keys = OFF; \(statement)")
    }
    let report = try SQLiteArchive(reading: path).verify()
    #expect(report.problems.contains { $0.problem.contains(problem) }, "\(report.problems)")
  }

  @Test func `A block gives its entries back, and any change to it is found`() throws {
    let bytes = CodeListBlock.encode(Self.entries)
    #expect(try CodeListBlock.decode(bytes) == Self.entries)
    for index in bytes.indices {
      #expect(throws: BlockError.self) { try CodeListBlock.decode(Array(bytes[..<index])) }
      var other = bytes
      other[index] ^= 0x10
      #expect(throws: BlockError.self) { try CodeListBlock.decode(other) }
    }
  }

  @Test(
    arguments: [
      // A count beyond the limit; one beyond the bytes; more in common than there was; texts too long.
      [1, 0xFF, 0xFF, 0xFF, 0x7F], [1, 2, 0, 1, 0x31, 0, 0, 0, 0, 0, 0, 0, 0],
      [1, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0], [1, 1, 0, 1, 0x31, 0, 0xFF, 0x7F],
      // No code, the same code again, a text in common that is not named so, no UTF-8, bytes after the end.
      [1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0],
      [1, 2, 0, 1, 0x31, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0],
      [1, 2, 0, 1, 0x31, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2, 0x31, 0x32, 0, 0, 0, 0, 0, 0, 0, 0],
      [1, 1, 0, 1, 0x31, 0, 1, 0xFF, 0, 0, 0, 0, 0, 0], [1, 0, 0], [2, 0], [],
    ] as [[UInt8]])
  func `A block that was never written is an error, whatever its checksum says`(
    bytes: [UInt8]
  ) throws {
    #expect(throws: BlockError.self) { try CodeListBlock.decode(ReferenceBlock.sealed(bytes)) }
  }
}
