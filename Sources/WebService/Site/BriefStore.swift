package import Agreements
package import Briefing
package import ReleaseArchive
package import SeasonalAdjustment
import Synchronization
import SystemCalls
package import TimeSeries
package import TradeStatistics

/// Evaluated briefs of one archive, made once for each state and kept; a change of the archive's file empties it.
///
/// Nobody who asks waits for X-13ARIMA-SEATS: where it has not run yet for months of a brief, STL stands in, the brief
/// is noted as an interim one, and ``adjustBeside(complain:)`` makes the other.
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
    var claims = ClaimMemory()
  }

  private struct Kept {
    let brief: IllustratedBrief
    let isInterim: Bool
  }

  /// How many states wait for the program at most.
  private static let waiting = 512

  package let archive: SQLiteArchive
  private let x13: X13Program?
  private let sums: DerivedSums
  private let file = Mutex(FileState())
  private let briefs: OnceCache<StateKey, Kept>
  private let days: OnceCache<StateKey, TurningDays>
  private let balances: OnceCache<PairKey, BalanceBrief>
  private let queue = WorkQueue<AdjustmentWork>(limit: waiting)

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
        file.claims = ClaimMemory()
      }
      return file.generation
    }
  }

  // Of the state that the generation was asked of last.
  private var claims: ClaimMemory { file.withLock(\.claims) }

  /// How many briefs are kept.
  package var keptBriefs: Int { briefs.filling.count }

  /// How many states wait for X-13ARIMA-SEATS.
  package var waitingStates: Int { queue.count }

  /// The brief of an agreement as of a day.
  ///
  /// - Parameter interim: noted where X-13ARIMA-SEATS has yet to run for the brief.
  func brief(
    of agreement: Agreement, asOf day: Day, noting interim: Interim
  ) throws(ArchiveError) -> Brief {
    try illustrated(agreement, asOf: day, noting: interim).brief
  }

  /// The brief of an agreement as of a day, with the months behind its figures.
  func illustrated(
    _ agreement: Agreement, asOf day: Day, noting interim: Interim
  ) throws(ArchiveError) -> IllustratedBrief {
    let work = AdjustmentWork(
      agreement: agreement, state: try turningDays(of: agreement).state(of: day), isKept: true)
    let kept = try atOnce(work)
    if kept.isInterim {
      queue.add(work, isUrgent: true)
      interim.note()
    }
    return kept.brief.onDay(day)
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
  ///
  /// - Parameter interim: noted where X-13ARIMA-SEATS has yet to run for one of them.
  func comparison(
    of agreement: Agreement, from earlier: Day, to later: Day, noting interim: Interim
  ) throws(ArchiveError) -> Comparison {
    let before = try brief(of: agreement, asOf: earlier, noting: interim)
    let after = try brief(of: agreement, asOf: later, noting: interim)
    return try Comparison(
      of: agreement, by: maker(asOf: later), from: BriefTerms(asOf: earlier),
      made: (before, after))
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

  private func maker(asOf day: Day, waits: Interim = Interim()) -> BriefMaker {
    BriefMaker(
      archive: archive, terms: BriefTerms(asOf: day), sums: sums, x13: x13, startsX13: false,
      progress: { _, _ in waits.note() }, claims: claims)
  }

  private func atOnce(_ work: AdjustmentWork) throws(ArchiveError) -> Kept {
    try briefs.value(key(work)) { () throws(ArchiveError) -> Kept in
      let waits = Interim()
      let brief = try maker(asOf: work.state, waits: waits).illustrated(work.agreement)
      return Kept(brief: brief, isInterim: waits.isNoted)
    }
  }

  private func key(_ work: AdjustmentWork) -> StateKey {
    StateKey(agreement: work.agreement.id, state: work.state, generation: generation)
  }
}

// What is done beside the answers.
extension BriefStore {
  /// Makes briefs that wait for X-13ARIMA-SEATS, one after the other, until ``endAdjusting()``.
  ///
  /// - Parameter complain: told why one could not be made.
  package func adjustBeside(complain: (String) -> Void) {
    queue.run { adjust($0, complain) }
  }

  /// Makes those that wait now.
  func adjustWaiting(complain: (String) -> Void) {
    queue.runWaiting { adjust($0, complain) }
  }

  /// Lets ``adjustBeside(complain:)`` return after the brief that it is at.
  package func endAdjusting() { queue.end() }

  /// Has every agreement's brief of a day made ahead, and the adjusted months of those whose balances are adjusted on
  /// each day of publication, the latest first.
  package func warm(_ agreements: [Agreement], asOf day: Day) throws(ArchiveError) {
    let adjusted = agreements.filter { $0.gauge?.methods.contains(.x13) == true }
    for agreement in agreements {
      let state = try turningDays(of: agreement).state(of: day)
      queue.add(AdjustmentWork(agreement: agreement, state: state, isKept: true), isUrgent: false)
    }
    guard x13 != nil else { return }
    for agreement in adjusted {
      let days = try turningDays(of: agreement).publications.filter { $0 <= day }
      for state in days.reversed() {
        queue.add(
          AdjustmentWork(agreement: agreement, state: state, isKept: false), isUrgent: false)
      }
    }
  }

  private func adjust(_ work: AdjustmentWork, _ complain: (String) -> Void) {
    do throws(ArchiveError) {
      if work.isKept, try !atOnce(work).isInterim { return }
      let key = key(work)
      let maker = BriefMaker(
        archive: archive, terms: BriefTerms(asOf: work.state), sums: sums, x13: x13, claims: claims)
      let brief = try maker.illustrated(work.agreement)
      if work.isKept { briefs.keep(Kept(brief: brief, isInterim: false), for: key) }
    } catch {
      complain("pledgeline: error: \(work.agreement.id) as of \(work.state): \(error)")
    }
  }
}
