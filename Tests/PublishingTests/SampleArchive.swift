import Foundation
import ReleaseArchive
import Testing
import TimeSeries
import TradeStatistics

/// An archive of made-up releases in a folder of its own, removed with it.
///
/// January 2020 was first printed on 6 March and revised on 4 June; of February only the revision
/// is on file, whose first print was on 2 April.
final class SampleArchive: Sendable {
  let archive: SQLiteArchive
  private let folder: String

  /// - Parameter combined: whether January and February 2020 are on file together, too.
  init(isEmpty: Bool = false, combined: Bool = false) throws {
    folder = NSTemporaryDirectory() + "/publishing-tests-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let path = folder + "/archive.sqlite"
    let writer = try SQLiteArchive(writing: path, options: WriterOptions(program: "test"))
    if !isEmpty {
      let calendar = [
        CalendarEntry(
          calendar: "ft900", period: try period("2020-02"), day: try day("2020-04-02"),
          evidence: .planned, source: "the office")
      ]
      _ = try writer.record(
        ImportBatch(
          file: SampleArchive.file, descriptionDigest: "",
          releases: SampleArchive.releases(combined: combined),
          calendar: calendar),
        at: Instant(secondsSinceEpoch: 1_600_000_000))
    }
    archive = try SQLiteArchive(reading: path)
  }

  deinit {
    try? FileManager.default.removeItem(atPath: folder)
  }

  private static let file = SourceFile(
    name: "sample.csv", sha256: String(repeating: "0c", count: 32), origin: "the office")

  private static func releases(combined: Bool) throws -> [Release] {
    let products = try table(.export, "HS2017", .hs6)
    let exports = try table(.export, "none", .total)
    let imports = try table(.import, "none", .total)
    let year = try (1...12).map { month in
      let text = "2017-" + (month < 10 ? "0" : "") + "\(month)"
      return try release(products, text, "2018-02-06", [("120190", 1000), ("020329", 100)])
    }
    let rates = TableKey(
      source: try source("ecb"), reporter: .euroArea, partner: .world, flow: .exchangeRate,
      system: .unspecified, basis: .notApplicable,
      classification: Classification(edition: "none", level: .currency), valuation: .unspecified,
      adjustment: .none, currency: .eur)
    let together =
      combined
      ? [try release(products, "2020-01/02", "2020-03-07", [("120190", 700), ("020329", 260)])] : []
    return try year + together + [
      release(products, "2020-01", "2020-03-06", [("120190", 400), ("020329", 150)]),
      release(products, "2020-01", "2020-06-04", [("120190", 420), ("020329", 150)]),
      release(
        products, "2020-02", "2020-06-04", [("120190", 500), ("020329", 90)],
        firstPrint: "2020-04-02"),
      release(exports, "2020-01", "2020-03-06", [("TOTAL", 7000)]),
      release(imports, "2020-01", "2020-03-06", [("TOTAL", 10000)], tolerance: 50),
      Release(
        table: rates, period: try period("2020-03-09"),
        publication: Publication(day: try day("2020-03-09")), files: [file],
        rows: [
          ReleaseRow(code: try code("USD"), value: FixedPoint(2)),
          ReleaseRow(code: try code("SGD"), value: FixedPoint(3)),
        ]),
    ]
  }

  private static func table(
    _ flow: Flow, _ edition: String, _ level: Classification.Level
  ) throws -> TableKey {
    TableKey(
      source: try source("census"), reporter: .usa, partner: .china, flow: flow,
      system: flow == .export ? .total : .general, basis: .customs,
      classification: Classification(edition: edition, level: level),
      valuation: flow == .export ? .fas : .customsValue, adjustment: .none, currency: .usd)
  }

  // Values and tolerance in millions.
  private static func release(
    _ table: TableKey, _ text: String, _ published: String, _ rows: [(String, Int)],
    firstPrint: String? = nil, tolerance: Int = 0
  ) throws -> Release {
    Release(
      table: table, period: try period(text),
      publication: Publication(
        day: try day(published), firstPrint: try firstPrint.map { try day($0) }),
      status: tolerance > 0 ? .press : .official,
      tolerance: FixedPoint(tolerance * 1_000_000),
      scope: Scope(
        codes: rows.first?.0 == "TOTAL" ? [] : [try code("12"), try code("02")], absentRow: .zero),
      files: [file],
      rows: try rows.map {
        ReleaseRow(code: try code($0.0), value: FixedPoint($0.1 * 1_000_000))
      })
  }
}
