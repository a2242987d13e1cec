import Foundation
import Synchronization
import Testing
import TradeStatistics

@testable import ReleaseArchive

@Suite struct SnapshotTests {
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
  }

  @Test func `A snapshot holds the same, and nothing else is left beside it`() throws {
    let archive = try SQLiteArchive(reading: path)
    let steps = Mutex(0)
    try archive.snapshot(to: folder.file("copy"), progress: { _ in steps.withLock { $0 += 1 } })
    #expect(steps.withLock { $0 } > 0)
    #expect(try folder.names() == ["archive", "archive-lock", "copy"])
    let copy = try SQLiteArchive(reading: folder.file("copy"))
    #expect(try copy.verify().problems == [])
    let (table, asOf) = (try Samples.table(), try day("2021-01-01"))
    #expect(
      try copy.view(asOf: asOf).effective(table) == archive.view(asOf: asOf).effective(table))
    #expect(
      try copy.view(asOf: asOf).vintages(table) == archive.view(asOf: asOf).vintages(table))
  }

  @Test func `A snapshot during an import holds what was committed before it`() throws {
    let (path, copy) = (path, folder.file("copy"))
    _ = try Samples.writer(path).record(
      Samples.batch([Samples.release(3, published: "2020-07-02")], sha256: "3"),
      at: moment("2026-01-03"),
      progress: { _ in
        #expect(throws: Never.self) { try SQLiteArchive(reading: path).snapshot(to: copy) }
      })
    let view = try SQLiteArchive(reading: copy).view(asOf: day("2021-01-01"))
    #expect(try view.figures(Samples.table()) == ["2020-03 2 of 2"])
  }

  @Test func `A snapshot can be recorded into like any archive`() throws {
    try SQLiteArchive(reading: path).snapshot(to: folder.file("copy"))
    _ = try Samples.writer(folder.file("copy")).record(
      Samples.batch([Samples.release(3, published: "2020-07-02")], sha256: "3"),
      at: moment("2026-01-03"))
    let view = try SQLiteArchive(reading: folder.file("copy")).view(asOf: day("2021-01-01"))
    #expect(try view.figures(Samples.table()) == ["2020-03 3 of 3"])
  }

  @Test func `A snapshot replaces no file`() throws {
    let target = folder.file("copy")
    try Data("mine".utf8).write(to: URL(fileURLWithPath: target))
    let error = #expect(throws: ArchiveError.self) {
      try SQLiteArchive(reading: path).snapshot(to: target)
    }
    #expect(error?.code == .fileExists)
    #expect(FileManager.default.contents(atPath: target) == Data("mine".utf8))
    #expect(try folder.names() == ["archive", "archive-lock", "copy"])
  }

  @Test func `A snapshot into a folder that is not there is an error`() throws {
    let archive = try SQLiteArchive(reading: path)
    #expect(throws: ArchiveError.self) { try archive.snapshot(to: folder.file("no/copy")) }
  }
}
