public import Agreements
import Assessment
public import ReleaseArchive
public import TimeSeries
public import TradeStatistics

/// The releases to come by the calendars on file, and the days on which people will look.
public struct ComingReleases: Sendable {
  /// One day's event.
  public enum Event: Hashable, Sendable {
    /// An office's figures appear.
    case release(CalendarEntry, source: SourceID?)
    /// An agreement's own day.
    case checkpoint(Checkpoint, agreement: String)

    /// The day.
    public var day: Day {
      switch self {
      case .release(let entry, _): entry.day
      case .checkpoint(let checkpoint, _): checkpoint.day
      }
    }
  }

  /// The days that are listed, both ends among them.
  public let days: ClosedRange<Day>
  /// The events in order of their days.
  public let events: [Event]
  /// Offices that are asked about and have no day in the calendars on file.
  public let silent: [SourceID]

  /// Lists what an archive's calendars say.
  ///
  /// - Parameters:
  ///   - agreements: whose figures and checkpoints are listed; empty for all calendars.
  ///   - source: only this office's.
  public init(
    archive: any ReleaseArchive, days: ClosedRange<Day>, knownAt: Instant?,
    agreements: [Agreement], source: SourceID?
  ) throws(ArchiveError) {
    let view = try archive.view(asOf: days.lowerBound, knownAt: knownAt, standIns: .allowed)
    let needed = source.map { [$0] } ?? ComingReleases.sources(of: agreements)
    let entries = try view.calendar().filter { days.contains($0.day) }
    var events: [Event] = entries.compactMap { entry in
      let office = CalendarNames.source(of: entry.calendar)
      guard needed.isEmpty || office.map(needed.contains) ?? false else { return nil }
      return .release(entry, source: office)
    }
    if source == nil {
      for agreement in agreements {
        events += agreement.checkpoints.filter { days.contains($0.day) }
          .map { .checkpoint($0, agreement: agreement.id) }
      }
    }
    self.days = days
    self.events = events.sorted { ($0.day, $0.order) < ($1.day, $1.order) }
    let heard = Set(entries.compactMap { CalendarNames.source(of: $0.calendar) })
    silent = needed.filter { !heard.contains($0) }
  }

  /// The offices that agreements are measured by, by name.
  private static func sources(of agreements: [Agreement]) -> [SourceID] {
    let flows = agreements.flatMap(\.measures).map(\.flow)
    return Set(flows.compactMap(\.source)).sorted { $0.rawValue < $1.rawValue }
  }
}

extension ComingReleases.Event {
  /// What two events of one day are ordered by.
  fileprivate var order: String {
    switch self {
    case .release(let entry, _): "1 \(entry.calendar) \(entry.period)"
    case .checkpoint(let checkpoint, let agreement): "2 \(agreement) \(checkpoint.title)"
    }
  }
}
