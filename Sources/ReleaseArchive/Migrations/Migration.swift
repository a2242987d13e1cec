/// A step that brings the schema forward; steps are never changed once released, and never undone.
struct Migration {
  /// What it does, in a few words.
  let name: String
  /// Its statements.
  let sql: String

  /// All steps, oldest first; the schema version is how many have been taken.
  static let all: [Migration] = [.releases]

  /// Takes the steps that are missing, each in a transaction of its own together with its version number.
  static func applyAll(to connection: borrowing Connection) throws(ArchiveError) {
    while true {
      let isComplete = try connection.transaction(.writing) { () throws(ArchiveError) in
        // Read inside the transaction: another process may have taken the step in the meantime.
        let version = Int(try connection.integer("PRAGMA user_version") ?? 0)
        guard version < all.count else { return true }
        try connection.execute(all[version].sql)
        try connection.execute(
          "PRAGMA application_id = \(ArchiveFile.applicationID);"
            + " PRAGMA user_version = \(version + 1)")
        return false
      }
      if isComplete { return }
    }
  }
}
