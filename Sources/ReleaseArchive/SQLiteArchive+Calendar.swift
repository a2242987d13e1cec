import TimeSeries
public import TradeStatistics

extension SQLiteArchive {
  /// The calendar entries known at a moment, ordered by calendar, period and day.
  ///
  /// Of several imports that speak of the same calendar and period the newest counts, with all it says.
  public func calendar(knownAt: Instant) throws(ArchiveError) -> [CalendarEntry] {
    try read { (connection, _) throws(ArchiveError) in
      try currentCalendar(knownAt: knownAt, connection).values.flatMap(\.entries).sorted {
        ($0.calendar, $0.period, $0.day, $0.source)
          < ($1.calendar, $1.period, $1.day, $1.source)
      }
    }
  }

  /// The entries of each calendar and period by the newest import that speaks of them.
  func currentCalendar(
    knownAt: Instant, _ connection: borrowing Connection
  ) throws(ArchiveError) -> [CalendarSlot: CalendarSlot.Content] {
    let statement = try connection.prepare(
      """
      SELECT \(CalendarRecord.columns) FROM calendar_entries WHERE recorded_at <= ?
      ORDER BY recorded_at, id
      """)
    try statement.bind(.integer(knownAt.microseconds))
    var content: [CalendarSlot: CalendarSlot.Content] = [:]
    while try statement.step() {
      guard let record = CalendarRecord(statement) else {
        throw .damaged(path, "calendar entry \(statement.integer(0)) is not readable")
      }
      let slot = CalendarSlot(calendar: record.entry.calendar, period: record.entry.period)
      if content[slot]?.recordedAt == record.recordedAt {
        content[slot]?.entries.insert(record.entry)
      } else {
        content[slot] = CalendarSlot.Content(
          recordedAt: record.recordedAt, entries: [record.entry])
      }
    }
    return content
  }
}
