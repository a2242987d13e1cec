import TimeSeries
import TradeStatistics

/// A place in a calendar: which calendar, which data period.
struct CalendarSlot: Hashable {
  /// What one import said about it.
  struct Content {
    let recordedAt: Instant
    var entries: Set<CalendarEntry>
  }

  let calendar: String
  let period: Period
}
