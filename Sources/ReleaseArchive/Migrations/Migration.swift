/// A step that brings the schema forward; steps are never changed once released, and never undone.
struct Migration: Sendable {
  /// What it does, in a few words.
  let name: String
  /// Its statements.
  let sql: String
  /// What statements alone cannot do, after them.
  var conversion: (@Sendable (borrowing Connection) throws(ArchiveError) -> Void)?

  /// All steps, oldest first; the schema version is how many have been taken.
  static let all: [Migration] = [.releases, .codeSegments, .references]

  /// Takes the steps that are missing, each in a transaction of its own together with its version number.
  ///
  /// - Parameter last: the schema to stop at; tests make older archives with it.
  static func applyAll(
    to connection: borrowing Connection, last: Int = Migration.all.count
  ) throws(ArchiveError) {
    while true {
      let isComplete = try connection.transaction(.writing) { () throws(ArchiveError) in
        // Read inside the transaction: another process may have taken the step in the meantime.
        let version = Int(try connection.integer("PRAGMA user_version") ?? 0)
        guard version < last else { return true }
        try connection.execute(all[version].sql)
        if let conversion = all[version].conversion { try conversion(connection) }
        try connection.execute(
          "PRAGMA application_id = \(ArchiveFile.applicationID);"
            + " PRAGMA user_version = \(version + 1)")
        return false
      }
      if isComplete { return }
    }
  }
}
