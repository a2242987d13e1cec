import TimeSeries
import TradeStatistics

/// A calendar entry's row in the archive, turned into values that were checked.
struct CalendarRecord {
  let entry: CalendarEntry
  let recordedAt: Instant

  /// The columns that `init` reads, from the first on.
  static let columns = """
    id, calendar, period_unit, period_ordinal, period_length, day, evidence, source, recorded_at
    """
  /// How many columns `init` reads.
  static let columnCount = 9

  /// Reads a row; nil where a column holds what the archive never writes.
  init?(_ row: borrowing Statement) {
    guard
      let period = StoredTime.period(
        unit: row.integer(2), ordinal: row.integer(3), length: row.integer(4)),
      let day = StoredTime.day(row.integer(5)),
      let evidence = CalendarEntry.Evidence(rawValue: row.text(6))
    else { return nil }
    self.entry = CalendarEntry(
      calendar: row.text(1), period: period, day: day, evidence: evidence, source: row.text(7))
    self.recordedAt = Instant(microseconds: row.integer(8))
  }
}
