import HTTPMessages
import ReleaseArchive
import SystemCalls

/// Keeps the distance between requests to a provider, for all threads that ask; counts them.
final class RequestPace: Sendable {
  private struct State {
    var backoff: Backoff
    /// When the last request goes out, or went.
    var last: [Provider: Instant] = [:]
    /// Until when a provider wants to hear nothing.
    var quiet: [Provider: Instant] = [:]
    var count = 0
    var hasEnded = false
  }

  private let clock: any FetchClock
  private let ledger: CallLedger?
  private let state: WaitableState<State>

  init(clock: any FetchClock, ledger: CallLedger?, seed: UInt64) {
    self.clock = clock
    self.ledger = ledger
    state = WaitableState(State(backoff: Backoff(seed: seed)))
  }

  /// How many requests there were.
  var count: Int { state.change { $0.count } }

  /// Waits until the next request to a provider may go out.
  func waitForTurn(_ provider: Provider, _ rules: ProviderRules) throws {
    let wait = try state.change { (state) throws -> Duration in
      guard !state.hasEnded else { throw FetchError.stopped }
      let now = clock.now
      if let limit = rules.callsPerDay, let ledger {
        guard try ledger.count(provider, on: now.day) < limit else {
          throw FetchError(
            .quota,
            "today's \(limit) calls to \(provider.title) are used up; what came before is on file: "
              + "give the same command tomorrow (days begin at 00:00 UTC)")
        }
        try ledger.add(provider, on: now.day)
      }
      var wait = Duration.zero
      if let last = state.last[provider] {
        let due = rules.spacing - RequestPace.time(from: last, to: now)
        // A clock that was set back must not make us wait longer than those before us do.
        if due <= rules.spacing * rules.atOnce { wait = max(wait, due) }
      }
      if let quiet = state.quiet[provider] {
        wait = max(wait, RequestPace.time(from: now, to: quiet))
      }
      state.last[provider] = RequestPace.moment(wait, after: now)
      state.count += 1
      return wait
    }
    if wait > .zero { try pause(wait) }
  }

  /// Waits as long as a provider asks to, and has all others wait that ask it.
  func keepQuiet(_ provider: Provider, for duration: Duration) throws(FetchError) {
    state.change { $0.quiet[provider] = RequestPace.moment(duration, after: clock.now) }
    try pause(duration)
  }

  /// Waits after so many failures of a question.
  func backOff(after failures: Int) throws(FetchError) {
    try pause(state.change { $0.backoff.wait(after: failures) })
  }

  /// Ends the run: whoever would wait next does not ask any more.
  func end() {
    state.change { $0.hasEnded = true }
  }

  private func pause(_ duration: Duration) throws(FetchError) {
    guard !state.change({ $0.hasEnded }), clock.wait(duration) else { throw .stopped }
  }

  private static func time(from: Instant, to: Instant) -> Duration {
    .microseconds(to.microseconds - from.microseconds)
  }

  private static func moment(_ duration: Duration, after moment: Instant) -> Instant {
    let (seconds, attoseconds) = duration.components
    return Instant(
      microseconds: moment.microseconds + seconds * 1_000_000 + attoseconds / 1_000_000_000_000)
  }
}
