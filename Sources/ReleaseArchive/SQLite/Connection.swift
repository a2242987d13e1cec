import CSQLite

/// An open SQLite database; closed when its owner goes.
@safe struct Connection: ~Copyable {
  /// How a database is opened.
  enum Mode {
    /// For reading, with SQLite's locks: sees what a writer commits. May leave a `-shm` file behind.
    case shared
    /// For reading a file that nobody writes: takes no lock and makes no file.
    case unshared
    /// For reading and writing a file that exists.
    case writing
    /// For making a new file.
    case creating
  }

  private let handle: OpaquePointer
  private let statements = StatementCache()

  /// The file, as errors name it.
  let path: String

  /// Opens a database file.
  ///
  /// - Parameters:
  ///   - file: the path that is opened.
  ///   - path: the path that the caller wrote, for errors.
  init(_ file: String, path: String, mode: Mode) throws(ArchiveError) {
    unsafe self.handle = try Connection.openHandle(file, path: path, mode: mode)
    self.path = path
  }

  deinit {
    unsafe SQLiteCalls.close(handle)
  }

  /// How long a statement waits for another program's lock.
  func setBusyTimeout(_ limit: Duration) {
    let (seconds, attoseconds) = limit.components
    let milliseconds =
      seconds.multipliedReportingOverflow(by: 1000).partialValue
      + attoseconds / 1_000_000_000_000_000
    unsafe SQLiteCalls.setBusyTimeout(handle, milliseconds: Int32(clamping: milliseconds))
  }

  /// Runs statements that return nothing of interest.
  func execute(_ sql: String) throws(ArchiveError) {
    do throws(SQLiteFailure) {
      try unsafe SQLiteCalls.execute(handle, sql)
    } catch {
      throw ArchiveError(error, path: path)
    }
  }

  /// Compiles a statement, or takes one that was compiled before; it lives no longer than the connection is used.
  func prepare(_ sql: String) throws(ArchiveError) -> Statement {
    do throws(SQLiteFailure) {
      if let known = unsafe statements.take(sql) {
        return unsafe Statement(known, path: path, sql: sql, cache: statements)
      }
      return unsafe Statement(
        try SQLiteCalls.prepare(handle, sql), path: path, sql: sql, cache: statements)
    } catch {
      throw ArchiveError(error, path: path)
    }
  }

  /// The first column of the first row, or nil where there is no row or it is null.
  func integer(_ sql: String, _ values: SQLiteValue...) throws(ArchiveError) -> Int64? {
    let statement = try prepare(sql)
    try statement.bind(values)
    return try statement.step() ? statement.optionalInteger(0) : nil
  }

  /// Runs a body in one transaction: all of it happens, or nothing.
  func transaction<R>(
    _ kind: TransactionKind, _ body: () throws(ArchiveError) -> R
  ) throws(ArchiveError) -> R {
    try execute(kind.rawValue)
    do throws(ArchiveError) {
      let result = try body()
      try execute("COMMIT")
      return result
    } catch {
      // Where SQLite has rolled back by itself, as on a full disk, there is nothing left to undo.
      try? execute("ROLLBACK")
      throw error
    }
  }

  /// Copies the whole database into another.
  func copy(
    to destination: borrowing Connection, progress: (ArchiveProgress) -> Void
  ) throws(ArchiveError) {
    do throws(SQLiteFailure) {
      try unsafe SQLiteCalls.copy(from: handle, to: destination.handle, pagesAtOnce: 1024) {
        progress(ArchiveProgress(done: $1 - $0, total: $1))
      }
    } catch {
      throw ArchiveError(error, path: destination.path)
    }
  }

  private static func openHandle(
    _ file: String, path: String, mode: Mode
  ) throws(ArchiveError) -> OpaquePointer {
    let flags =
      switch mode {
      case .shared, .unshared: SQLITE_OPEN_READONLY
      case .writing: SQLITE_OPEN_READWRITE
      case .creating: SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE
      }
    let suffix =
      if case .unshared = mode { "?immutable=1" } else { "" }
    do throws(SQLiteFailure) {
      return unsafe try SQLiteCalls.open(uri(of: file) + suffix, flags: flags)
    } catch {
      throw ArchiveError(error, path: path)
    }
  }

  /// Every byte outside of letters, digits and a few signs is escaped, so that no name reads as an option.
  private static func uri(of file: String) -> String {
    let hexadecimal = Array("0123456789ABCDEF".utf8)
    var bytes = Array("file:".utf8)
    for byte in file.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "/"), UInt8(ascii: "."),
        UInt8(ascii: "-"), UInt8(ascii: "_"):
        bytes.append(byte)
      default:
        bytes += [UInt8(ascii: "%"), hexadecimal[Int(byte >> 4)], hexadecimal[Int(byte & 15)]]
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
