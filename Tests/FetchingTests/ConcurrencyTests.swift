import HTTPMessages
import ReleaseArchive
import Synchronization
import SystemCalls
import Testing
import TimeSeries
import TradeStatistics

@testable import Fetching

/// Several questions at a time.
///
/// The waits of these tests end when the other thread is as far as it must be.
@Suite struct ConcurrencyTests {
  /// What a made-up office saw.
  private struct Sight {
    var underWay = 0
    var most = 0
    var begun = 0
    var ended: [String] = []
  }

  private static func answer(_ request: HTTPRequest) -> HTTPAnswer {
    let months = (1...12).map { $0 < 10 ? "2020-0\($0)" : "2020-\($0)" }
    let asked = months.filter { "\(request.address)".contains($0) }
    return HTTPAnswer(
      status: 200, body: Array(Census.rows(asked).utf8), address: request.address)
  }

  /// The first question is answered only after the second one is.
  private func transport(
    _ sight: WaitableState<Sight>, first: (@Sendable (HTTPRequest) -> HTTPAnswer)? = nil
  ) -> Fetcher.Transport {
    { (request) throws(TransferError) in
      let number = sight.change { sight in
        sight.begun += 1
        sight.underWay += 1
        sight.most = max(sight.most, sight.underWay)
        return sight.begun
      }
      let isFirst = "\(request.address)".contains("2020-01")
      if isFirst {
        sight.wait { $0.ended.isEmpty ? nil : () }
      } else if number <= 2 {
        sight.wait { $0.begun > 1 ? () : nil }
      }
      sight.change { sight in
        sight.underWay -= 1
        sight.ended.append("\(request.address)")
      }
      return isFirst ? first?(request) ?? Self.answer(request) : Self.answer(request)
    }
  }

  @Test func `As many questions are under way as the provider allows, and no more`() throws {
    let sight = WaitableState(Sight())
    let scratch = try Scratch()
    let counts = try scratch.fetcher(transport(sight), atOnce: .max)
      .run(Census.plan("2020-01", "2020-12"))
    #expect(sight.change { $0.most } == Provider.census.rules.atOnce)
    #expect(counts.requests == 4 && counts.added == 12)
    #expect(
      try scratch.releases().map(\.period) == (1...12).map { Period(Month(year: 2020, month: $0)) })
    // Byte for byte what one question at a time gives.
    let alone = try Scratch()
    _ = try alone.fetcher({ (request) throws(TransferError) in Self.answer(request) })
      .run(Census.plan("2020-01", "2020-12"))
    #expect(try alone.releases() == scratch.releases())
  }

  @Test func `Answers are recorded in the plan's order, so that a failure leaves nothing after it`()
    throws
  {
    let sight = WaitableState(Sight())
    let scratch = try Scratch()
    let error = try #require(throws: FetchError.self) {
      try scratch.fetcher(
        transport(sight, first: { HTTPAnswer(status: 400, body: [], address: $0.address) }),
        atOnce: .max
      ).run(Census.plan("2020-01", "2020-06"))
    }
    #expect(error.code == .refused)
    // The second question was answered before the first one failed.
    #expect(sight.change { $0.ended.count } == 2)
    #expect(try scratch.releases().isEmpty)
  }

  /// A clock that stands still, whoever waits.
  private final class StillClock: FetchClock {
    private let noted = Mutex<[Duration]>([])
    let now = Instant(secondsSinceEpoch: 1_700_000_000)
    var waits: [Duration] { noted.withLock { $0 } }

    func wait(_ duration: Duration) -> Bool {
      noted.withLock { $0.append(duration) }
      return true
    }
  }

  @Test func `Whoever asks next waits for the turn of those before`() throws {
    let clock = StillClock()
    let pace = RequestPace(clock: clock, ledger: nil, seed: 1)
    for _ in 0..<3 { try pace.waitForTurn(.census, Provider.census.rules) }
    #expect(clock.waits == [.milliseconds(500), .seconds(1)])
    try pace.waitForTurn(.ecb, Provider.ecb.rules)
    #expect(clock.waits.count == 2 && pace.count == 4)
  }

  @Test func `A provider that wants to be left alone is, by all threads`() throws {
    let clock = StillClock()
    let pace = RequestPace(clock: clock, ledger: nil, seed: 1)
    try pace.keepQuiet(.census, for: .seconds(17))
    try pace.waitForTurn(.census, Provider.census.rules)
    try pace.waitForTurn(.ecb, Provider.ecb.rules)
    #expect(clock.waits == [.seconds(17), .seconds(17)])
  }

  @Test func `After the end nobody asks`() throws {
    let clock = StillClock()
    let pace = RequestPace(clock: clock, ledger: nil, seed: 1)
    pace.end()
    let error = #expect(throws: FetchError.self) {
      try pace.waitForTurn(.census, Provider.census.rules)
    }
    #expect(error?.code == .interrupted)
    #expect(throws: FetchError.self) { try pace.backOff(after: 1) }
    #expect(clock.waits.isEmpty && pace.count == 0)
  }
}
