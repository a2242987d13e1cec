import ReleaseArchive
import Testing
import TimeSeries
import TradeStatistics

@Suite struct AsOfTests {
  // March: first print in May, a revision in June, recorded in that order. April: only a revision of August,
  // whose first print was in June. May: a first print that was corrected under the same date.
  private static let history: [(Int, String, String, String?, String)] = [
    (100, "2020-03", "2020-05-05", nil, "2026-01-01T00:00:00Z"),
    (110, "2020-03", "2020-06-04", nil, "2026-01-02T00:00:00Z"),
    (200, "2020-04", "2020-08-05", "2020-06-04", "2026-01-03T00:00:00Z"),
    (210, "2020-04", "2020-09-03", "2020-06-04", "2026-01-04T00:00:00Z"),
    (300, "2020-05", "2020-07-02", nil, "2026-01-05T00:00:00Z"),
    (301, "2020-05", "2020-07-02", nil, "2026-01-06T00:00:00Z"),
  ]

  private let folder: TemporaryFolder
  private let archive: SQLiteArchive

  init() throws {
    folder = try TemporaryFolder()
    try Samples.archive(
      folder.file("a"),
      try Self.history.map { value, period, published, firstPrint, recorded in
        (
          try Samples.release(
            value, period: period, published: published, firstPrint: firstPrint), recorded
        )
      })
    archive = try SQLiteArchive(reading: folder.file("a"))
  }

  @Test(arguments: [
    ("2020-05-04", []),
    ("2020-05-05", ["2020-03 100 of 1"]),
    ("2020-06-03", ["2020-03 100 of 1"]),
    // The first print of April came out on this day and is not on file: its earliest revision stands in.
    ("2020-06-04", ["2020-03 110 of 2", "2020-04 200 stand-in of 0"]),
    ("2020-07-02", ["2020-03 110 of 2", "2020-04 200 stand-in of 0", "2020-05 301 of 1"]),
    ("2020-08-05", ["2020-03 110 of 2", "2020-04 200 of 1", "2020-05 301 of 1"]),
    ("2020-09-03", ["2020-03 110 of 2", "2020-04 210 of 2", "2020-05 301 of 1"]),
  ]) func `As of a day, the newest vintage published by then counts`(
    asOf: String, expected: [String]
  ) throws {
    let view = try archive.view(asOf: day(asOf))
    #expect(try view.figures(Samples.table()) == expected)
    #expect(try view.tables() == (expected.isEmpty ? [] : [Samples.table()]))
    #expect(try view.isEmpty == expected.isEmpty)
  }

  @Test func `Without stand-ins a revision does not count before it was published`() throws {
    let view = try archive.view(asOf: day("2020-07-02"), standIns: .refused)
    #expect(try view.figures(Samples.table()) == ["2020-03 110 of 2", "2020-05 301 of 1"])
  }

  @Test(arguments: [
    ("2025-12-31", []),
    ("2026-01-01T00:00:00Z", ["2020-03 100 of 1"]),
    ("2026-01-01", ["2020-03 100 of 1"]),
    ("2026-01-02", ["2020-03 110 of 2"]),
    ("2026-01-03", ["2020-03 110 of 2", "2020-04 200 of 1"]),
    ("2026-01-05", ["2020-03 110 of 2", "2020-04 210 of 2", "2020-05 300 of 1"]),
    ("2026-01-05T23:59:59.999999Z", ["2020-03 110 of 2", "2020-04 210 of 2", "2020-05 300 of 1"]),
    ("2026-01-06T00:00:00Z", ["2020-03 110 of 2", "2020-04 210 of 2", "2020-05 301 of 1"]),
  ]) func `Known at a moment, only what had been recorded counts`(
    knownAt: String, expected: [String]
  ) throws {
    let view = try archive.view(asOf: day("2021-01-01"), knownAt: moment(knownAt))
    #expect(try view.figures(Samples.table()) == expected)
  }

  @Test(arguments: [
    ("2020-04", ["2020-04 210 of 2"]), ("2020-04/05", ["2020-04 210 of 2", "2020-05 301 of 1"]),
    ("2020-Q2", ["2020-04 210 of 2", "2020-05 301 of 1"]), ("2019", []),
    ("2020-03-01/2020-03-30", []),  // a day short of March
  ]) func `Within a span, only periods that lie wholly in it count`(
    span: String, expected: [String]
  ) throws {
    let view = try archive.view(asOf: day("2021-01-01"))
    #expect(try view.figures(Samples.table(), within: Period(span)) == expected)
  }

  @Test func `Vintages are listed from old to new, the later ones on demand`() throws {
    let view = try archive.view(asOf: day("2020-08-05"))
    let april = try Period("2020-04").required()
    let shown = try view.vintages(Samples.table(), period: april)
    #expect(shown.map(\.total) == [FixedPoint(200)])
    let all = try view.vintages(Samples.table(), including: .all)
    #expect(all.map(\.total) == [100, 110, 200, 210, 300, 301].map { FixedPoint($0) })
    #expect(all.map(\.rowCount) == Array(repeating: 1, count: 6))
    #expect(try all.map(\.recordedAt) == Self.history.map { try moment($0.4) })
    #expect(try all[2].publication.firstPrint == day("2020-06-04"))
  }

  @Test func `A table that is not on file has nothing, and that is no error`() throws {
    let view = try archive.view(asOf: day("2021-01-01"))
    #expect(try view.effective(Samples.table(.import)).isEmpty)
    #expect(try view.vintages(Samples.table(.import)).isEmpty)
  }

  @Test func `A view does not show what is recorded after it was made`() throws {
    let view = try archive.view(asOf: day("2021-01-01"))
    let before = try view.figures(Samples.table())
    _ = try Samples.writer(folder.file("a")).record(
      Samples.batch([Samples.release(999, published: "2020-12-01")], sha256: "new"),
      at: moment("2026-02-01"))
    #expect(try view.figures(Samples.table()) == before)
    let fresh = try archive.view(asOf: day("2021-01-01"))
    #expect(try fresh.figures(Samples.table()).first == "2020-03 999 of 3")
  }

  @Test func `Periods of different units are told apart and ordered by their days`() throws {
    let path = folder.file("units")
    let periods = ["2020", "2020-01", "2020-Q1", "2020-01/02", "2020-01/03", "2020-02"]
    try Samples.archive(
      path,
      try periods.enumerated().map { index, period in
        (
          try Samples.release(index, period: period, published: "2021-02-01"),
          "2026-01-0\(index + 1)"
        )
      })
    let view = try SQLiteArchive(reading: path).view(asOf: day("2021-02-01"))
    let found = try view.effective(Samples.table()).map(\.release.period)
    #expect(found == (try periods.map { try Period($0).required() }.sorted()))
    #expect(Set(found).count == periods.count)
  }
}
