import Foundation
import Testing

@testable import ReleaseArchive

@Suite struct RefusedFilesTests {
  private let folder: TemporaryFolder
  private let path: String

  init() throws {
    folder = try TemporaryFolder()
    path = folder.file("archive")
  }

  /// Opening for reading and for writing both fail with the code, and leave the folder as it was.
  private func expectRefused(_ code: ArchiveError.Code, _ message: String) throws {
    let before = try contents()
    let reading = #expect(throws: ArchiveError.self) { try SQLiteArchive(reading: path) }
    let writing = #expect(throws: ArchiveError.self) { try Samples.writer(path) }
    for error in [reading, writing] {
      #expect(error?.code == code)
      #expect(error?.description.contains(path) == true)
      #expect(error?.description.contains(message) == true, "\(error?.description ?? "")")
    }
    #expect(try contents() == before)
  }

  /// All files with their bytes; the lock that a writer takes is not the archive.
  private func contents() throws -> [String: Data?] {
    var contents: [String: Data?] = [:]
    for name in try folder.names() where !name.hasSuffix("-lock") {
      contents[name] = FileManager.default.contents(atPath: folder.file(name))
    }
    return contents
  }

  @Test(arguments: ["code,value\n0201,5\n", "x", String(repeating: "not a database ", count: 500)])
  func `A text file is not an archive`(text: String) throws {
    try Data(text.utf8).write(to: URL(fileURLWithPath: path))
    try expectRefused(.notAnArchive, "not an SQLite database")
  }

  @Test func `An empty file is not an archive`() throws {
    try Data().write(to: URL(fileURLWithPath: path))
    try expectRefused(.notAnArchive, "the file is empty")
  }

  @Test func `A folder is not an archive`() throws {
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
    try expectRefused(.notAnArchive, "it is a directory")
  }

  @Test(arguments: ["WAL", "DELETE"])
  func `Another program's database is refused and not altered`(mode: String) throws {
    do {
      let other = try Connection(path, path: path, mode: .creating)
      try other.execute(
        "PRAGMA journal_mode = \(mode); PRAGMA application_id = 7; CREATE TABLE notes (text)")
    }
    try expectRefused(.foreignDatabase, "another program (application id 7)")
  }

  @Test func `An archive of a newer schema is refused and not altered`() throws {
    _ = try Samples.writer(path)
    do {
      let newer = try Connection(path, path: path, mode: .writing)
      try newer.execute("PRAGMA user_version = 99")
    }
    try expectRefused(.newerSchema, "schema 99")
  }

  @Test func `A missing file is an error for a reader, and made by a writer`() throws {
    let error = #expect(throws: ArchiveError.self) { try SQLiteArchive(reading: path) }
    #expect(error?.code == .notFound)
    #expect(try folder.names().isEmpty)
    _ = try Samples.writer(path)
    #expect(try folder.names() == ["archive", "archive-lock"])
    #expect(try SQLiteArchive(reading: path).view(asOf: day("2030-01-01")).isEmpty)
  }

  @Test func `A writer needs a folder that exists`() throws {
    let error = #expect(throws: ArchiveError.self) {
      try Samples.writer(folder.file("no/such/folder"))
    }
    #expect(error?.code == .notFound)
  }

  @Test func `Names that a URI would read as options are plain names`() throws {
    let name = folder.file("a?mode=memory&x=%41#1 ü")
    _ = try Samples.writer(name).record(Samples.batch([]), at: moment("2026-01-01"))
    #expect(FileManager.default.fileExists(atPath: name))
    #expect(try SQLiteArchive(reading: name).latestRecorded() == moment("2026-01-01"))
  }

  @Test func `An archive cut at any length is refused`() throws {
    let full = folder.file("full")
    try Samples.archive(full, [(Samples.release(1, published: "2020-05-05"), at: "2026-01-01")])
    let bytes = try #require(FileManager.default.contents(atPath: full))
    for count in Array(1...120) + Array(stride(from: 500, to: bytes.count, by: 509)) {
      try bytes.prefix(count).write(to: URL(fileURLWithPath: path))
      let error = #expect(throws: ArchiveError.self, "cut to \(count) bytes") {
        try SQLiteArchive(reading: path)
      }
      #expect([.damaged, .notAnArchive].contains(error?.code))
    }
  }

  @Test func `Damage on any page is an error, a finding or without effect, and never a crash`()
    throws
  {
    let full = folder.file("full")
    try Samples.archive(
      full,
      try (1...20).map {
        (try Samples.release($0, period: "20\($0 + 10)", published: "2035-01-01"), at: "2036-01-01")
      })
    let expected = try SQLiteArchive(reading: full).view(asOf: day("2040-01-01"))
      .effective(Samples.table())
    let bytes = try #require(FileManager.default.contents(atPath: full))
    var generator = SeededGenerator(seed: 5)
    for _ in 0..<300 {
      var damaged = bytes
      for _ in 0..<8 {
        let position = Int.random(in: 100..<bytes.count, using: &generator)
        damaged[position] = UInt8.random(in: .min ... .max, using: &generator)
      }
      try damaged.write(to: URL(fileURLWithPath: path))
      guard let archive = try? SQLiteArchive(reading: path),
        let report = try? archive.verify()
      else { continue }
      let found = try? archive.view(asOf: day("2040-01-01")).effective(Samples.table())
      if report.isSound { #expect(found == expected) }
    }
  }

  // Root may read and write everything.
  @Test(.enabled(if: getuid() != 0))
  func `A file that may not be read says so`() throws {
    _ = try Samples.writer(path)
    try FileManager.default.setAttributes([.posixPermissions: 0], ofItemAtPath: path)
    let error = #expect(throws: ArchiveError.self) { try SQLiteArchive(reading: path) }
    #expect(error?.code == .permissionDenied)
  }

  @Test(.enabled(if: getuid() != 0))
  func `An archive in a folder that may not be written can be read`() throws {
    try Samples.archive(path, [(Samples.release(1, published: "2020-05-05"), at: "2026-01-01")])
    try FileManager.default.setAttributes([.posixPermissions: 0o555], ofItemAtPath: folder.path)
    defer {
      try? FileManager.default.setAttributes(
        [.posixPermissions: 0o755], ofItemAtPath: folder.path)
    }
    let view = try SQLiteArchive(reading: path).view(asOf: day("2020-05-05"))
    #expect(try view.figures(Samples.table()) == ["2020-03 1 of 1"])
  }
}
