import Fetching
import Foundation
import HTTPMessages
import LoopbackServer
import ReleaseArchive
import Synchronization
import SystemCalls
import Testing
import TimeSeries
import TradeStatistics

@Suite struct ResumeTests {
  /// Three years as twelve questions: address and months.
  private let quarters: [(address: String, months: [String])] = (0..<12).map { number in
    let first = Month(year: 2018, month: 1).advanced(by: number * 3)
    let months = (0..<3).map { "\(first.advanced(by: $0))" }
    return (Census.exports("from%20\(months[0])%20to%20\(months[2])"), months)
  }

  private func office(_ numbers: some Sequence<Int>) throws -> Office {
    try Office(
      Dictionary(
        uniqueKeysWithValues: numbers.map {
          (quarters[$0].address, [Census.answer(quarters[$0].months)])
        }))
  }

  private func plan(_ onFile: OnFile = .nothing) throws -> FetchPlan {
    try Census.plan("2018-01", "2020-12", onFile: onFile)
  }

  @Test(arguments: [0, 1, 5, 11])
  func `After a failure only what is missing is asked for, and the end is the same`(
    _ failing: Int
  ) throws {
    let scratch = try Scratch()
    let first = try office(0..<failing)
    let transport = first.transport
    let error = try #require(throws: FetchError.self) {
      try scratch.fetcher({ (request) throws(TransferError) in
        guard first.asked.count < failing else { throw TransferError(.interrupted, request) }
        return try transport(request)
      }).run(plan())
    }
    #expect(error.code == .interrupted)
    #expect(first.asked == (0..<failing).map { quarters[$0].address })
    #expect(try scratch.releases().count == failing * 3)

    let second = try office(failing..<12)
    _ = try scratch.fetcher(second.transport).run(plan(scratch.onFile()))
    second.expectAllAnswered()
    #expect(second.asked == (failing..<12).map { quarters[$0].address })
    let releases = try scratch.releases()
    #expect(
      releases.map(\.period)
        == (0..<36).map { Period(Month(year: 2018, month: 1).advanced(by: $0)) })
    #expect(try plan(scratch.onFile()).steps.isEmpty)

    let whole = try Scratch()
    _ = try whole.fetcher(office(0..<12).transport).run(plan())
    #expect(try whole.releases() == releases)
  }

  @Test func `After a kill in the middle nothing is lost, and only the rest is asked for`()
    async throws
  {
    let scratch = try Scratch()
    let path = scratch.archivePath
    await #expect(processExitsWith: .signal(SIGKILL)) { [path = path as String] in
      let asked = Counter()
      let fetcher = try Scratch.fetcher(
        path,
        { (request) throws(TransferError) in
          let number = asked.next()
          // Seven answers, and the end while the eighth is under way.
          if number == 7 { kill(getpid(), SIGKILL) }
          let first = Month(year: 2018, month: 1).advanced(by: number * 3)
          let months = (0..<3).map { "\(first.advanced(by: $0))" }
          return HTTPAnswer(
            status: 200, body: Array(Census.rows(months).utf8), address: request.address)
        }, clock: VirtualClock())
      _ = try fetcher.run(Census.plan("2018-01", "2020-12"))
    }
    let archive = try SQLiteArchive(reading: path)
    #expect(try archive.verify().problems.isEmpty)
    #expect(try scratch.releases().count == 21)

    let office = try office(7..<12)
    _ = try scratch.fetcher(office.transport).run(plan(scratch.onFile()))
    office.expectAllAnswered()
    #expect(office.asked == (7..<12).map { quarters[$0].address })
    #expect(try scratch.releases().count == 36)
  }

  @Test func `A hole is filled by itself`() throws {
    let scratch = try Scratch()
    for (from, through) in [("2020-01", "2020-01"), ("2020-03", "2020-03")] {
      let office = try Office([Census.exports(from): [Census.answer([from])]])
      _ = try scratch.fetcher(office.transport).run(Census.plan(from, through))
    }
    let rest = try Census.plan("2020-01", "2020-04", onFile: scratch.onFile())
    #expect(
      rest.steps.flatMap { $0.addresses }.map { "\($0)" } == [
        "https://" + Census.exports("2020-02").replacing("&key=k3y", with: ""),
        "https://" + Census.exports("2020-04").replacing("&key=k3y", with: ""),
      ])
    #expect(rest.periodsOnFile == 2)
  }

  @Test func `More codes of a month are asked for with those on file, so that none is hidden`()
    throws
  {
    let scratch = try Scratch()
    let wheat = try #require(ProductCode("1001"))
    let beans = try #require(ProductCode("1201"))
    let first = try Office([
      Census.exports("2020-01", codes: ["1201*"]): [Census.answer(["2020-01"])]
    ])
    _ = try scratch.fetcher(first.transport)
      .run(Census.plan("2020-01", "2020-01", codes: [beans]))
    #expect(
      try Census.plan("2020-01", "2020-01", codes: [beans], onFile: scratch.onFile()).steps.isEmpty)
    let more = try Census.plan("2020-01", "2020-01", codes: [wheat], onFile: scratch.onFile())
    let second = try Office([
      Census.exports("2020-01", codes: ["1001*", "1201*"]): [
        Census.answer(["2020-01"], codes: ["1001991000", "1201900095"])
      ]
    ])
    _ = try scratch.fetcher(second.transport).run(more)
    second.expectAllAnswered()
    #expect(try scratch.releases().map(\.rows.count) == [2])
    for codes in [[wheat], [beans], [wheat, beans]] {
      #expect(
        try Census.plan("2020-01", "2020-01", codes: codes, onFile: scratch.onFile()).steps.isEmpty)
    }
    #expect(
      try Census.plan("2020-01", "2020-01", onFile: scratch.onFile()).steps.count == 1)
  }

  @Test
  func `A code that an older partial release tells is not asked for, nor one that a newer does`()
    throws
  {
    let scratch = try Scratch()
    let wheat = try #require(ProductCode("1001"))
    let beans = try #require(ProductCode("1201"))
    // Each asked for by itself, as two people do who do not know of one another.
    for (code, row) in [(beans, "1201900095"), (wheat, "1001991000")] {
      let office = try Office([
        Census.exports("2020-01", codes: ["\(code)*"]): [Census.answer(["2020-01"], codes: [row])]
      ])
      _ = try scratch.fetcher(office.transport)
        .run(Census.plan("2020-01", "2020-01", codes: [code]))
    }
    for codes in [[wheat], [beans], [wheat, beans]] {
      let plan = try Census.plan("2020-01", "2020-01", codes: codes, onFile: scratch.onFile())
      #expect(plan.steps.isEmpty && plan.periodsOnFile == 1, "\(codes)")
    }
    // What is asked for beside them brings both again, so that one release tells of all.
    let maize = try #require(ProductCode("1005"))
    let more = try Census.plan("2020-01", "2020-01", codes: [maize], onFile: scratch.onFile())
    #expect(
      more.steps.flatMap { $0.addresses }.map { "\($0)" } == [
        "https://"
          + Census.exports("2020-01", codes: ["1001*", "1005*", "1201*"])
          .replacing("&key=k3y", with: "")
      ])
  }

  @Test func `Asked again, what is complete is asked for completely`() throws {
    let scratch = try Scratch()
    let office = try Office([Census.exports("2020-01"): [Census.answer(["2020-01"])]])
    _ = try scratch.fetcher(office.transport).run(Census.plan("2020-01", "2020-01"))
    let view = try SQLiteArchive(reading: scratch.archivePath).view(asOf: scratch.clock.now.day)
    let again = try Census.plan(
      "2020-01", "2020-01", codes: [try #require(ProductCode("1201"))],
      onFile: OnFile(view, asksAgain: true))
    #expect(again.steps.flatMap(\.queries).map(\.name) == ["census-exports-HS10-CHN-2020-01"])
  }
}

/// Counts calls from any thread.
final class Counter: Sendable {
  private let count = Mutex(0)

  /// The number of calls before this one.
  func next() -> Int {
    count.withLock { count in
      defer { count += 1 }
      return count
    }
  }
}
