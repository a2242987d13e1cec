public import Agreements
public import TimeSeries
public import TradeStatistics

/// A day on which the state will be looked at, with the figures that will be out by then.
public struct CheckpointOutlook: Hashable, Sendable {
  /// What one office will have published by the day.
  public struct Office: Hashable, Sendable {
    /// The office.
    public let source: SourceID
    /// Its releases after the day of the brief and by the checkpoint, in order of their days.
    public let releases: [CalendarEntry]
    /// The last day in the office's calendar on file; nil where no calendar of it is on file.
    public let calendarEnds: Day?

    /// The last month that will be covered; nil where no release comes by then.
    public var through: Month? { releases.compactMap(\.period.months?.upperBound).max() }
  }

  /// The checkpoint.
  public let checkpoint: Checkpoint
  /// Whether the day is over, or is the day of the brief: then nothing more comes.
  public let isPast: Bool
  /// The offices that the agreement is measured by, by name; empty for a day that is over.
  public let offices: [Office]

  /// Whether the calendars on file go on to the day.
  public func isReached(by office: Office) -> Bool {
    office.calendarEnds.map { $0 >= checkpoint.day } ?? false
  }

  /// The checkpoints of an agreement as they look on the day of some evidence.
  static func list(of agreement: Agreement, in evidence: Evidence) -> [CheckpointOutlook] {
    guard !agreement.checkpoints.isEmpty else { return [] }
    let sources = Set(agreement.measures.compactMap(\.flow.source))
      .sorted { $0.rawValue < $1.rawValue }
    let lines = Dictionary(
      grouping: evidence.calendar, by: { CalendarNames.source(of: $0.calendar) })
    return agreement.checkpoints.map { checkpoint in
      let isPast = checkpoint.day <= evidence.asOf
      return CheckpointOutlook(
        checkpoint: checkpoint, isPast: isPast,
        offices: isPast
          ? []
          : sources.map { source in
            let own = lines[source] ?? []
            return Office(
              source: source,
              releases: own.filter { $0.day > evidence.asOf && $0.day <= checkpoint.day }
                .sorted { ($0.day, $0.period) < ($1.day, $1.period) },
              calendarEnds: own.map(\.day).max())
          })
    }
  }
}
