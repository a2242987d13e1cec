import Synchronization
import SystemCalls

/// An archive in one SQLite file.
///
/// Reading never alters the file. Recording is one transaction a batch, so a kill at any point leaves all of a
/// batch or nothing of it. Copy the file with `snapshot(to:)`, not by hand while it is open.
///
/// One connection serves all threads behind a lock: an SQLite connection is one stream of statements, and the
/// values handed out own their memory. A program that wants parallel reads opens the archive once for each.
public final class SQLiteArchive: ReleaseArchive {
  /// The connection with what was read through it.
  struct State: ~Copyable {
    var connection: Connection
    /// Where the file is read without locks, what it was at that moment.
    var identity: FileIdentity?
    var caches = ArchiveCaches()
  }

  /// The path, as the caller wrote it.
  public let path: String

  /// How a writer waits for others; nil in an archive opened for reading.
  let writing: WriterOptions?
  let state: Mutex<State>

  /// Opens an archive for reading.
  ///
  /// - Throws: `ArchiveError` where there is no such file, or it is not a sound archive of this program's
  ///   schema or an older one. An archive without releases is not an error.
  public init(reading path: String) throws(ArchiveError) {
    self.path = path
    self.writing = nil
    let reading = try ArchiveFile.openForReading(path)
    let identity = reading.identity
    self.state = Mutex(State(connection: reading.takeConnection(), identity: identity))
  }

  /// Opens an archive for recording, and makes it where there is no file.
  ///
  /// - Throws: `ArchiveError` where the file is not a sound archive, where it or its folder cannot be written,
  ///   or where another writer held it for longer than the options allow.
  public init(writing path: String, options: WriterOptions) throws(ArchiveError) {
    self.path = path
    self.writing = options
    let connection = try WriterLock.holding(path, options) { () throws(ArchiveError) in
      if FileSystem.kind(path) == .missing { try ArchiveFile.create(path) }
      let connection = try ArchiveFile.openForWriting(path, patience: options.patience)
      try Migration.applyAll(to: connection)
      return connection
    }
    self.state = Mutex(State(connection: connection, identity: nil))
  }

  /// Reads one state of the archive.
  ///
  /// Where the file is read without locks, the body runs again if somebody wrote the file meanwhile: what it
  /// saw may have been half of one state and half of another.
  func read<R: Sendable>(
    _ body: @Sendable (borrowing Connection, inout ArchiveCaches) throws(ArchiveError) -> R
  ) throws(ArchiveError) -> R {
    try state.withLock { (state) throws(ArchiveError) -> R in
      for _ in 0..<SQLiteArchive.attempts {
        if let identity = state.identity,
          ArchiveFile.isBeingWritten(path) || ArchiveFile.hasChanged(path, since: identity)
        {
          let reading = try ArchiveFile.openForReading(path)
          state.identity = reading.identity
          state.connection = reading.takeConnection()
          state.caches = ArchiveCaches()
        }
        let outcome = state.readOnce(body)
        guard let identity = state.identity,
          ArchiveFile.hasChanged(path, since: identity)
        else { return try outcome.get() }
      }
      throw ArchiveError(
        .busy, path: path, "it changed again and again while it was read",
        remedy: "wait for the import to end, then try again")
    }
  }

  private static let attempts = 5
}

extension SQLiteArchive.State {
  fileprivate mutating func readOnce<R>(
    _ body: @Sendable (borrowing Connection, inout ArchiveCaches) throws(ArchiveError) -> R
  ) -> Result<R, ArchiveError> {
    do throws(ArchiveError) {
      try connection.execute(TransactionKind.reading.rawValue)
      let result = try body(connection, &caches)
      try connection.execute("COMMIT")
      return .success(result)
    } catch {
      // The transaction only read; if it never began, there is nothing to end.
      try? connection.execute("ROLLBACK")
      return .failure(error)
    }
  }
}
