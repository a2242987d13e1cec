import TradeStatistics

/// What many releases share, read once a connection: dictionaries of codes, scopes and files.
///
/// All of it only ever grows by whole rows, so what was read stays true.
struct ArchiveCaches {
  private var dictionaries: [Int64: CodeDictionary] = [:]
  private var scopes: [Int64: Scope] = [:]
  private var files: [Int64: SourceFile] = [:]
  // Neighbouring releases mostly share their scope and files.
  private var lastScope: (id: Int64, scope: Scope)?
  private var lastFiles: (ids: [Int64], files: [SourceFile])?
  /// The catalogue as far as it was read.
  var catalogue = CatalogueCache()

  /// The codes of a table by their numbers, read on where new ones have come.
  mutating func dictionary(
    of table: Int64, _ connection: borrowing Connection
  ) throws(ArchiveError) -> CodeDictionary {
    // Taken out while it grows, so that it is not copied; one that failed to grow is not put back.
    var dictionary = dictionaries.removeValue(forKey: table) ?? CodeDictionary()
    try StoredSegments.extend(&dictionary, of: table, connection)
    dictionaries[table] = dictionary
    return dictionary
  }

  /// A scope by its number.
  mutating func scope(
    _ id: Int64, _ connection: borrowing Connection
  ) throws(ArchiveError) -> Scope {
    if let lastScope, lastScope.id == id { return lastScope.scope }
    if let known = scopes[id] {
      lastScope = (id, known)
      return known
    }
    let statement = try connection.prepare(
      "SELECT absent_row, codes, excluded FROM scopes WHERE id = ?")
    try statement.bind(.integer(id))
    guard try statement.step(),
      let scope = StoredScope.scope(statement.text(0), statement.text(1), statement.text(2))
    else { throw .damaged(connection.path, "scope \(id) is missing or not readable") }
    scopes[id] = scope
    lastScope = (id, scope)
    return scope
  }

  /// Files by their numbers.
  mutating func files(
    _ ids: [Int64], _ connection: borrowing Connection
  ) throws(ArchiveError) -> [SourceFile] {
    if let lastFiles, lastFiles.ids == ids { return lastFiles.files }
    var result: [SourceFile] = []
    for id in ids {
      if files[id] == nil { files[id] = try SourceFile.read(id, connection) }
      if let file = files[id] { result.append(file) }
    }
    lastFiles = (ids, result)
    return result
  }
}

extension SourceFile {
  fileprivate static func read(
    _ id: Int64, _ connection: borrowing Connection
  ) throws(ArchiveError) -> SourceFile {
    let statement = try connection.prepare(
      "SELECT name, sha256, origin FROM source_files WHERE id = ?")
    try statement.bind(.integer(id))
    guard try statement.step() else {
      throw .damaged(connection.path, "source file \(id) is missing")
    }
    return SourceFile(
      name: statement.text(0), sha256: statement.text(1), origin: statement.text(2))
  }
}
