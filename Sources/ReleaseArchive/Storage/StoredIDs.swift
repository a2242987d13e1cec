import TradeStatistics

/// Numbers of what releases share; each is looked up, and added where it is new.
enum StoredIDs {
  static func table(
    _ table: TableKey, _ connection: borrowing Connection
  ) throws(ArchiveError) -> Int64 {
    try find(
      or: "INSERT OR IGNORE INTO table_keys (\(StoredTable.columns))"
        + " VALUES (?,?,?,?,?,?,?,?,?,?,?)",
      "SELECT id FROM table_keys WHERE (\(StoredTable.columns)) = (?,?,?,?,?,?,?,?,?,?,?)",
      StoredTable.fields(of: table), connection)
  }

  static func scope(
    _ scope: Scope, _ connection: borrowing Connection
  ) throws(ArchiveError) -> Int64 {
    try find(
      or: "INSERT OR IGNORE INTO scopes (absent_row, codes, excluded) VALUES (?, ?, ?)",
      "SELECT id FROM scopes WHERE (absent_row, codes, excluded) = (?, ?, ?)",
      StoredScope.fields(of: scope), connection)
  }

  static func file(
    _ file: SourceFile, _ connection: borrowing Connection
  ) throws(ArchiveError) -> Int64 {
    try find(
      or: "INSERT OR IGNORE INTO source_files (sha256, name, origin) VALUES (?, ?, ?)",
      "SELECT id FROM source_files WHERE (sha256, name, origin) = (?, ?, ?)",
      [file.sha256, file.name, file.origin], connection)
  }

  private static func find(
    or insertion: String, _ selection: String, _ fields: [String],
    _ connection: borrowing Connection
  ) throws(ArchiveError) -> Int64 {
    let values = fields.map { SQLiteValue.text($0) }
    let select = try connection.prepare(selection)
    try select.bind(values)
    if try select.step() { return select.integer(0) }
    let insert = try connection.prepare(insertion)
    try insert.bind(values)
    _ = try insert.step()
    try select.bind(values)
    guard try select.step() else {
      throw .damaged(connection.path, "a row that was just added is not there")
    }
    return select.integer(0)
  }
}
