extension Migration {
  /// The first schema: tables, files, imports, releases with their blocks, code dictionaries, calendars.
  ///
  /// Days are days since 1970-01-01, moments are microseconds since then in UTC. `first_day` and `last_day`
  /// repeat what the period says, so that an index can order periods of different units.
  static let releases = Migration(
    name: "releases",
    sql: """
      CREATE TABLE table_keys (
        id INTEGER PRIMARY KEY,
        source TEXT NOT NULL, reporter TEXT NOT NULL, partner TEXT NOT NULL, flow TEXT NOT NULL,
        system TEXT NOT NULL, basis TEXT NOT NULL, edition TEXT NOT NULL, level TEXT NOT NULL,
        valuation TEXT NOT NULL, adjustment TEXT NOT NULL, currency TEXT NOT NULL,
        UNIQUE (source, reporter, partner, flow, system, basis, edition, level, valuation,
          adjustment, currency)
      ) STRICT;

      CREATE TABLE codes (
        table_id INTEGER NOT NULL REFERENCES table_keys,
        number INTEGER NOT NULL,
        code TEXT NOT NULL,
        PRIMARY KEY (table_id, number),
        UNIQUE (table_id, code)
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE source_files (
        id INTEGER PRIMARY KEY,
        name TEXT NOT NULL, sha256 TEXT NOT NULL, origin TEXT NOT NULL,
        UNIQUE (sha256, name, origin)
      ) STRICT;

      CREATE TABLE imports (
        id INTEGER PRIMARY KEY,
        file_id INTEGER NOT NULL REFERENCES source_files,
        description_digest TEXT NOT NULL,
        imported_at INTEGER NOT NULL UNIQUE,
        UNIQUE (file_id, description_digest)
      ) STRICT;

      CREATE TABLE scopes (
        id INTEGER PRIMARY KEY,
        absent_row TEXT NOT NULL, codes TEXT NOT NULL, excluded TEXT NOT NULL,
        UNIQUE (absent_row, codes, excluded)
      ) STRICT;

      CREATE TABLE releases (
        id INTEGER PRIMARY KEY,
        table_id INTEGER NOT NULL REFERENCES table_keys,
        period_unit INTEGER NOT NULL, period_ordinal INTEGER NOT NULL,
        period_length INTEGER NOT NULL,
        first_day INTEGER NOT NULL, last_day INTEGER NOT NULL,
        published INTEGER NOT NULL, precision TEXT NOT NULL, first_print INTEGER,
        retrieved INTEGER,
        status TEXT NOT NULL, tolerance TEXT NOT NULL,
        scope_id INTEGER NOT NULL REFERENCES scopes,
        note TEXT,
        files TEXT NOT NULL,
        row_count INTEGER NOT NULL, total TEXT NOT NULL,
        import_id INTEGER NOT NULL REFERENCES imports,
        recorded_at INTEGER NOT NULL,
        digest BLOB NOT NULL UNIQUE,
        block BLOB NOT NULL
      ) STRICT;

      CREATE INDEX releases_as_of ON releases (
        table_id, first_day, last_day, period_unit, published, recorded_at, digest, first_print,
        period_ordinal, period_length
      );

      CREATE TABLE calendar_entries (
        id INTEGER PRIMARY KEY,
        calendar TEXT NOT NULL,
        period_unit INTEGER NOT NULL, period_ordinal INTEGER NOT NULL,
        period_length INTEGER NOT NULL,
        day INTEGER NOT NULL, evidence TEXT NOT NULL, source TEXT NOT NULL,
        import_id INTEGER NOT NULL REFERENCES imports,
        recorded_at INTEGER NOT NULL
      ) STRICT;
      """)
}
