import TradeStatistics

extension Migration {
  /// The second schema: codes in segments of many instead of a row each, blocks of version 2.
  ///
  /// A table's codes become one segment in the order of the codes, each with the unit of its first quantity, and
  /// all its blocks are written anew. Rows stay what they were: each block is read back and compared.
  static let codeSegments = Migration(
    name: "code segments",
    sql: """
      CREATE TABLE code_segments (
        table_id INTEGER NOT NULL REFERENCES table_keys,
        first_number INTEGER NOT NULL,
        code_count INTEGER NOT NULL,
        segment BLOB NOT NULL,
        UNIQUE (table_id, first_number)
      ) STRICT;
      """,
    conversion: { (connection) throws(ArchiveError) in
      var tables: [Int64] = []
      let statement = try connection.prepare("SELECT id FROM table_keys ORDER BY id")
      while try statement.step() { tables.append(statement.integer(0)) }
      for table in tables { try SegmentConversion(table: table).run(connection) }
      try connection.execute("DROP TABLE codes")
    })
}

/// Turns the codes and blocks of one table from schema 1 into those of schema 2.
private struct SegmentConversion {
  let table: Int64

  func run(_ connection: borrowing Connection) throws(ArchiveError) {
    let codes = try readCodes(connection)
    var dictionary = CodeDictionary()
    if let segment = try union(codes, connection).segment() {
      do throws(BlockError) {
        try dictionary.append([segment])
      } catch {
        throw .damaged(connection.path, "the dictionary of table \(table): \(error.explanation)")
      }
      try StoredSegments.append(segment, to: table, first: 0, connection)
    }
    try rewrite(codes, dictionary, connection)
  }

  private func readCodes(_ connection: borrowing Connection) throws(ArchiveError) -> [ProductCode] {
    let statement = try connection.prepare(
      "SELECT number, code FROM codes WHERE table_id = ? ORDER BY number")
    try statement.bind(.integer(table))
    var codes: [ProductCode] = []
    while try statement.step() {
      guard statement.integer(0) == Int64(codes.count), let code = ProductCode(statement.text(1))
      else {
        throw .damaged(
          connection.path, "the dictionary of table \(table) has no code number \(codes.count)")
      }
      codes.append(code)
    }
    return codes
  }

  /// The codes of all releases, with the unit of the first quantity that was recorded with each.
  private func union(
    _ codes: [ProductCode], _ connection: borrowing Connection
  ) throws(ArchiveError) -> CodeUnion {
    var union = CodeUnion(missingIn: CodeDictionary())
    let statement = try connection.prepare(
      "SELECT id, block FROM releases WHERE table_id = ? ORDER BY id")
    try statement.bind(.integer(table))
    while try statement.step() {
      union.add(try rows(statement.integer(0), statement.blob(1), codes, connection.path))
    }
    return union
  }

  private func rewrite(
    _ codes: [ProductCode], _ dictionary: CodeDictionary, _ connection: borrowing Connection
  ) throws(ArchiveError) {
    var releases: [Int64] = []
    let list = try connection.prepare("SELECT id FROM releases WHERE table_id = ? ORDER BY id")
    try list.bind(.integer(table))
    while try list.step() { releases.append(list.integer(0)) }
    let read = try connection.prepare("SELECT block FROM releases WHERE id = ?")
    let write = try connection.prepare("UPDATE releases SET block = ? WHERE id = ?")
    for release in releases {
      try read.bind(.integer(release))
      guard try read.step() else {
        throw .damaged(connection.path, "release \(release) is missing")
      }
      let rows = try rows(release, read.blob(0), codes, connection.path)
      let block = ReleaseBlock.encode(
        rows, numbers: dictionary.numbers(of: rows), dictionary: dictionary)
      guard (try? ReleaseBlock.decode(block, dictionary: dictionary)) == rows else {
        throw .damaged(
          connection.path, "the rows of release \(release) do not come back as they were")
      }
      try write.run(.blob(block), .integer(release))
    }
  }

  private func rows(
    _ release: Int64, _ block: [UInt8], _ codes: [ProductCode], _ path: String
  ) throws(ArchiveError) -> [ReleaseRow] {
    let rows: [ReleaseRow]
    do throws(BlockError) {
      rows = try FirstReleaseBlock.decode(block, dictionary: codes)
    } catch {
      throw .damaged(path, "the rows of release \(release): \(error)")
    }
    guard zip(rows, rows.dropFirst()).allSatisfy({ $0.code < $1.code }) else {
      throw .damaged(path, "the rows of release \(release) list a code twice")
    }
    return rows
  }
}
