import SystemCalls

/// The archive's file: what it must be before anything is read from it or written to it.
enum ArchiveFile {
  /// Marks the file as Pledgeline's in SQLite's header: the letters PLDG.
  static let applicationID: Int64 = 0x504C_4447

  /// An open connection for reading, with what tells whether the file has been written since.
  struct Reading: ~Copyable {
    let connection: Connection
    /// The file at the moment of opening; nil where SQLite's own locks keep watch.
    let identity: FileIdentity?

    consuming func takeConnection() -> Connection { connection }
  }

  /// Opens an archive for reading and checks that it is one.
  ///
  /// Where nothing is written — no write-ahead log, no journal — the file is read without locks: that works in a
  /// folder that cannot be written and leaves no file behind. The caller then compares the file's identity
  /// before and after each read. Otherwise SQLite's shared mode is used, which follows a writer's commits.
  ///
  /// - Parameter oldest: the oldest schema that will do; a reader needs the newest, for it cannot bring the file
  ///   forward.
  static func openForReading(
    _ path: String, oldest: Int = Migration.all.count
  ) throws(ArchiveError) -> Reading {
    let file = try resolve(path)
    // The identity is taken first: a writer that comes in between shows as a change.
    let identity = try identity(of: file, path: path)
    guard identity.size > 0 else { throw .notAnArchive(path, "the file is empty") }
    // SQLite takes a file shorter than its smallest page for a new database.
    guard identity.size >= 512 else {
      throw .notAnArchive(path, "the file is not an SQLite database")
    }
    guard !isBeingWritten(file) else {
      let connection = try Connection(file, path: path, mode: .shared)
      connection.setBusyTimeout(.seconds(10))
      try checkHeader(connection, oldest: oldest)
      return Reading(connection: connection, identity: nil)
    }
    let connection = try Connection(file, path: path, mode: .unshared)
    try checkHeader(connection, oldest: oldest)
    let pages = try connection.integer("PRAGMA page_count") ?? 0
    let pageSize = try connection.integer("PRAGMA page_size") ?? 0
    guard Int64(identity.size) == pages * pageSize else {
      throw .damaged(
        path, "it has \(identity.size) bytes where its header says \(pages * pageSize)")
    }
    return Reading(connection: connection, identity: identity)
  }

  /// Opens an archive for writing after checking it as a reader does, so that no other file is ever altered.
  ///
  /// - Parameter patience: how long to wait for a program that is just closing the file, which no lock of ours tells.
  static func openForWriting(
    _ path: String, patience: Duration
  ) throws(ArchiveError) -> Connection {
    _ = try openForReading(path, oldest: 1)
    let connection = try Connection(try resolve(path), path: path, mode: .writing)
    connection.setBusyTimeout(patience)
    // The log lets readers go on during an import. FULL makes a commit wait for the disk: an import that was
    // reported as done survives a loss of power, and one commit a file costs next to nothing.
    try connection.execute(
      "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON")
    return connection
  }

  /// Makes a new archive under another name and gives it its own when it is whole.
  static func create(_ path: String) throws(ArchiveError) {
    let draft = path + "-new"
    try removeDraft(draft, path: path)
    do throws(ArchiveError) {
      try build(draft, path: path)
      do throws(SystemError) {
        try FileSystem.moveFile(draft, to: path)
      } catch {
        throw ArchiveError(error, path: path)
      }
    } catch {
      try? removeDraft(draft, path: path)
      throw error
    }
  }

  /// Removes an unfinished file and what SQLite keeps beside it.
  static func removeDraft(_ draft: String, path: String) throws(ArchiveError) {
    do throws(SystemError) {
      for suffix in ["", "-wal", "-shm", "-journal"] {
        try FileSystem.removeFile(draft + suffix)
      }
    } catch {
      throw ArchiveError(error, path: path)
    }
  }

  /// Whether the file may have been written since; only its identity is looked at, never its content.
  static func hasChanged(_ path: String, since identity: FileIdentity) -> Bool {
    (try? FileSystem.identity(path)) != identity
  }

  /// Whether a log or journal with content lies beside the file.
  ///
  /// The database file itself is never opened here: closing it would drop the locks that SQLite holds on it
  /// for this process.
  static func isBeingWritten(_ path: String) -> Bool {
    let file = (try? FileSystem.canonicalPath(path)) ?? path
    return ["-wal", "-journal"].contains { suffix in
      ((try? FileSystem.identity(file + suffix))?.size ?? 0) > 0
    }
  }

  private static func build(_ draft: String, path: String) throws(ArchiveError) {
    let connection = try Connection(draft, path: path, mode: .creating)
    try connection.execute("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL")
    try Migration.applyAll(to: connection)
    try connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
  }

  private static func resolve(_ path: String) throws(ArchiveError) -> String {
    switch FileSystem.kind(path) {
    case .regular: break
    case .missing:
      throw ArchiveError(
        .notFound, path: path, "there is no such file",
        remedy: "check the path, or import figures into it first")
    case .directory: throw .notAnArchive(path, "it is a directory")
    case .other: throw .notAnArchive(path, "it is a pipe, a socket or a device")
    }
    do throws(SystemError) {
      return try FileSystem.canonicalPath(path)
    } catch {
      throw ArchiveError(error, path: path)
    }
  }

  private static func identity(of file: String, path: String) throws(ArchiveError) -> FileIdentity {
    do throws(SystemError) {
      return try FileSystem.identity(file)
    } catch {
      throw ArchiveError(error, path: path)
    }
  }

  private static func checkHeader(
    _ connection: borrowing Connection, oldest: Int
  ) throws(ArchiveError) {
    let path = connection.path
    let owner = try connection.integer("PRAGMA application_id") ?? 0
    guard owner == applicationID else {
      throw ArchiveError(
        .foreignDatabase, path: path,
        "it is an SQLite database of another program (application id \(owner))",
        remedy: "name a file that an import made; it was left as it is")
    }
    let version = try connection.integer("PRAGMA user_version") ?? 0
    guard version <= Migration.all.count else {
      throw ArchiveError(
        .newerSchema, path: path,
        "it has schema \(version), and this program knows schemas up to \(Migration.all.count)",
        remedy: "use the newer version of the program that wrote it; it was left as it is")
    }
    guard version > 0 else { throw .damaged(path, "its schema version is \(version)") }
    guard version >= oldest else {
      throw ArchiveError(
        .olderSchema, path: path,
        "it has schema \(version), and this program reads schema \(Migration.all.count)",
        remedy: "import any file into it with this program, which brings it forward and loses"
          + " nothing; keep a copy where an older program must go on reading it")
    }
  }
}
