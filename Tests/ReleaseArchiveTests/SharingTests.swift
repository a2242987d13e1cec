import Foundation
import Synchronization
import Testing
import TimeSeries
import TradeStatistics

@testable import ReleaseArchive

@Suite struct SharingTests {
  private let folder: TemporaryFolder
  private let path: String

  init() throws {
    folder = try TemporaryFolder()
    path = folder.file("archive")
    try Samples.archive(path, [(Samples.release(1, published: "2020-05-05"), at: "2026-01-01")])
  }

  private func figures(_ archive: SQLiteArchive) throws -> [String] {
    try archive.view(asOf: day("2021-01-01")).figures(Samples.table())
  }

  @Test func `Reading leaves no file behind and does not touch the archive`() throws {
    let names = try folder.names()
    let before = try FileManager.default.attributesOfItem(atPath: path)[.modificationDate] as? Date
    do {
      let archive = try SQLiteArchive(reading: path)
      _ = try figures(archive)
      #expect(try archive.verify().isSound)
    }
    let after = try FileManager.default.attributesOfItem(atPath: path)[.modificationDate] as? Date
    #expect(before == after)
    #expect(try folder.names() == names)
  }

  @Test func `A writer that has closed leaves no log behind`() throws {
    #expect(try folder.names() == ["archive", "archive-lock"])
  }

  @Test func `A reader goes on during an import and sees it when it is done`() throws {
    let reader = try SQLiteArchive(reading: path)
    let writer = try Samples.writer(path)
    let path = path
    let outcome = try writer.record(
      Samples.batch([Samples.release(2, published: "2020-06-04")], sha256: "2"),
      at: moment("2026-01-02"),
      progress: { _ in
        // Inside of the writer's transaction.
        let other = try? SQLiteArchive(reading: path)
        #expect((try? other.map { try figures($0) }) == ["2020-03 1 of 1"])
        #expect((try? figures(reader)) == ["2020-03 1 of 1"])
      })
    guard case .recorded = outcome else { throw Missing(what: "a recorded batch") }
    #expect(try figures(reader) == ["2020-03 2 of 2"])
    #expect(try figures(SQLiteArchive(reading: path)) == ["2020-03 2 of 2"])
  }

  @Test func `A reader follows imports that began and ended since it opened`() throws {
    let reader = try SQLiteArchive(reading: path)
    for value in 2...5 {
      #expect(try figures(reader) == ["2020-03 \(value - 1) of \(value - 1)"])
      _ = try Samples.writer(path).record(
        Samples.batch(
          [Samples.release(value, published: "2020-06-0\(value)")], sha256: "\(value)"),
        at: moment("2026-01-02"))
    }
    #expect(try figures(reader) == ["2020-03 5 of 5"])
  }

  @Test func `A log left by a writer that was killed is read, and the archive is not altered`()
    throws
  {
    let killed = folder.file("killed")
    do {
      let writer = try Samples.writer(path)
      _ = try writer.record(
        Samples.batch([Samples.release(2, published: "2020-06-04")], sha256: "2"),
        at: moment("2026-01-02"))
      // While the writer has it open, the files are as a kill would leave them.
      for suffix in ["", "-wal"] {
        try FileManager.default.copyItem(atPath: path + suffix, toPath: killed + suffix)
      }
    }
    let bytes = FileManager.default.contents(atPath: killed)
    #expect(try figures(SQLiteArchive(reading: killed)) == ["2020-03 2 of 2"])
    #expect(FileManager.default.contents(atPath: killed) == bytes)
    let outcome = try Samples.writer(killed).record(
      Samples.batch([], sha256: "2"), at: moment("2026-01-03"))
    #expect(outcome == .alreadyOnFile)
  }

  @Test func `A second writer waits for the first and then goes on`() throws {
    let options = WriterOptions(program: "first")
    let hasWaited = Mutex(false)
    let (path, folder) = (path, folder)
    // The first writer's transaction ends only once the second one says that it waits.
    let isWaiting = DispatchSemaphore(value: 0)
    let second = DispatchSemaphore(value: 0)
    let first = try SQLiteArchive(writing: path, options: options)
    let other = try Samples.writer(
      path,
      onWait: {
        hasWaited.withLock { $0 = true }
        isWaiting.signal()
      })
    _ = try first.record(
      Samples.batch([Samples.release(2, published: "2020-06-04")], sha256: "2"),
      at: moment("2026-01-02"),
      progress: { _ in
        Thread.detachNewThread {
          let outcome = try? other.record(
            Samples.batch([Samples.release(3, published: "2020-07-02")], sha256: "3"),
            at: moment("2026-01-02"))
          #expect(outcome != nil)
          second.signal()
        }
        isWaiting.wait()
      })
    second.wait()
    #expect(hasWaited.withLock { $0 })
    #expect(try figures(SQLiteArchive(reading: path)) == ["2020-03 3 of 3"])
    _ = folder
  }

  @Test func `A writer that has waited long enough is told who is at work`() throws {
    let first = try SQLiteArchive(
      writing: path, options: WriterOptions(program: "nightly import"))
    let path = path
    _ = try first.record(
      Samples.batch([Samples.release(2, published: "2020-06-04")], sha256: "2"),
      at: moment("2026-01-02"),
      progress: { _ in
        let error = #expect(throws: ArchiveError.self) {
          try Samples.writer(path, patience: .zero)
        }
        let process = ProcessInfo.processInfo.processIdentifier
        #expect(error?.code == .busy)
        #expect(
          error?.description.contains("process \(process) (nightly import) since 20") == true,
          "\(error?.description ?? "")")
      })
  }

  @Test func `Another program's lock on the database is an error that says so`() throws {
    let other = try Connection(path, path: path, mode: .writing)
    let archive = try Samples.writer(path, patience: .zero)
    try other.execute("BEGIN IMMEDIATE")
    let error = #expect(throws: ArchiveError.self) {
      try archive.record(Samples.batch([], sha256: "2"), at: moment("2026-01-02"))
    }
    #expect(error?.code == .busy)
    try other.execute("ROLLBACK")
    _ = try archive.record(Samples.batch([], sha256: "2"), at: moment("2026-01-02"))
  }

  @Test func `A full disk undoes the batch and leaves all before it`() throws {
    let archive = try Samples.writer(path)
    // SQLite's own limit on pages stands for the disk.
    try archive.state.withLock { (state) throws(ArchiveError) in
      let pages = try state.connection.integer("PRAGMA page_count") ?? 0
      try state.connection.execute("PRAGMA max_page_count = \(pages + 4)")
    }
    let rows = try (0..<9000).map { try Samples.row(String(100_000 + $0), $0 * 7919) }
    let small = try Samples.release(2, published: "2020-06-04")
    let large = Release.large(small, rows)
    let error = #expect(throws: ArchiveError.self) {
      try archive.record(Samples.batch([small, large], sha256: "2"), at: moment("2026-01-02"))
    }
    #expect(error?.code == .diskFull)
    #expect(error?.description.contains("free some space") == true)
    #expect(try figures(archive) == ["2020-03 1 of 1"])
    #expect(try archive.verify().problems == [])
    try archive.state.withLock { (state) throws(ArchiveError) in
      try state.connection.execute("PRAGMA max_page_count = 1000000")
    }
    let again = try archive.record(
      Samples.batch([small, large], sha256: "2"), at: moment("2026-01-02"))
    #expect(
      try again == .recorded(.counts(recordedAt: moment("2026-01-02"), added: 2)))
    #expect(try archive.verify().problems == [])
  }
}
