import HTTPMessages
import LoopbackServer
import ReleaseArchive
import SystemCalls
import Testing
import TimeSeries
import TradeStatistics

@testable import Fetching

@Suite struct PatienceTests {
  private let address = Census.exports("2020-01")
  private var good: LoopbackServer.Reply { Census.answer(["2020-01"]) }

  /// The waits of a fetch of one month with these answers, those for the provider's pace left out.
  private func waits(_ replies: [LoopbackServer.Reply]) throws -> [Duration] {
    let office = try Office([address: replies])
    let scratch = try Scratch()
    let counts = try scratch.fetcher(office.transport).run(Census.plan("2020-01", "2020-01"))
    office.expectAllAnswered()
    #expect(counts.added == 1 && counts.requests == replies.count)
    return scratch.clock.waits
  }

  @Test func `A refusal for lack of calls is waited out as long as it says`() throws {
    let waits = try waits([
      .answer(429, #"{"statusCode":429}"#, headers: ["Retry-After: 17"]), good,
    ])
    #expect(waits == [.seconds(17)])
  }

  @Test func `Retry-After may be a date`() throws {
    let waits = try waits([
      .answer(429, headers: ["retry-after: Tue, 24 Nov 2026 12:01:30 GMT"]), good,
    ])
    #expect(waits == [.seconds(90)])
  }

  @Test func `Without Retry-After a minute is waited`() throws {
    #expect(try waits([.answer(429), good]) == [.seconds(60)])
  }

  @Test(arguments: [502, 503, 500, 504])
  func `A server that fails once is asked again after a while`(_ status: Int) throws {
    let waits = try waits([.answer(status), good])
    #expect(waits.count == 1 && waits[0] >= .seconds(1) && waits[0] <= .seconds(2))
  }

  @Test func `Waits double, with some chance, and end`() throws {
    let office = try Office([address: Array(repeating: .answer(502), count: 6)])
    let scratch = try Scratch()
    let error = try #require(throws: FetchError.self) {
      try scratch.fetcher(office.transport).run(Census.plan("2020-01", "2020-01"))
    }
    office.expectAllAnswered()
    #expect(error.code == .gaveUp && error.description.contains("on file"))
    let waits = scratch.clock.waits
    #expect(waits.count == 5)
    for (wait, whole) in zip(waits, [2, 4, 8, 16, 32]) {
      #expect(wait >= .milliseconds(whole * 500) && wait <= .seconds(whole))
    }
  }

  @Test func `An answer cut short is asked for again, and never read`() throws {
    let whole = Array(Census.rows(["2020-01"]).utf8)
    let head = Array("HTTP/1.1 200 OK\r\nContent-Length: \(whole.count)\r\n\r\n".utf8)
    #expect(try waits([.raw(head + whole.prefix(whole.count / 2)), good]).count == 1)
  }

  @Test func `A wait of hours is left to the user`() throws {
    let office = try Office([address: [.answer(429, headers: ["Retry-After: 86400"])]])
    let scratch = try Scratch()
    let error = try #require(throws: FetchError.self) {
      try scratch.fetcher(office.transport).run(Census.plan("2020-01", "2020-01"))
    }
    #expect(error.code == .quota && error.description.contains("86400"))
    #expect(scratch.clock.waits.isEmpty)
  }

  @Test func `Requests keep the provider's distance`() throws {
    let office = try Office([
      Census.exports("from%202020-01%20to%202020-03"): [Census.answer(["2020-01"])],
      Census.exports("from%202020-04%20to%202020-06"): [Census.answer(["2020-04"])],
    ])
    let scratch = try Scratch()
    _ = try scratch.fetcher(office.transport).run(Census.plan("2020-01", "2020-06"))
    office.expectAllAnswered()
    #expect(scratch.clock.waits == [.milliseconds(500)])
  }

  @Test func `Ctrl-C during a wait ends the run in order`() throws {
    let office = try Office([address: [.answer(502)]])
    let scratch = try Scratch(clock: VirtualClock(waitsLeft: 0))
    let error = try #require(throws: FetchError.self) {
      try scratch.fetcher(office.transport).run(Census.plan("2020-01", "2020-01"))
    }
    #expect(error.code == .interrupted)
  }

  @Test func `A day's calls are counted over all runs, and begin anew on the next day`() throws {
    let scratch = try Scratch()
    let ledger = CallLedger(path: scratch.folder + "/calls")
    let today = scratch.clock.now.day
    for _ in 0..<3 { try ledger.add(.comtrade, on: today) }
    try ledger.add(.census, on: today)
    #expect(try CallLedger(path: scratch.folder + "/calls").count(.comtrade, on: today) == 3)
    #expect(try ledger.count(.comtrade, on: today.advanced(by: 1)) == 0)
    try FileSystem.writeFile(
      atomically: scratch.folder + "/calls", Array("comtrade \(today) 500\nnonsense\n".utf8))
    let plan = try FetchPlan.comtrade(
      .keyed, reporter: .china, partner: .usa, .import, level: .hs4,
      months: Month(year: 2020, month: 1)...Month(year: 2020, month: 1), onFile: .nothing)
    let office = try Office([:])
    let error = try #require(throws: FetchError.self) {
      try scratch.fetcher(office.transport, ledger: ledger).run(plan)
    }
    #expect(error.code == .quota && error.description.contains("tomorrow"))
    #expect(office.asked.isEmpty)
  }

  @Test(arguments: [
    ("0", 0), (" 5", 5), ("99999999999999999999999", 1 << 40),
    ("Tue, 24 Nov 2026 11:00:00 GMT", 0), ("Tue, 24 Nov 2026 12:00:01 GMT", 1),
  ])
  func `Retry-After is read as seconds or a date`(_ text: String, _ seconds: Int) throws {
    let now = try #require(Instant("2026-11-24T12:00:00Z"))
    #expect(RetryAfter.wait(text, now: now) == .seconds(seconds))
  }

  @Test(arguments: [
    "", "-1", "1.5", "soon", "Tue, 24 Nov 2026", "Tue, 99 Nov 2026 12:00:00 GMT",
    "Tue, 24 Nix 2026 12:00:00 GMT", "Tue, 24 Nov 2026 12:00:00 PST", "Tue, 4 Nov 2026 1:0:0 GMT",
  ])
  func `What is neither is no time`(_ text: String) throws {
    let now = try #require(Instant("2026-11-24T12:00:00Z"))
    #expect(RetryAfter.wait(text, now: now) == nil)
  }
}
