import Agreements
import Briefing
import Foundation
import OfficialSources
import ReleaseArchive
import Synchronization
import Testing
import TimeSeries
import TradeStatistics

/// The shipped figures in an archive of their own, imported once for all tests, and their briefs.
enum ShippedArchive {
  /// The moment under which the shipped figures are recorded.
  static let imported = Instant(secondsSinceEpoch: 1_785_000_000)

  /// The root of the package, found from this file's place in it.
  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().path

  private static let made = Result { try ScratchArchive.withShippedFigures() }
  private static let read = Result {
    try AgreementReader.read(folder: root + "/Agreements/us-china-phase-one").agreement
  }
  private static let briefs = Mutex<[BriefTerms: Brief]>([:])

  /// The archive, open for reading.
  static var archive: SQLiteArchive {
    get throws { try made.get().reader() }
  }

  /// The agreement of 15 January 2020, as it ships.
  static var agreement: Agreement {
    get throws { try read.get() }
  }

  /// Removes the shared archive's folder.
  static func removeFolder() { try? made.get().remove() }

  /// A copy of the archive for a test that imports more.
  static func copy() throws -> ScratchArchive {
    let scratch = try ScratchArchive()
    try archive.snapshot(to: scratch.path)
    return scratch
  }

  /// The brief of a day; made once, because several tests look at the same days.
  static func brief(
    _ day: String, standIns: StandInPolicy = .allowed, currency: Currency? = nil
  ) throws -> Brief {
    let terms = try terms(day, standIns: standIns, currency: currency)
    return try briefs.withLock { known in
      if let brief = known[terms] { return brief }
      let brief = try BriefMaker(archive: archive, terms: terms).brief(of: agreement)
      known[terms] = brief
      return brief
    }
  }

  /// A maker of the briefs of a day.
  static func maker(_ day: String) throws -> BriefMaker {
    BriefMaker(archive: try archive, terms: try terms(day))
  }

  /// The terms of a brief.
  static func terms(
    _ day: String, knownAt: Instant? = nil, standIns: StandInPolicy = .allowed,
    currency: Currency? = nil
  ) throws -> BriefTerms {
    BriefTerms(
      asOf: try #require(Day(day)), knownAt: knownAt, standIns: standIns, currency: currency)
  }
}
