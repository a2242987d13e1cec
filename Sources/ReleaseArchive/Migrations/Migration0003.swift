extension Migration {
  /// The third schema: documents that figures are read with, such as correlations of editions, by content.
  ///
  /// A row is never changed: the same file imported again adds nothing, and another content is another row.
  static let references = Migration(
    name: "reference documents",
    sql: """
      CREATE TABLE reference_documents (
        id INTEGER PRIMARY KEY,
        kind TEXT NOT NULL,
        name TEXT NOT NULL, edition_from TEXT NOT NULL, edition_to TEXT NOT NULL,
        file_id INTEGER NOT NULL REFERENCES source_files,
        retrieved INTEGER,
        import_id INTEGER NOT NULL REFERENCES imports,
        recorded_at INTEGER NOT NULL,
        digest BLOB NOT NULL UNIQUE,
        content BLOB NOT NULL
      ) STRICT;
      """)
}
