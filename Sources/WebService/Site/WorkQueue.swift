import SystemCalls

/// Work that no reader waits for: each piece once, in order, done by whoever takes it.
///
/// What a reader asked for goes before what is only worth having. The queue is bounded: where it is full, what would
/// be last is not done.
final class WorkQueue<Work: Hashable & Sendable>: Sendable {
  private struct State {
    var urgent: [Work] = []
    var other: [Work] = []
    /// What is waiting and what is being done.
    var known: Set<Work> = []
    var isEnded = false
  }

  private enum Found {
    case work(Work)
    case end
  }

  private let limit: Int
  private let state = WaitableState(State())

  /// Creates a queue.
  ///
  /// - Parameter limit: how many pieces wait at most.
  init(limit: Int) {
    self.limit = limit
  }

  /// How many pieces wait.
  var count: Int { state.change { $0.urgent.count + $0.other.count } }

  /// Adds a piece; nothing where it waits already or is being done.
  func add(_ work: Work, isUrgent: Bool) {
    state.change { state in
      if state.known.contains(work) {
        guard isUrgent, let place = state.other.firstIndex(of: work) else { return }
        state.other.remove(at: place)
        state.urgent.append(work)
        return
      }
      if state.urgent.count + state.other.count >= limit {
        guard isUrgent, let last = state.other.popLast() else { return }
        state.known.remove(last)
      }
      state.known.insert(work)
      if isUrgent { state.urgent.append(work) } else { state.other.append(work) }
    }
  }

  /// Does pieces as they come, until the queue has ended.
  func run(_ body: (Work) -> Void) {
    while case .work(let work) = state.wait(for: WorkQueue.next) { done(work, body) }
  }

  /// Does what waits, and returns.
  func runWaiting(_ body: (Work) -> Void) {
    while case .work(let work)? = state.change({ WorkQueue.next(&$0) }) { done(work, body) }
  }

  /// Lets those who do the work return after the piece that they are at.
  func end() { state.change { $0.isEnded = true } }

  private func done(_ work: Work, _ body: (Work) -> Void) {
    body(work)
    state.change { _ = $0.known.remove(work) }
  }

  private static func next(_ state: inout State) -> Found? {
    if state.isEnded { return .end }
    if !state.urgent.isEmpty { return .work(state.urgent.removeFirst()) }
    return state.other.isEmpty ? nil : .work(state.other.removeFirst())
  }
}
