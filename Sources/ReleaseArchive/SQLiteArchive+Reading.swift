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
    try read { (connection, _) throws(ArchiveError) in
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
      var tables: [(text: String, key: TableKey)] = []
      while try statement.step() {
        guard let key = StoredTable.key(statement, from: 1) else {
          throw .damaged(path, "table \(statement.integer(0)) has a key that is not readable")
        }
        tables.append((key.description, key))
      }
      return tables.sorted { $0.text < $1.text }.map(\.key)
    }
  }

  /// The release that counts for each period of a table, ordered by period.
  ///
  /// - Parameter span: only periods that lie wholly in this one; nil for all.
  public func effective(
    _ table: TableKey, within span: Period?, _ terms: ViewTerms
  ) throws(ArchiveError) -> [EffectiveRelease] {
    try read { (connection, caches) throws(ArchiveError) in
      guard let id = try tableID(of: table, connection) else { return [] }
      let choices = try choices(id, within: span, terms, connection)
      let dictionary = try caches.dictionary(of: id, connection)
      let statement = try connection.prepare(
        "SELECT \(ReleaseRecord.columns), block FROM releases WHERE id = ?")
      var releases: [EffectiveRelease] = []
      releases.reserveCapacity(choices.count)
      for choice in choices {
        try statement.bind(.integer(choice.id))
        guard try statement.step(), let record = ReleaseRecord(statement) else {
          throw .damaged(path, "release \(choice.id) is missing or not readable")
        }
        let rows = try record.rows(
          statement.blob(ReleaseRecord.columnCount), dictionary, path: path)
        let release = Release(
          table: table, period: record.period, publication: record.publication,
          retrieved: record.retrieved, status: record.status, tolerance: record.tolerance,
          scope: try caches.scope(record.scopeID, connection), note: record.note,
          files: try caches.files(record.fileIDs, connection), rows: rows)
        releases.append(
          EffectiveRelease(
            release: release, isStandIn: choice.isStandIn, vintagesKnown: choice.vintagesKnown))
      }
      return releases
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

  /// Runs through the index in its order; the candidates of a period lie side by side.
  private func choices(
    _ table: Int64, within span: Period?, _ terms: ViewTerms, _ connection: borrowing Connection
  ) throws(ArchiveError) -> [VintageRule.Choice] {
    let statement = try connection.prepare(
      """
      SELECT id, first_day, last_day, period_unit, published, first_print FROM releases
      WHERE table_id = ? AND first_day >= ? AND last_day <= ? AND recorded_at <= ?
      AND (published <= ? OR first_print <= ?)
      ORDER BY first_day, last_day, period_unit, published, recorded_at, digest
      """)
    try statement.bind(
      .integer(table), .integer(span?.firstDay.ordinal ?? Int.min),
      .integer(span?.lastDay.ordinal ?? Int.max), .integer(terms.knownAt.microseconds),
      .integer(terms.asOf.ordinal), .integer(terms.asOf.ordinal))
    var choices: [VintageRule.Choice] = []
    var candidates: [VintageRule.Candidate] = []
    var current: [Int64] = []
    func close() {
      let choice = VintageRule.choose(
        among: candidates[...], asOf: terms.asOf, standIns: terms.standIns)
      if let choice { choices.append(choice) }
      candidates.removeAll(keepingCapacity: true)
    }
    while try statement.step() {
      let period = [statement.integer(1), statement.integer(2), statement.integer(3)]
      if period != current { close() }
      current = period
      guard let published = StoredTime.day(statement.integer(4)) else {
        throw .damaged(path, "release \(statement.integer(0)) has no day of publication")
      }
      candidates.append(
        VintageRule.Candidate(
          id: statement.integer(0), published: published,
          firstPrint: statement.optionalInteger(5).flatMap(StoredTime.day)))
    }
    close()
    return choices
  }
}
