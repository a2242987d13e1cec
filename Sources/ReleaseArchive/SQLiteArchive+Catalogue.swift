public import TimeSeries
public import TradeStatistics

extension SQLiteArchive {
  /// The releases that count for each period of a table, without their rows, ordered by period, the newest last.
  ///
  /// - Parameter span: only periods that lie wholly in this one; nil for all.
  public func catalogue(
    _ table: TableKey, within span: Period?, _ terms: ViewTerms
  ) throws(ArchiveError) -> [CataloguedRelease] {
    try read { (connection, caches) throws(ArchiveError) in
      try catalogue(table, within: span, terms, connection, &caches)
    }
  }

  /// The rows of releases of one table, in the order of the releases.
  public func rows(
    of releases: [CataloguedRelease]
  ) throws(ArchiveError) -> [[ReleaseRow]] {
    try read { (connection, caches) throws(ArchiveError) in
      try rows(of: releases, connection, &caches)
    }
  }

  /// The releases that count for each period of a table, ordered by period, the newest last.
  ///
  /// - Parameter span: only periods that lie wholly in this one; nil for all.
  public func effective(
    _ table: TableKey, within span: Period?, _ terms: ViewTerms
  ) throws(ArchiveError) -> [EffectiveRelease] {
    try read { (connection, caches) throws(ArchiveError) in
      let releases = try catalogue(table, within: span, terms, connection, &caches)
      let rows = try rows(of: releases, connection, &caches)
      return zip(releases, rows).map { EffectiveRelease($0.effective, rows: $1) }
    }
  }

  private func catalogue(
    _ table: TableKey, within span: Period?, _ terms: ViewTerms,
    _ connection: borrowing Connection, _ caches: inout ArchiveCaches
  ) throws(ArchiveError) -> [CataloguedRelease] {
    guard let history = try history(of: table, terms, connection, &caches) else { return [] }
    let newest = history.choices(within: span, terms)
    try learn(newest.map(\.choice.id), of: table, history.tableID, connection, &caches)
    let choices = try withOlder(newest, connection, &caches)
    try learn(choices.map(\.id), of: table, history.tableID, connection, &caches)
    return choices.compactMap { choice in
      caches.catalogue.known[choice.id].map { known in
        CataloguedRelease(
          effective: EffectiveHead(
            release: known.head, isStandIn: choice.isStandIn, vintagesKnown: choice.vintagesKnown),
          digest: known.digest, rowCount: known.rowCount, id: choice.id)
      }
    }
  }

  /// The vintages that count, with those before them that may tell of codes that they were not asked for.
  ///
  /// Of the vintages of a period with equal scopes the newest says all that the others do. Those of one period stand
  /// side by side, the newest last.
  private func withOlder(
    _ newest: [CatalogueCache.History.PeriodChoice], _ connection: borrowing Connection,
    _ caches: inout ArchiveCaches
  ) throws(ArchiveError) -> [VintageRule.Choice] {
    var choices: [VintageRule.Choice] = []
    choices.reserveCapacity(newest.count)
    for period in newest {
      let choice = period.choice
      let scope = caches.catalogue.known[choice.id]?.head.scope
      if !period.older.isEmpty, scope.map({ !$0.isWhole }) ?? false {
        var seen: Set<Int64> = [try scopeID(of: choice.id, connection)]
        var told = scope.map { [$0] } ?? []
        var older: [VintageRule.Choice] = []
        for id in period.older {
          let scopeID = try scopeID(of: id, connection)
          guard seen.insert(scopeID).inserted else { continue }
          let scope = try caches.scope(scopeID, connection)
          if scope.isTold(by: told) { continue }
          told.append(scope)
          older.append(
            VintageRule.Choice(id: id, isStandIn: false, vintagesKnown: choice.vintagesKnown))
          if scope.isWhole { break }
        }
        choices += older.reversed()
      }
      choices.append(choice)
    }
    return choices
  }

  private func scopeID(
    of release: Int64, _ connection: borrowing Connection
  ) throws(ArchiveError) -> Int64 {
    let statement = try connection.prepare("SELECT scope_id FROM releases WHERE id = ?")
    try statement.bind(.integer(release))
    guard try statement.step() else {
      throw .damaged(path, "release \(release) is missing or not readable")
    }
    return statement.integer(0)
  }

  /// The vintages of a table known at the terms' moment and, where they were read before, later ones.
  private func history(
    of table: TableKey, _ terms: ViewTerms, _ connection: borrowing Connection,
    _ caches: inout ArchiveCaches
  ) throws(ArchiveError) -> CatalogueCache.History? {
    if let history = caches.catalogue.histories[table], terms.knownAt <= history.through {
      return history
    }
    // What is recorded after this moment is not in the answer, so the answer holds for ever.
    let latest = try connection.integer("SELECT max(imported_at) FROM imports")
    guard let latest, let id = try tableID(of: table, connection) else { return nil }
    let through = Instant(microseconds: latest)
    let history = CatalogueCache.History(
      tableID: id, through: through, vintages: try vintages(of: id, through, connection))
    caches.catalogue.histories[table] = history
    return history
  }

  /// Runs through the index in its order.
  private func vintages(
    of table: Int64, _ through: Instant, _ connection: borrowing Connection
  ) throws(ArchiveError) -> [CatalogueCache.Vintage] {
    let statement = try connection.prepare(
      """
      SELECT id, first_day, last_day, period_unit, published, first_print, recorded_at
      FROM releases WHERE table_id = ? AND recorded_at <= ?
      ORDER BY first_day, last_day, period_unit, published, recorded_at, digest
      """)
    try statement.bind(.integer(table), .integer(through.microseconds))
    var vintages: [CatalogueCache.Vintage] = []
    while try statement.step() {
      guard let published = StoredTime.day(statement.integer(4)),
        let first = StoredTime.day(statement.integer(1)),
        let last = StoredTime.day(statement.integer(2))
      else {
        throw .damaged(path, "release \(statement.integer(0)) has a day that is not readable")
      }
      vintages.append(
        CatalogueCache.Vintage(
          firstDay: first.ordinal, lastDay: last.ordinal, unit: statement.integer(3),
          recordedAt: Instant(microseconds: statement.integer(6)),
          candidate: VintageRule.Candidate(
            id: statement.integer(0), published: published,
            firstPrint: statement.optionalInteger(5).flatMap(StoredTime.day))))
    }
    return vintages
  }

  /// Reads the heads of releases that were not read before, and rows where they are few.
  private func learn(
    _ ids: [Int64], of table: TableKey, _ tableID: Int64, _ connection: borrowing Connection,
    _ caches: inout ArchiveCaches
  ) throws(ArchiveError) {
    let unknown = ids.filter { caches.catalogue.known[$0] == nil }.sorted()
    guard !unknown.isEmpty else { return }
    caches.catalogue.known.reserveCapacity(caches.catalogue.known.count + unknown.count)
    let statement = try connection.prepare(
      """
      SELECT \(ReleaseRecord.columns), block FROM releases WHERE id BETWEEN ? AND ? ORDER BY id
      """)
    var repeated = ReleaseRecord.Repeated()
    // A large table's dictionary is not needed to know of its releases.
    var dictionary: CodeDictionary?
    for run in CatalogueCache.runs(unknown) {
      try statement.bind(.integer(unknown[run.lowerBound]), .integer(unknown[run.upperBound - 1]))
      var next = run.lowerBound
      while next < run.upperBound, try statement.step() {
        guard statement.integer(0) == unknown[next] else { continue }
        guard let record = ReleaseRecord(statement, &repeated) else { break }
        var rows: [ReleaseRow]?
        if record.rowCount <= CatalogueCache.fewRows {
          let codes: CodeDictionary
          if let dictionary {
            codes = dictionary
          } else {
            codes = try caches.dictionary(of: tableID, connection)
            dictionary = codes
          }
          rows = try record.rows(statement.blob(ReleaseRecord.columnCount), codes, path: path)
        }
        let head = try head(of: record, table, connection, &caches)
        caches.catalogue.known[record.id] = CatalogueCache.Known(
          head: head, digest: record.digest, rowCount: record.rowCount, rows: rows)
        next += 1
      }
      guard next == run.upperBound else {
        throw .damaged(path, "release \(unknown[next]) is missing or not readable")
      }
    }
  }

  private func head(
    of record: ReleaseRecord, _ table: TableKey, _ connection: borrowing Connection,
    _ caches: inout ArchiveCaches
  ) throws(ArchiveError) -> ReleaseHead {
    ReleaseHead(
      table: table, period: record.period, publication: record.publication,
      retrieved: record.retrieved, status: record.status, tolerance: record.tolerance,
      scope: try caches.scope(record.scopeID, connection), note: record.note,
      files: try caches.files(record.fileIDs, connection), total: record.total)
  }

  private func rows(
    of releases: [CataloguedRelease], _ connection: borrowing Connection,
    _ caches: inout ArchiveCaches
  ) throws(ArchiveError) -> [[ReleaseRow]] {
    var result: [[ReleaseRow]] = []
    result.reserveCapacity(releases.count)
    for release in releases {
      guard let known = caches.catalogue.known[release.id], let rows = known.rows,
        known.digest == release.digest
      else { break }
      result.append(rows)
    }
    guard result.count < releases.count else { return result }
    let statement = try connection.prepare(
      "SELECT \(ReleaseRecord.columns), block FROM releases WHERE id = ?")
    var blocks: [(record: ReleaseRecord, block: [UInt8])] = []
    for release in releases.dropFirst(result.count) {
      try statement.bind(.integer(release.id))
      // The number is looked up again and not believed: the file may be another than before.
      guard try statement.step(), let record = ReleaseRecord(statement),
        record.digest == release.digest
      else { throw .damaged(path, "release \(release.id) is missing or not readable") }
      blocks.append((record, statement.blob(ReleaseRecord.columnCount)))
    }
    let dictionary = try caches.dictionary(of: blocks[0].record.tableID, connection)
    for (record, block) in blocks {
      result.append(try record.rows(block, dictionary, path: path))
    }
    return result
  }
}

extension Scope {
  /// Whether later releases tell of every code that a release of this scope could tell of, even where they have no row.
  fileprivate func isTold(by later: [Scope]) -> Bool {
    !codes.isEmpty
      && codes.allSatisfy { code in
        later.contains { $0.absentRow == .zero && $0.covers(code) }
      }
  }
}
