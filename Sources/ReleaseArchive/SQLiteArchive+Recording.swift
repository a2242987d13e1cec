import Synchronization
import TimeSeries
import TradeStatistics

extension SQLiteArchive {
  /// Records a batch in one transaction: all of it, or nothing.
  ///
  /// The moment under which it is recorded is later than that of every batch before, even where the clock was
  /// set back, so that what was known at a past moment never changes.
  ///
  /// - Parameters:
  ///   - batch: releases and calendar entries of one file.
  ///   - moment: now.
  ///   - progress: called after each release.
  /// - Throws: `ArchiveError` where the archive was opened for reading, another writer keeps it too long, the
  ///   disk is full, or a release contradicts itself. A batch that is on file already is not an error.
  public func record(
    _ batch: ImportBatch, at moment: Instant,
    progress: @Sendable (ArchiveProgress) -> Void = { _ in }
  ) throws(ArchiveError) -> ImportOutcome {
    try record(PreparedBatch(batch), at: moment, progress: progress)
  }

  /// Records a batch that was prepared, on whatever thread, in one transaction: all of it, or nothing.
  ///
  /// - Parameters:
  ///   - batch: releases and calendar entries of one file.
  ///   - moment: now.
  ///   - progress: called after each release.
  /// - Throws: `ArchiveError` as for a batch that was not prepared, also for the faults found in preparing.
  public func record(
    _ batch: PreparedBatch, at moment: Instant,
    progress: @Sendable (ArchiveProgress) -> Void = { _ in }
  ) throws(ArchiveError) -> ImportOutcome {
    guard let writing else {
      throw ArchiveError(
        .readOnly, path: path, "it was opened for reading", remedy: "open it for recording")
    }
    // The wait for another process comes first, so that this one can go on reading meanwhile.
    return try WriterLock.holding(path, writing) { () throws(ArchiveError) in
      try state.withLock { (state) throws(ArchiveError) -> ImportOutcome in
        do throws(ArchiveError) {
          return try record(batch, at: moment, state.connection, &state.caches, progress)
        } catch {
          // They may hold what was rolled back.
          state.caches = ArchiveCaches()
          throw error
        }
      }
    }
  }

  private func record(
    _ batch: PreparedBatch, at moment: Instant, _ connection: borrowing Connection,
    _ caches: inout ArchiveCaches, _ progress: @Sendable (ArchiveProgress) -> Void
  ) throws(ArchiveError) -> ImportOutcome {
    try connection.transaction(.writing) { () throws(ArchiveError) in
      guard try !isOnFile(batch, connection) else { return .alreadyOnFile }
      let recordedAt = max(moment, try firstFreeMoment(connection))
      let importID = try addImport(of: batch, at: recordedAt, connection)
      var recorder = try ReleaseRecorder(
        connection, importID: importID, recordedAt: recordedAt)
      for index in batch.releases.indices {
        try recorder.record(index, of: batch.releases, &caches, connection)
        progress(ArchiveProgress(done: index + 1, total: batch.releases.count))
      }
      let entries = try addCalendar(
        batch.calendar, importID: importID, at: recordedAt, connection)
      let references = try batch.reference.map { document throws(ArchiveError) in
        try ReferenceRecord.add(document, importID: importID, at: recordedAt, connection)
      }
      return .recorded(
        ImportCounts(
          recordedAt: recordedAt, added: recorder.added, skipped: recorder.skipped,
          superseding: recorder.superseding, calendarEntries: entries,
          references: references ?? 0))
    }
  }

  private func isOnFile(
    _ batch: PreparedBatch, _ connection: borrowing Connection
  ) throws(ArchiveError) -> Bool {
    try connection.integer(
      """
      SELECT 1 FROM imports JOIN source_files ON source_files.id = file_id
      WHERE sha256 = ? AND description_digest = ?
      """, .text(batch.file.sha256), .text(batch.descriptionDigest)) != nil
  }

  /// The earliest moment after all imports on file.
  private func firstFreeMoment(_ connection: borrowing Connection) throws(ArchiveError) -> Instant {
    guard let latest = try connection.integer("SELECT max(imported_at) FROM imports") else {
      return Instant(microseconds: .min)
    }
    guard latest < .max else { throw .damaged(path, "an import is dated after the end of time") }
    return Instant(microseconds: latest + 1)
  }

  private func addImport(
    of batch: PreparedBatch, at moment: Instant, _ connection: borrowing Connection
  ) throws(ArchiveError) -> Int64 {
    let file = try StoredIDs.file(batch.file, connection)
    let id = try connection.integer(
      """
      INSERT INTO imports (file_id, description_digest, imported_at) VALUES (?, ?, ?)
      RETURNING id
      """, .integer(file), .text(batch.descriptionDigest), .integer(moment.microseconds))
    return id ?? 0
  }

  /// Records what the batch says of a calendar and period, where that differs from what is on file.
  private func addCalendar(
    _ entries: [CalendarEntry], importID: Int64, at moment: Instant,
    _ connection: borrowing Connection
  ) throws(ArchiveError) -> Int {
    guard !entries.isEmpty else { return 0 }
    for entry in entries {
      guard StoredTime.canHold(entry.period), StoredTime.day(Int64(entry.day.ordinal)) != nil
      else {
        throw ArchiveError(
          .invalidRelease, path: path,
          "the entry of calendar \(entry.calendar) for \(entry.period) is outside of the years"
            + " 1 to 9999", remedy: "correct its dates")
      }
    }
    let known = try currentCalendar(knownAt: Instant(microseconds: .max), connection)
    let slots = Dictionary(grouping: entries) {
      CalendarSlot(calendar: $0.calendar, period: $0.period)
    }
    let statement = try connection.prepare(
      """
      INSERT INTO calendar_entries (
        calendar, period_unit, period_ordinal, period_length, day, evidence, source, import_id,
        recorded_at
      ) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
      """)
    var added = 0
    let ordered = slots.sorted {
      ($0.key.calendar, $0.key.period) < ($1.key.calendar, $1.key.period)
    }
    for (slot, entries) in ordered where known[slot]?.entries != Set(entries) {
      for entry in Set(entries).sorted(by: { ($0.day, $0.source) < ($1.day, $1.source) }) {
        try statement.run(
          .text(entry.calendar), .integer(entry.period.unit.rawValue),
          .integer(entry.period.ordinal), .integer(entry.period.length),
          .integer(entry.day.ordinal), .text(entry.evidence.rawValue), .text(entry.source),
          .integer(importID), .integer(moment.microseconds))
        added += 1
      }
    }
    return added
  }
}
