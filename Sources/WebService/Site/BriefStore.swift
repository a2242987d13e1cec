package import Agreements
package import Briefing
package import ReleaseArchive
package import SeasonalAdjustment
import Synchronization
import SystemCalls
package import TimeSeries
package import TradeStatistics

/// Evaluated briefs of one archive, made once for each state and kept; a change of the archive's file empties it.
package final class BriefStore: Sendable {
  private struct StateKey: Hashable {
    let agreement: String
    let state: Day
    let generation: Int
  }

  private struct PairKey: Hashable {
    let first: Economy
    let second: Economy
    let day: Day
    let generation: Int
  }

  private struct FileState {
    var identities: [FileIdentity?] = []
    var generation = 0
  }

  package let archive: SQLiteArchive
  private let x13: X13Program?
  private let sums: DerivedSums
  private let file = Mutex(FileState())
  private let briefs: OnceCache<StateKey, IllustratedBrief>
  private let days: OnceCache<StateKey, TurningDays>
  private let balances: OnceCache<PairKey, BalanceBrief>

  /// Creates a store.
  ///
  /// - Parameter limit: how many briefs are kept; one takes about a megabyte.
  package init(archive: SQLiteArchive, x13: X13Program?, limit: Int = 96) {
    self.archive = archive
    self.x13 = x13
    sums = DerivedSums(beside: archive.path)
    briefs = OnceCache(limit: limit)
    days = OnceCache(limit: 256)
    balances = OnceCache(limit: limit)
  }

  /// A number that changes when the archive's file does; asked of the file's time and size, not of its content.
  package var generation: Int {
    let identities = ["", "-wal"].map { try? FileSystem.identity(archive.path + $0) }
    return file.withLock { file in
      if file.identities != identities {
        file.identities = identities
        file.generation += 1
      }
      return file.generation
    }
  }

  /// How many briefs are kept.
  package var keptBriefs: Int { briefs.filling.count }

  /// The brief of an agreement as of a day.
  package func brief(of agreement: Agreement, asOf day: Day) throws(ArchiveError) -> Brief {
    try illustrated(agreement, asOf: day).brief
  }

  /// The brief of an agreement as of a day, with the months behind its figures.
  package func illustrated(
    _ agreement: Agreement, asOf day: Day
  ) throws(ArchiveError) -> IllustratedBrief {
    let state = try turningDays(of: agreement).state(of: day)
    let key = StateKey(agreement: agreement.id, state: state, generation: generation)
    let brief = try briefs.value(key) { () throws(ArchiveError) -> IllustratedBrief in
      try maker(asOf: state).illustrated(agreement)
    }
    return brief.onDay(day)
  }

  /// The days on which an agreement's brief can change.
  package func turningDays(of agreement: Agreement) throws(ArchiveError) -> TurningDays {
    // One entry an agreement: the day is of no matter.
    let key = StateKey(
      agreement: agreement.id, state: Day(ordinal: 0), generation: generation)
    return try days.value(key) { () throws(ArchiveError) -> TurningDays in
      try TurningDays(of: agreement, archive: archive)
    }
  }

  /// The balance of a pair as of a day.
  package func balance(
    of first: Economy, with second: Economy, asOf day: Day
  ) throws(ArchiveError) -> BalanceBrief {
    let key = PairKey(first: first, second: second, day: day, generation: generation)
    return try balances.value(key) { () throws(ArchiveError) -> BalanceBrief in
      try maker(asOf: day).balance(of: first, with: second)
    }
  }

  /// What changed for an agreement between two days.
  package func comparison(
    of agreement: Agreement, from earlier: Day, to later: Day
  ) throws(ArchiveError) -> Comparison {
    try Comparison(
      of: agreement, by: maker(asOf: later), from: BriefTerms(asOf: earlier))
  }

  /// A series as of a day.
  package func series(
    _ request: SeriesRequest, asOf day: Day
  ) throws(ArchiveError) -> SeriesListing {
    try maker(asOf: day).series(request)
  }

  /// What the archive holds as of a day.
  package func releases(
    _ filter: ReleaseFilter, asOf day: Day
  ) throws(ArchiveError) -> ReleaseList {
    try ReleaseList(archive: archive, terms: BriefTerms(asOf: day), filter: filter)
  }

  private func maker(asOf day: Day) -> BriefMaker {
    BriefMaker(archive: archive, terms: BriefTerms(asOf: day), sums: sums, x13: x13)
  }
}
