public import Agreements
import Assessment
public import ReleaseArchive
public import TimeSeries
import TradeStatistics

/// The days on which what a brief of an agreement finds can change; from one to the next it stays as it is.
///
/// They are the publications of what the agreement looks at, the days of the calendars on file, the agreement's own
/// dates, and the first of each month, which names periods without figures. A service keeps one brief for all days of
/// a state, and shows it as of each by `Brief.onDay(_:)`.
public struct TurningDays: Sendable {
  /// The days of publication of the figures that the agreement looks at, exchange rates left out, in order.
  public let publications: [Day]
  private let days: [Day]

  /// Works the days out for what an archive holds now.
  public init(
    of agreement: Agreement, archive: any ReleaseArchive
  ) throws(ArchiveError) {
    // Far enough for whatever is on file.
    let terms = BriefTerms(asOf: Period(year: 9998).lastDay)
    let view = try archive.view(asOf: terms.asOf, knownAt: terms.knownAt, standIns: terms.standIns)
    var loader = EvidenceLoader(archive: archive, terms: terms, sums: nil)
    let request = loader.request(for: agreement)
    var publications: Set<Day> = []
    var days = TurningDays.ownDays(of: agreement)
    for table in try view.tables() where request.wants(table) {
      for vintage in try view.vintages(table, including: .all) {
        let shown = [vintage.publication.day, vintage.publication.firstPrint].compactMap(\.self)
        days.formUnion(shown)
        guard table.flow == .exchangeRate else {
          publications.formUnion(shown)
          continue
        }
        // Rates are read so many days back, and then no longer.
        days.insert(vintage.period.lastDay)
        days.insert(vintage.period.firstDay.advanced(by: EvidenceRequest.rateDays + 1))
      }
    }
    for entry in try view.calendar() {
      days.insert(entry.day)
      days.insert(entry.day.advanced(by: -DueRelease.horizon))
    }
    self.days = days.sorted()
    self.publications = publications.sorted()
  }

  /// The first day of the state that a day belongs to.
  public func state(of day: Day) -> Day {
    let month = Day(ordinal: day.ordinal - day.dayOfMonth + 1)
    // Figures of a month that ended are overdue on the day after the horizon.
    var overdue = month.advanced(by: DueRelease.horizon)
    while overdue > day {
      let before = Day(ordinal: overdue.ordinal - DueRelease.horizon - 1)
      overdue = Day(ordinal: before.ordinal - before.dayOfMonth + 1 + DueRelease.horizon)
    }
    return max(last(of: days, notAfter: day) ?? month, month, overdue)
  }

  /// The publications next to a day: the last one before it, and the first one after it.
  public func steps(from day: Day) -> (previous: Day?, next: Day?) {
    (last(of: publications, notAfter: day.advanced(by: -1)), publications.first { $0 > day })
  }

  private func last(of days: [Day], notAfter day: Day) -> Day? {
    var range = days.startIndex..<days.endIndex
    while !range.isEmpty {
      let middle = range.lowerBound + range.count / 2
      if days[middle] <= day {
        range = middle + 1..<range.upperBound
      } else {
        range = range.lowerBound..<middle
      }
    }
    return range.lowerBound > 0 ? days[range.lowerBound - 1] : nil
  }

  private static func ownDays(of agreement: Agreement) -> Set<Day> {
    var days: Set<Day> = [agreement.signed]
    if let day = agreement.inForce { days.insert(day) }
    days.formUnion(agreement.claims.map(\.day))
    for checkpoint in agreement.checkpoints {
      days.formUnion([checkpoint.day, checkpoint.day.advanced(by: 1)])
    }
    for obligation in agreement.obligations {
      days.formUnion(obligation.history.flatMap { turns($0.when) })
    }
    for pledge in agreement.pledges {
      days.formUnion(pledge.modifiers.versions.map(\.from))
    }
    return days
  }

  private static func turns(_ period: Period) -> [Day] {
    [period.firstDay, period.lastDay, period.lastDay.advanced(by: 1)]
  }
}
