import ContentHash

/// The tables of a file of derived sums.
///
/// The file is read without locks, also while somebody writes it: whatever half-written page that meets, the
/// checksum of each value, which covers what the value is found by, tells whether it is whole.
enum SumsFile {
  /// Marks the file in SQLite's header: the letters PLDS.
  static let applicationID: Int64 = 0x504C_4453
  /// The layout's number; a file of another layout is not read, and is begun again.
  static let layout: Int64 = 1
  /// How many definitions are kept; the oldest go first.
  static let maximumDefinitions = 16

  /// How an addition went.
  enum Outcome {
    case done
    /// Somebody else holds the file, or it cannot be written, or it is another program's.
    case refused
    /// The file is not a sound database of this layout.
    case unusable
  }

  /// Whether the file is one of these, of this layout.
  static func isOwn(_ connection: borrowing Connection) throws(ArchiveError) -> Bool {
    let owner = try connection.integer("PRAGMA application_id")
    let version = try connection.integer("PRAGMA user_version")
    return owner == applicationID && version == layout
  }

  /// The values under a definition whose checksums hold.
  static func values(
    under definition: ContentDigest, _ connection: borrowing Connection
  ) throws(ArchiveError) -> [ContentDigest: [UInt8]] {
    let statement = try connection.prepare(
      """
      SELECT origin, checksum, value FROM sums
      WHERE definition_id = (SELECT id FROM definitions WHERE digest = ?)
      """)
    try statement.bind(.blob(definition.bytes))
    var values: [ContentDigest: [UInt8]] = [:]
    while try statement.step() {
      let value = statement.blob(2)
      guard let origin = ContentDigest(bytes: statement.blob(0)),
        checksum(value, definition, origin) == statement.integer(1)
      else { continue }
      values[origin] = value
    }
    return values
  }

  /// The values under a definition from some origins, as far as they are there and their checksums hold.
  static func values(
    from origins: [ContentDigest], under definition: ContentDigest,
    _ connection: borrowing Connection
  ) throws(ArchiveError) -> [ContentDigest: [UInt8]] {
    let statement = try connection.prepare(
      """
      SELECT checksum, value FROM sums
      WHERE definition_id = (SELECT id FROM definitions WHERE digest = ?) AND origin = ?
      """)
    var values: [ContentDigest: [UInt8]] = [:]
    for origin in origins {
      try statement.bind(.blob(definition.bytes), .blob(origin.bytes))
      guard try statement.step() else { continue }
      let value = statement.blob(1)
      guard checksum(value, definition, origin) == statement.integer(0) else { continue }
      values[origin] = value
    }
    return values
  }

  /// Adds values in one short transaction, and drops the oldest definitions beyond the limit.
  static func add(
    _ values: [ContentDigest: [UInt8]], under definition: ContentDigest, to path: String
  ) -> Outcome {
    do throws(ArchiveError) {
      let connection = try Connection(path, path: path, mode: .creating)
      let owner = try connection.integer("PRAGMA application_id") ?? 0
      guard owner == 0 || owner == applicationID else { return .refused }
      // A loss of power may leave half of it: then the checksums tell.
      try connection.execute("PRAGMA synchronous = OFF")
      return try connection.transaction(.writing) { () throws(ArchiveError) in
        if try connection.integer("SELECT count(*) FROM sqlite_schema") == 0 {
          try connection.execute(schema)
        } else if owner == 0 {
          return .refused
        }
        guard try isOwn(connection) else { return .unusable }
        try insert(values, under: definition, connection)
        return .done
      }
    } catch {
      return error.code == .damaged || error.code == .notAnArchive ? .unusable : .refused
    }
  }

  private static func insert(
    _ values: [ContentDigest: [UInt8]], under definition: ContentDigest,
    _ connection: borrowing Connection
  ) throws(ArchiveError) {
    try connection.prepare("INSERT OR IGNORE INTO definitions (digest) VALUES (?)")
      .run(.blob(definition.bytes))
    let id = try connection.integer(
      "SELECT id FROM definitions WHERE digest = ?", .blob(definition.bytes))
    guard let id else { return }
    let statement = try connection.prepare(
      """
      INSERT OR REPLACE INTO sums (definition_id, origin, checksum, value) VALUES (?, ?, ?, ?)
      """)
    for (origin, value) in values.sorted(by: { $0.key < $1.key }) {
      try statement.run(
        .integer(id), .blob(origin.bytes), .integer(checksum(value, definition, origin)),
        .blob(value))
    }
    let oldest =
      "SELECT id FROM definitions ORDER BY id DESC LIMIT -1 OFFSET \(maximumDefinitions)"
    try connection.execute("DELETE FROM sums WHERE definition_id IN (\(oldest))")
    try connection.execute("DELETE FROM definitions WHERE id IN (\(oldest))")
  }

  // Over the value and both digests, so that a value under another's name is none.
  private static func checksum(
    _ value: [UInt8], _ definition: ContentDigest, _ origin: ContentDigest
  ) -> Int64 {
    let all = value + definition.bytes + origin.bytes
    return Int64(CRC32C.checksum(all, count: all.count))
  }

  private static let schema = """
    PRAGMA application_id = \(applicationID);
    PRAGMA user_version = \(layout);
    CREATE TABLE definitions (id INTEGER PRIMARY KEY AUTOINCREMENT, digest BLOB NOT NULL UNIQUE)
      STRICT;
    CREATE TABLE sums (
      definition_id INTEGER NOT NULL, origin BLOB NOT NULL, checksum INTEGER NOT NULL,
      value BLOB NOT NULL, PRIMARY KEY (definition_id, origin)
    ) STRICT, WITHOUT ROWID;
    """
}
