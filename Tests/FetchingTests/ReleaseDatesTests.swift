import HTTPMessages
import LoopbackServer
import OfficialSources
import ReleaseArchive
import Testing
import TimeSeries
import TradeStatistics

@testable import Fetching

/// What UN Comtrade says of its own releases, and what follows from it.
@Suite struct ReleaseDatesTests {
  private let months = ["202001", "202002"]

  private func fetch(
    _ scratch: Scratch, _ replies: [String: [LoopbackServer.Reply]], _ plan: FetchPlan
  ) throws -> (counts: FetchCounts, asked: [String], said: [String]) {
    let office = try Office(replies)
    let lines = Lines()
    let counts = try scratch.fetcher(office.transport, formats: OfficialFormats.all)
      .run(plan, report: { lines.add($0) })
    office.expectAllAnswered()
    return (counts, office.asked, lines.all)
  }

  /// Two months on file, both released on the same day.
  private func scratch(checksum: Int?) throws -> Scratch {
    let scratch = try Scratch()
    _ = try fetch(
      scratch,
      [
        Comtrade.dates(months): [
          Comtrade.availability(months.map { ($0, "2021-05-06", checksum) })
        ],
        Comtrade.imports(months, ["1201"]): [Comtrade.figures(months, ["1201"])],
      ], Comtrade.plan("2020-01", "2020-02", ["1201"]))
    return scratch
  }

  @Test func `Release dates are asked for first, and date the figures`() throws {
    let releases = try scratch(checksum: 7).releases()
    #expect(releases.map { "\($0.period)" } == ["2020-01", "2020-02"])
    for release in releases {
      #expect(release.publication.day == Day("2021-05-06"))
      #expect(release.publication.precision == .exact)
      #expect(release.publication.firstPrint == Day("2020-04-01"))
      #expect(release.note?.contains("checksum 7") == true)
      #expect(release.retrieved == Day("2026-11-24"))
    }
  }

  @Test(
    arguments: [
      (7, "2021-05-06", 7, false), (7, "2022-01-01", 7, false), (7, "2022-01-01", 8, true),
      (nil, "2021-05-06", nil, false), (nil, "2021-05-07", nil, true), (nil, "2021-05-07", 8, true),
    ] as [(Int?, String, Int?, Bool)])
  func `A month on file is asked for again only where its figures were released since`(
    _ before: Int?, _ day: String, _ checksum: Int?, _ isAsked: Bool
  ) throws {
    let scratch = try scratch(checksum: before)
    let plan = try Comtrade.plan("2020-01", "2020-02", ["1201"], onFile: scratch.onFile())
    #expect(plan.periodsOnFile == 2)
    #expect(plan.steps.map(\.reason) == [.releaseDates(periodsOnFile: 2)])
    var replies = [
      Comtrade.dates(months): [
        Comtrade.availability([
          ("202001", "2021-05-06", before), ("202002", day, checksum),
        ])
      ]
    ]
    let again = Comtrade.imports(["202002"], ["1201"])
    if isAsked { replies[again] = [Comtrade.figures(["202002"], ["1201"], value: 2000)] }
    let (counts, asked, said) = try fetch(scratch, replies, plan)
    #expect(asked == [Comtrade.dates(months)] + (isAsked ? [again] : []))
    #expect(counts.added == (isAsked ? 1 : 0) && counts.empty == 0 && said.isEmpty)
    #expect(counts.releasedAgain == (isAsked ? 1 : 0))
    let values = try scratch.releases().map { $0.rows.first?.value }
    #expect(values == [FixedPoint("1000"), FixedPoint(isAsked ? "2000" : "1000")])
    let vintages = try SQLiteArchive(reading: scratch.archivePath)
      .view(asOf: scratch.clock.now.day)
    let table = try #require(try vintages.tables().first)
    #expect(try vintages.vintages(table).count == (isAsked ? 3 : 2))
    // It is the office's own now: nothing is asked for a second time.
    let later = try Comtrade.plan("2020-01", "2020-02", ["1201"], onFile: scratch.onFile())
    replies[again] = nil
    #expect(try fetch(scratch, replies, later).counts.added == 0)
  }

  @Test func `Missing months are asked for whatever the release dates say`() throws {
    let scratch = try Scratch()
    let (counts, _, _) = try fetch(
      scratch,
      [
        Comtrade.dates(months): [Comtrade.availability([])],
        Comtrade.imports(months, ["1201"]): [Comtrade.figures(months, ["1201"])],
      ], Comtrade.plan("2020-01", "2020-02", ["1201"]))
    #expect(counts.added == 2)
    #expect(try scratch.releases().allSatisfy { $0.publication.precision == .noLaterThan })
  }

  @Test(arguments: [
    LoopbackServer.Reply.answer(404, "nowhere"), .answer(200, #"{"unknown":[{"a":1}]}"#),
    .answer(200, "<html><head><title>Down</title></head></html>"),
  ])
  func `Figures come without release dates where these cannot be had, and it is said`(
    _ reply: LoopbackServer.Reply
  ) throws {
    let scratch = try Scratch()
    let (counts, _, said) = try fetch(
      scratch,
      [
        Comtrade.dates(months): [reply],
        Comtrade.imports(months, ["1201"]): [Comtrade.figures(months, ["1201"])],
      ], Comtrade.plan("2020-01", "2020-02", ["1201"]))
    #expect(counts.added == 2)
    #expect(said.count == 1 && said[0].contains("figures count as known from the day"))
  }

  @Test func `A key that is refused for release dates ends the run`() throws {
    let office = try Office([
      Comtrade.dates(["202001"]): [.answer(401, #"{"statusCode":401,"message":"no"}"#)]
    ])
    let error = try #require(throws: FetchError.self) {
      try Scratch().fetcher(office.transport).run(Comtrade.plan("2020-01", "2020-01", ["1201"]))
    }
    #expect(error.code == .key)
    #expect(office.asked.count == 1)
  }

  @Test func `A premium account has longer pages and a faster pace, and no count of the day's`()
    throws
  {
    let scratch = try Scratch()
    let ledger = CallLedger(path: scratch.folder + "/calls")
    let office = try Office([
      Comtrade.dates(months): [Comtrade.availability([])],
      Comtrade.imports(months, ["1201"]): [Comtrade.figures(months, ["1201"])],
    ])
    let plan = try Comtrade.plan("2020-01", "2020-02", ["1201"], tier: .premium)
    #expect(plan.steps.flatMap(\.queries).compactMap(\.rowLimit) == [250_000])
    _ = try scratch.fetcher(office.transport, formats: OfficialFormats.all, ledger: ledger).run(
      plan)
    office.expectAllAnswered()
    #expect(scratch.clock.waits == [.milliseconds(250)])
    #expect(try ledger.count(.comtrade, on: scratch.clock.now.day) == 0)
  }
}
