import Fetching
import Foundation
import HTTPMessages
import OfficialSources
import ReleaseArchive
import TimeSeries
import TradeStatistics

/// A folder with an archive into which a test fetches; it goes away with it.
final class Scratch: Sendable {
  let folder: String
  let clock: VirtualClock
  var archivePath: String { folder + "/archive.sqlite" }

  init(clock: VirtualClock = VirtualClock()) throws {
    self.clock = clock
    folder = NSTemporaryDirectory() + "fetching-tests-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  /// A fetcher into the archive that asks one question at a time, so that the order of questions can be told.
  func fetcher(
    _ transport: @escaping Fetcher.Transport, keys: [Provider: Secret] = Scratch.keys,
    formats: [any OfficialFormat.Type] = Scratch.fixtures, rawFolder: RawFolder? = nil,
    ledger: CallLedger? = nil, atOnce: Int = 1
  ) throws -> Fetcher {
    try Scratch.fetcher(
      archivePath, transport, clock: clock, keys: keys, formats: formats, rawFolder: rawFolder,
      ledger: ledger, asked: asked, atOnce: atOnce)
  }

  /// What was asked for again, beside the archive.
  var asked: AskedLedger { AskedLedger(path: archivePath + "-asked") }

  static let fixtures: [any OfficialFormat.Type] = [
    ComtradeAvailabilityJSON.self, CensusFixture.self, ComtradeFixture.self, RatesFixture.self,
  ]

  static func fetcher(
    _ path: String, _ transport: @escaping Fetcher.Transport, clock: any FetchClock,
    keys: [Provider: Secret] = Scratch.keys,
    formats: [any OfficialFormat.Type] = Scratch.fixtures, rawFolder: RawFolder? = nil,
    ledger: CallLedger? = nil, asked: AskedLedger? = nil, atOnce: Int = 1
  ) throws -> Fetcher {
    let archive = try SQLiteArchive(writing: path, options: WriterOptions(program: "test"))
    return Fetcher(
      transport: transport, clock: clock, keys: keys,
      recorder: AnswerRecorder(
        archive: archive, formats: formats, rawFolder: rawFolder), ledger: ledger, asked: asked,
      seed: 7, atOnce: atOnce)
  }

  static let keys: [Provider: Secret] = [.census: Secret("k3y"), .usda: Secret("k3y")]

  /// What the archive holds, for plans.
  ///
  /// - Parameter sources: the offices whose rules of revision count.
  func onFile(_ sources: [RegisteredSource] = []) throws -> OnFile {
    let view = try SQLiteArchive(reading: archivePath).view(asOf: clock.now.day)
    return try OnFile(
      view,
      revisions: RevisionCalendar(
        sources, calendar: view.calendar(), asked: asked.days(), today: clock.now.day))
  }

  /// The releases that count, sorted.
  func releases() throws -> [Release] {
    let view = try SQLiteArchive(reading: archivePath).view(asOf: clock.now.day)
    return try view.tables().flatMap { table in
      try view.effective(table).map { effective in effective.release }
    }
  }
}
