import Foundation
import ReleaseArchive
import TimeSeries
import TradeStatistics

/// A folder of its own for one test, removed with everything in it.
final class TemporaryFolder: Sendable {
  let path: String

  init() throws {
    path = NSTemporaryDirectory() + "/archive-tests-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit {
    try? FileManager.default.removeItem(atPath: path)
  }

  func file(_ name: String) -> String { path + "/" + name }

  func names() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: path).sorted()
  }
}

/// What a test was promised and did not get.
struct Missing: Error {
  let what: String
}

extension Optional {
  func required(_ what: String = "value") throws -> Wrapped {
    guard let self else { throw Missing(what: what) }
    return self
  }
}

func day(_ text: String) throws -> Day { try Day(text).required(text) }

func moment(_ text: String) throws -> Instant { try Instant(text).required(text) }

func code(_ text: String) throws -> ProductCode { try ProductCode(text).required(text) }

/// Small made-up releases; no figure is an office's.
enum Samples {
  static func table(_ flow: Flow = .export) throws -> TableKey {
    TableKey(
      source: try SourceID(rawValue: "census").required(), reporter: .usa, partner: .china,
      flow: flow, system: .total, basis: .customs,
      classification: Classification(edition: "HS2017", level: .hs6), valuation: .fas,
      adjustment: .none, currency: .usd)
  }

  static let file = SourceFile(
    name: "exports.csv", sha256: String(repeating: "0a", count: 32), origin: "the office")

  static func row(_ text: String, _ value: Int?, kilograms: Int? = nil) throws -> ReleaseRow {
    ReleaseRow(
      code: try code(text), value: value.map { FixedPoint($0) },
      quantity: try kilograms.map {
        Quantity(FixedPoint($0), try QuantityUnit(rawValue: "kg").required())
      })
  }

  /// A release of one row that says how much it is.
  static func release(
    _ value: Int, period: String = "2020-03", published: String, firstPrint: String? = nil,
    flow: Flow = .export, precision: Publication.Precision = .exact, note: String? = nil
  ) throws -> Release {
    Release(
      table: try table(flow), period: try Period(period).required(period),
      publication: Publication(
        day: try day(published), precision: precision, firstPrint: try firstPrint.map(day)),
      note: note, files: [file], rows: [try row("120190", value)])
  }

  static func batch(
    _ releases: [Release], sha256: String = file.sha256, description: String = "",
    calendar: [CalendarEntry] = []
  ) -> ImportBatch {
    ImportBatch(
      file: SourceFile(name: "exports.csv", sha256: sha256, origin: "the office"),
      descriptionDigest: description, releases: releases, calendar: calendar)
  }

  static func writer(
    _ path: String, patience: Duration = .seconds(30),
    onWait: @escaping @Sendable () -> Void = {}
  ) throws(ArchiveError) -> SQLiteArchive {
    try SQLiteArchive(
      writing: path,
      options: WriterOptions(program: "test", patience: patience, onWait: { _ in onWait() }))
  }

  /// An archive at the path that holds the releases, each recorded by an import of its own.
  static func archive(_ path: String, _ releases: [(Release, at: String)]) throws {
    let archive = try writer(path)
    for (index, entry) in releases.enumerated() {
      let outcome = try archive.record(
        batch([entry.0], sha256: "file \(index)"), at: try moment(entry.at))
      guard case .recorded = outcome else { throw Missing(what: "a recorded batch") }
    }
  }
}

extension ArchiveView {
  /// The values of one-row releases, with a mark for stand-ins.
  func figures(_ table: TableKey, within span: Period? = nil) throws -> [String] {
    try effective(table, within: span).map {
      "\($0.release.period) \($0.release.total)\($0.isStandIn ? " stand-in" : "")"
        + " of \($0.vintagesKnown)"
    }
  }
}

/// Repeatable pseudo-random numbers: SplitMix64.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
    return mixed ^ mixed >> 31
  }
}

extension Release {
  /// The same table a month later, with other rows.
  static func large(_ release: Release, _ rows: [ReleaseRow]) -> Release {
    Release(
      table: release.table, period: Period(unit: .month, ordinal: release.period.ordinal + 1),
      publication: release.publication, files: release.files, rows: rows)
  }
}
