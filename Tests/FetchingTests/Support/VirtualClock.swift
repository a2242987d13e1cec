import Fetching
import ReleaseArchive
import Synchronization

/// A clock that nobody waits for: each wait is noted, and over at once.
final class VirtualClock: FetchClock {
  private struct State {
    var now: Instant
    var waits: [Duration] = []
    var waitsLeft = Int.max
  }

  private let state: Mutex<State>

  /// Starts at a moment; after so many waits somebody presses Ctrl-C.
  init(_ moment: String = "2026-11-24T12:00:00Z", waitsLeft: Int = .max) {
    let start = Instant(moment) ?? Instant(microseconds: 0)
    state = Mutex(State(now: start, waitsLeft: waitsLeft))
  }

  var now: Instant { state.withLock { $0.now } }

  /// All waits so far.
  var waits: [Duration] { state.withLock { $0.waits } }

  func wait(_ duration: Duration) -> Bool {
    state.withLock { state in
      let (seconds, attoseconds) = duration.components
      state.now = Instant(
        microseconds: state.now.microseconds + seconds * 1_000_000
          + attoseconds / 1_000_000_000_000)
      state.waits.append(duration)
      state.waitsLeft -= 1
      return state.waitsLeft >= 0
    }
  }
}
