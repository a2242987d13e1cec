import Agreements
import Assessment
import ReleaseArchive
import Synchronization
import TimeSeries

/// What was known on the days of claims, and what it says to them, kept between briefs.
///
/// A day that has gone by stays as it was: of many briefs of one agreement, from one state of an archive, one looks at
/// it. What is kept is bounded by the claims that agreements state, for each state of the archive, and changes how long
/// a brief takes, never what is in it.
public final class ClaimMemory: Sendable {
  /// What fixes all days: the agreement's files, the wording of its pledges in force, and what was on file.
  struct Key: Hashable {
    let agreement: String
    let wording: Day?
    let knownAt: Instant?
    let standIns: StandInPolicy

    /// - Parameter knownAt: the moment of the archive that is read; named, or that of its last import.
    init(_ agreement: Agreement, _ terms: BriefTerms, knownAt: Instant?) {
      self.agreement = agreement.digest
      wording = agreement.pledges.flatMap(\.modifiers.versions).map(\.from)
        .filter { $0 <= terms.asOf }.max()
      self.knownAt = knownAt
      standIns = terms.standIns
    }
  }

  /// A day on which claims were made.
  struct ClaimDay {
    let evidence: LoadedEvidence
    let adjusted: [SeasonalAdjuster.Adjusted]
    let grounds: [ClaimGround]
  }

  private let days = Mutex<[Key: [Day: ClaimDay]]>([:])

  /// Creates an empty memory.
  public init() {}

  /// The days that are kept, to the last one that counts.
  func days(_ key: Key, through last: Day) -> [Day: ClaimDay] {
    days.withLock { $0[key] ?? [:] }.filter { $0.key <= last }
  }

  /// Keeps days.
  func keep(_ fresh: [Day: ClaimDay], for key: Key) {
    guard !fresh.isEmpty else { return }
    days.withLock { $0[key, default: [:]].merge(fresh) { old, _ in old } }
  }
}
