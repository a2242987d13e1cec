import Fetching
import HTTPMessages
import LoopbackServer
import OfficialSources
import ReleaseArchive
import SystemCalls
import Testing
import TimeSeries
import TradeStatistics

/// Figures on file that the office may have changed since.
@Suite struct RevisionTests {
  private func registry() throws -> [RegisteredSource] {
    let package = (0..<3).reduce("\(#filePath)") { path, _ in Path.parent(of: path) }
    return try SourceRegistry(path: Path.join(package, "Registry/sources.yaml")).sources
  }

  /// Exports of a month, fetched on a day.
  private func scratch(_ month: String, on day: String) throws -> Scratch {
    let scratch = try Scratch(clock: VirtualClock(day + "T12:00:00Z"))
    let office = try Office([Census.exports(month): [Census.answer([month])]])
    _ = try scratch.fetcher(office.transport).run(Census.plan(month, month))
    return scratch
  }

  /// The same archive on another day, with the rules and a line of the calendar.
  private func plan(
    _ scratch: Scratch, _ month: String, today: String, april: String? = nil
  ) throws -> FetchPlan {
    let day = try #require(Day(today))
    let calendar = try april.map { text in
      CalendarEntry(
        calendar: "ft900", period: Period(Month(year: day.month.year, month: 4)),
        day: try #require(Day(text)), evidence: .planned, source: "test")
    }
    let view = try SQLiteArchive(reading: scratch.archivePath).view(asOf: day)
    let onFile = try OnFile(
      view,
      revisions: RevisionCalendar(
        registry(), calendar: [calendar].compactMap(\.self), asked: scratch.asked.days(), today: day
      ))
    return try Census.plan(month, month, onFile: onFile)
  }

  @Test(
    arguments: [
      // Taken before the revision of June 2026; three years back are revised with April's figures.
      ("2025-12", "2026-03-01", "2026-06-09", "2026-06-09", "2026-06-09"),
      ("2023-01", "2026-03-01", "2026-06-09", "2026-06-09", "2026-06-09"),
      ("2026-03", "2026-05-10", "2026-06-09", "2026-06-09", "2026-06-09"),
      ("2022-12", "2026-03-01", "2026-06-09", "2026-06-09", nil),
      // The month whose figures come with the revision is none of its.
      ("2026-04", "2026-06-09", "2026-06-20", "2026-06-09", nil),
      // Not yet; not after; and on the day itself nobody knows.
      ("2025-12", "2026-03-01", "2026-06-08", "2026-06-09", nil),
      ("2025-12", "2026-06-10", "2026-11-24", "2026-06-09", nil),
      ("2025-12", "2026-06-09", "2026-06-09", "2026-06-09", nil),
      ("2025-12", "2026-06-09", "2026-06-10", "2026-06-09", "2026-06-09"),
      // Without a calendar the end of June is late enough.
      ("2025-12", "2026-03-01", "2026-06-29", nil, nil),
      ("2025-12", "2026-03-01", "2026-06-30", nil, "2026-06-30"),
      ("2020-01", "2021-01-01", "2026-11-24", nil, "2023-06-30"),
    ] as [(String, String, String, String?, String?)])
  func `A month is asked for again where an annual revision may have reached it since`(
    _ month: String, _ taken: String, _ today: String, _ april: String?, _ revised: String?
  ) throws {
    let plan = try plan(scratch(month, on: taken), month, today: today, april: april)
    let reasons = plan.steps.map(\.reason)
    #expect(try reasons == revised.map { .mayBeRevised(try #require(Day($0))) }.map { [$0] } ?? [])
    #expect(plan.periodsOnFile == (revised == nil ? 1 : 0))
  }

  @Test(arguments: [true, false])
  func `What was asked for again is not asked for once more, whether it changed or not`(
    _ isChanged: Bool
  ) throws {
    let month = "2025-12"
    let scratch = try scratch(month, on: "2026-03-01")
    let again = try plan(scratch, month, today: "2026-07-01")
    let codes = isChanged ? ["1201900095", "1001991000"] : ["1201900095"]
    let office = try Office([Census.exports(month): [Census.answer([month], codes: codes)]])
    let later = VirtualClock("2026-07-01T12:00:00Z")
    let fetcher = try Scratch.fetcher(
      scratch.archivePath, office.transport, clock: later, asked: scratch.asked)
    let counts = try fetcher.run(again)
    office.expectAllAnswered()
    #expect(counts.added == (isChanged ? 1 : 0) && counts.unchanged == (isChanged ? 0 : 1))
    let rest = try plan(scratch, month, today: "2026-11-24")
    #expect(rest.steps.isEmpty && rest.periodsOnFile == 1)
    // The next June comes.
    #expect(try plan(scratch, month, today: "2027-06-30").steps.count == 1)
  }

  @Test func `A question cut in parts keeps why it was asked`() throws {
    let months = ["2025-11", "2025-12"]
    let scratch = try Scratch(clock: VirtualClock("2026-03-01T12:00:00Z"))
    let span = Census.exports("from%202025-11%20to%202025-12")
    let first = try Office([span: [Census.answer(months)]])
    _ = try scratch.fetcher(first.transport).run(Census.plan(months[0], months[1]))
    let view = try SQLiteArchive(reading: scratch.archivePath)
      .view(asOf: try #require(Day("2026-07-01")))
    let again = try Census.plan(
      months[0], months[1],
      onFile: OnFile(
        view,
        revisions: RevisionCalendar(
          registry(), calendar: [], asked: [:], today: try #require(Day("2026-07-01")))))
    let office = try Office([
      span: [.answer(500), .answer(500)],
      Census.exports(months[0]): [Census.answer([months[0]])],
      Census.exports(months[1]): [Census.answer([months[1]])],
    ])
    _ = try Scratch.fetcher(
      scratch.archivePath, office.transport, clock: VirtualClock("2026-07-01T12:00:00Z"),
      asked: scratch.asked
    ).run(again)
    office.expectAllAnswered()
    #expect(try scratch.asked.days().count == 2)
  }

  @Test func `A file of what was asked for that is damaged costs no more than a question`() throws {
    let scratch = try Scratch()
    try FileSystem.writeFile(
      atomically: scratch.archivePath + "-asked",
      Array("nonsense\n2026-07-01\n2026-07-01 a b\n\u{0}\n".utf8))
    #expect(try scratch.asked.days().count == 1)
  }
}
