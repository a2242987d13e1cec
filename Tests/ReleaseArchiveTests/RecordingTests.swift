import Testing
import TimeSeries
import TradeStatistics

@testable import ReleaseArchive

@Suite struct RecordingTests {
  private let folder: TemporaryFolder
  private let path: String

  init() throws {
    folder = try TemporaryFolder()
    path = folder.file("archive")
  }

  @Test func `A batch on file already writes nothing`() throws {
    let batch = Samples.batch([try Samples.release(1, published: "2020-05-05")])
    let archive = try Samples.writer(path)
    let now = try moment("2026-01-01")
    #expect(
      try archive.record(batch, at: now)
        == .recorded(
          ImportCounts.counts(recordedAt: now, added: 1)))
    #expect(try archive.record(batch, at: moment("2026-01-02")) == .alreadyOnFile)
    #expect(try archive.latestRecorded() == now)
  }

  @Test func `The same bytes under another name are on file already`() throws {
    let archive = try Samples.writer(path)
    _ = try archive.record(Samples.batch([]), at: moment("2026-01-01"))
    let renamed = ImportBatch(
      file: SourceFile(name: "copy.csv", sha256: Samples.file.sha256, origin: "elsewhere"),
      descriptionDigest: "", releases: [])
    #expect(try archive.record(renamed, at: moment("2026-01-02")) == .alreadyOnFile)
  }

  // What changes between two imports, and whether that makes another release.
  @Test(
    arguments: [
      ("nothing", 1, "2020-05-05", nil, Publication.Precision.exact, 0, 1, 0),
      ("a value", 2, "2020-05-05", nil, .exact, 1, 0, 1),
      ("the note", 1, "2020-05-05", "by hand", .exact, 1, 0, 1),
      ("the precision", 1, "2020-05-05", nil, .noLaterThan, 1, 0, 1),
      ("the day", 1, "2020-06-04", nil, .exact, 1, 0, 0),
    ] as [(String, Int, String, String?, Publication.Precision, Int, Int, Int)])
  func `A release is recorded when its key, day or content is new, and skipped otherwise`(
    change: String, value: Int, published: String, note: String?,
    precision: Publication.Precision, added: Int, skipped: Int, superseding: Int
  ) throws {
    let archive = try Samples.writer(path)
    _ = try archive.record(
      Samples.batch([Samples.release(1, published: "2020-05-05")]), at: moment("2026-01-01"))
    let second = Samples.batch(
      [try Samples.release(value, published: published, precision: precision, note: note)],
      sha256: "other bytes")
    let now = try moment("2026-01-02")
    #expect(
      try archive.record(second, at: now)
        == .recorded(
          ImportCounts.counts(
            recordedAt: now, added: added, skipped: skipped, superseding: superseding)),
      "\(change)")
  }

  @Test func `Another day of retrieval or another file is not another release`() throws {
    let archive = try Samples.writer(path)
    let first = try Samples.release(1, published: "2020-05-05")
    let copy = Release(
      table: first.table, period: first.period, publication: first.publication,
      retrieved: try day("2026-01-02"),
      files: [SourceFile(name: "b.csv", sha256: "b", origin: "b")], rows: first.rows)
    _ = try archive.record(Samples.batch([first]), at: moment("2026-01-01"))
    let now = try moment("2026-01-02")
    #expect(
      try archive.record(Samples.batch([copy], sha256: "b"), at: now)
        == .recorded(ImportCounts.counts(recordedAt: now, skipped: 1)))
  }

  @Test func `The same bytes read by another description are a new import`() throws {
    let archive = try Samples.writer(path)
    let release = try Samples.release(1, published: "2020-05-05")
    _ = try archive.record(Samples.batch([release], description: "one"), at: moment("2026-01-01"))
    let corrected = try Samples.release(1000, published: "2020-05-05")
    let outcome = try archive.record(
      Samples.batch([corrected], description: "two"), at: moment("2026-01-02"))
    #expect(
      try outcome
        == .recorded(
          ImportCounts.counts(recordedAt: moment("2026-01-02"), added: 1, superseding: 1)))
    let table = try Samples.table()
    let asOf = try day("2020-05-05")
    #expect(try archive.view(asOf: asOf).figures(table) == ["2020-03 1000 of 1"])
    let before = try archive.view(asOf: asOf, knownAt: moment("2026-01-01"))
    #expect(try before.figures(table) == ["2020-03 1 of 1"])
  }

  @Test func `A clock that was set back does not change what was known before`() throws {
    let archive = try Samples.writer(path)
    let late = try moment("2026-01-02")
    _ = try archive.record(
      Samples.batch([Samples.release(1, published: "2020-05-05")]), at: late)
    let outcome = try archive.record(
      Samples.batch([Samples.release(2, published: "2020-05-05")], sha256: "b"),
      at: moment("2026-01-01"))
    let next = Instant(microseconds: late.microseconds + 1)
    #expect(
      outcome == .recorded(ImportCounts.counts(recordedAt: next, added: 1, superseding: 1)))
    let view = try archive.view(asOf: day("2021-01-01"), knownAt: late)
    #expect(try view.figures(Samples.table()) == ["2020-03 1 of 1"])
  }

  @Test func `Everything in a release comes back as it was given`() throws {
    let release = Release(
      table: try Samples.table(), period: try Period("2020-01/02").required(),
      publication: Publication(
        day: try day("2020-03-07"), precision: .noLaterThan, firstPrint: try day("2020-03-01")),
      retrieved: try day("2020-04-01"), status: .derived,
      tolerance: try FixedPoint("0.05").required(),
      scope: Scope(
        codes: [try code("12"), try code("0201")], excluded: [try code("120190")],
        absentRow: .unknown),
      note: "by difference; ’quoted’ 数",
      files: [Samples.file, SourceFile(name: "q.csv", sha256: "q", origin: "")],
      rows: [
        try Samples.row("120110", -5, kilograms: 0), try Samples.row("0201", nil),
        try Samples.row("020110", 0, kilograms: 7), try Samples.row("TOTAL", 9_000_000_000_000),
      ])
    let outcome = try Samples.writer(path).record(
      Samples.batch([release]), at: moment("2026-01-01"))
    #expect(
      try outcome == .recorded(ImportCounts.counts(recordedAt: moment("2026-01-01"), added: 1)))
    let archive = try SQLiteArchive(reading: path)
    let view = try archive.view(asOf: day("2020-03-07"))
    #expect(try view.effective(release.table).map(\.release) == [release])
    let summary = try view.vintages(release.table).first.required()
    #expect(summary.total == release.total)
    #expect(summary.files == release.files)
    #expect(summary.note == release.note)
    #expect(summary.status == .derived)
    #expect(try archive.verify().problems == [])
  }

  @Test func `Codes that come later keep the rows in the order of their codes`() throws {
    let archive = try Samples.writer(path)
    let lists = [["20", "30"], ["10", "25", "30"], ["05", "20"]]
    for (index, codes) in lists.enumerated() {
      let release = Release(
        table: try Samples.table(), period: Period(year: 2018 + index),
        publication: Publication(day: try day("2021-03-01")), files: [],
        rows: try codes.map { try Samples.row($0, index + 1) })
      _ = try archive.record(
        Samples.batch([release], sha256: "\(index)"), at: moment("2026-01-01"))
    }
    for reader in [archive, try SQLiteArchive(reading: path)] {
      let found = try reader.view(asOf: day("2021-03-01")).effective(Samples.table())
      #expect(found.map { $0.release.rows.map(\.code.description) } == lists)
    }
  }

  @Test(
    arguments: [
      ("a code twice", "120190", 1, "2020-05-05", "lists code 120190 twice"),
      ("a day before year 1", "0201", 1, "", "years 1 to 9999"),
      // 2^100 millionths are 1.3 × 10^24 whole units.
      ("too large a number", "0201", 1 << 100, "2020-05-05", "more than 24 digits"),
    ] as [(String, String, Int128, String, String)])
  func `A release that could not be read back is refused, with all of its batch`(
    mistake: String, second: String, millionths: Int128, published: String, message: String
  ) throws {
    let archive = try Samples.writer(path)
    let bad = Release(
      table: try Samples.table(), period: Period(year: 2020),
      publication: Publication(day: Day(published) ?? Day(ordinal: -800_000)), files: [],
      rows: [
        try Samples.row("120190", 1),
        ReleaseRow(code: try code(second), value: FixedPoint(millionths: millionths)),
      ])
    let good = try Samples.release(1, published: "2020-05-05")
    let error = #expect(throws: ArchiveError.self) {
      try archive.record(
        Samples.batch([good, bad]), at: moment("2026-01-01"))
    }
    #expect(error?.code == .invalidRelease)
    #expect(error?.description.contains(message) == true, "\(error?.description ?? "")")
    #expect(try archive.latestRecorded() == nil)
    #expect(try archive.view(asOf: day("2021-01-01")).isEmpty)
  }

  @Test func `An archive opened for reading records nothing and says so`() throws {
    _ = try Samples.writer(path)
    let archive = try SQLiteArchive(reading: path)
    let error = #expect(throws: ArchiveError.self) {
      try archive.record(Samples.batch([]), at: moment("2026-01-01"))
    }
    #expect(error?.code == .readOnly)
  }

  @Test func `The newest import that speaks of a calendar's period counts`() throws {
    func entry(_ period: String, _ text: String, _ evidence: CalendarEntry.Evidence) throws
      -> CalendarEntry
    {
      CalendarEntry(
        calendar: "ft900", period: try Period(period).required(), day: try day(text),
        evidence: evidence, source: "the office")
    }
    let first = [
      try entry("2020-04", "2020-06-03", .planned), try entry("2020-03", "2020-05-05", .planned),
    ]
    let second = [first[1], try entry("2020-04", "2020-06-04", .seen)]
    let archive = try Samples.writer(path)
    let one = try archive.record(
      Samples.batch([], sha256: "1", calendar: first), at: moment("2026-01-01"))
    let two = try archive.record(
      Samples.batch([], sha256: "2", calendar: second), at: moment("2026-01-02"))
    // The entry that was on file already is not recorded again.
    #expect(
      try one == .recorded(.counts(recordedAt: moment("2026-01-01"), calendarEntries: 2)))
    #expect(
      try two == .recorded(.counts(recordedAt: moment("2026-01-02"), calendarEntries: 1)))
    let asOf = try day("2020-01-01")
    #expect(try archive.view(asOf: asOf).calendar() == second)
    let before = try archive.view(asOf: asOf, knownAt: moment("2026-01-01"))
    #expect(try before.calendar() == [first[1], first[0]])
  }
}

extension ImportCounts {
  static func counts(
    recordedAt: Instant, added: Int = 0, skipped: Int = 0, superseding: Int = 0,
    calendarEntries: Int = 0
  ) -> ImportCounts {
    ImportCounts(
      recordedAt: recordedAt, added: added, skipped: skipped, superseding: superseding,
      calendarEntries: calendarEntries)
  }
}
