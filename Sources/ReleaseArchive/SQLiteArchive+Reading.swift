public import TimeSeries
public import TradeStatistics

extension SQLiteArchive {
  /// When the newest content was recorded; nil while the archive is empty.
  public func latestRecorded() throws(ArchiveError) -> Instant? {
    try read { (connection, _) throws(ArchiveError) in
      try connection.integer("SELECT max(imported_at) FROM imports")
        .map { Instant(microseconds: $0) }
    }
  }

  /// The tables that have an effective release under the terms, sorted.
  public func tables(_ terms: ViewTerms) throws(ArchiveError) -> [TableKey] {
    try read { (connection, caches) throws(ArchiveError) in
      let statement = try connection.prepare(
        """
        SELECT id, \(StoredTable.columns) FROM table_keys
        WHERE EXISTS (
          SELECT 1 FROM releases WHERE table_id = table_keys.id AND recorded_at <= ?
          AND (published <= ? OR first_print <= ?))
        """)
      let standInDay: SQLiteValue =
        terms.standIns == .allowed ? .integer(terms.asOf.ordinal) : .null
      try statement.bind(
        .integer(terms.knownAt.microseconds), .integer(terms.asOf.ordinal), standInDay)
      var tables: [TableKey] = []
      while try statement.step() {
        let id = statement.integer(0)
        guard let key = caches.catalogue.keys[id] ?? StoredTable.key(statement, from: 1) else {
          throw .damaged(path, "table \(id) has a key that is not readable")
        }
        caches.catalogue.keys[id] = key
        tables.append(key)
      }
      return tables.sorted()
    }
  }

  /// All vintages of a table known at the terms' moment, ordered by period, then from old to new.
  public func vintages(
    _ table: TableKey, period: Period?, including vintages: VintageSelection, _ terms: ViewTerms
  ) throws(ArchiveError) -> [ReleaseSummary] {
    try read { (connection, caches) throws(ArchiveError) in
      guard let id = try tableID(of: table, connection) else { return [] }
      let statement = try connection.prepare(
        """
        SELECT \(ReleaseRecord.columns) FROM releases
        WHERE table_id = ? AND recorded_at <= ? AND published <= ?
        AND first_day >= ? AND last_day <= ?
        ORDER BY first_day, last_day, period_unit, published, recorded_at, digest
        """)
      let lastDay = vintages == .all ? Int.max : terms.asOf.ordinal
      try statement.bind(
        .integer(id), .integer(terms.knownAt.microseconds), .integer(lastDay),
        .integer(period?.firstDay.ordinal ?? Int.min),
        .integer(period?.lastDay.ordinal ?? Int.max))
      var summaries: [ReleaseSummary] = []
      while try statement.step() {
        guard let record = ReleaseRecord(statement) else {
          throw .damaged(path, "release \(statement.integer(0)) is not readable")
        }
        if let period, record.period != period { continue }
        summaries.append(
          ReleaseSummary(
            table: table, period: record.period, publication: record.publication,
            retrieved: record.retrieved, status: record.status, note: record.note,
            files: try caches.files(record.fileIDs, connection), rowCount: record.rowCount,
            total: record.total, recordedAt: record.recordedAt, digest: record.digest))
      }
      return summaries
    }
  }

  func tableID(
    of table: TableKey, _ connection: borrowing Connection
  ) throws(ArchiveError) -> Int64? {
    let statement = try connection.prepare(
      "SELECT id FROM table_keys WHERE (\(StoredTable.columns)) = (?,?,?,?,?,?,?,?,?,?,?)")
    try statement.bind(StoredTable.fields(of: table).map { .text($0) })
    return try statement.step() ? statement.integer(0) : nil
  }
}
