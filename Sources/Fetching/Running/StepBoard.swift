import OfficialSources

/// The steps of a plan, which several threads ask and one at a time records, in the order of the plan.
struct StepBoard {
  /// What a thread does next.
  enum Work {
    /// Ask a step.
    case ask(number: Int, FetchStep)
    /// Record what came of the first step.
    case take(FetchStep, Result<Asker.Outcome, any Error>)
    /// Nothing is left.
    case stop
  }

  private struct Slot {
    let number: Int
    let step: FetchStep
    var isAsked = false
    var result: Result<Asker.Outcome, any Error>?
  }

  /// The steps that are left, in order, but for one that is being recorded.
  private var slots: [Slot] = []
  private var nextNumber = 0
  private var underWay: [Provider: Int] = [:]
  private var isRecording = false
  private let threads: Int
  private let atOnce: Int

  /// How many steps are recorded.
  private(set) var done = 0
  /// What was done.
  private(set) var counts = FetchCounts()
  /// What answers say of others.
  private(set) var references = OfficialReferences()
  /// Why the run ended before its time.
  private(set) var failure: (any Error)?

  /// Takes steps.
  ///
  /// - Parameters:
  ///   - threads: how many threads ask; answers to no more steps than that wait for those before them.
  ///   - atOnce: the most requests to one provider at a time, whatever it allows.
  init(_ steps: [FetchStep], threads: Int, atOnce: Int) {
    self.threads = threads
    self.atOnce = atOnce
    insert(steps)
  }

  /// How far the run is, while a step is under way.
  func progress(_ step: FetchStep?) -> FetchProgress {
    FetchProgress(
      done: done, total: done + slots.count + (isRecording ? 1 : 0),
      title: step?.queries.first?.name ?? "")
  }

  /// What a thread does next; nil where it must wait for another.
  ///
  /// Recording comes first, so that few answers are in memory at a time.
  mutating func next() -> Work? {
    guard failure == nil, isRecording || !slots.isEmpty else { return .stop }
    if !isRecording, let first = slots.first, let result = first.result {
      isRecording = true
      slots.removeFirst()
      return .take(first.step, result)
    }
    for index in slots.indices.prefix(threads) where !slots[index].isAsked {
      guard let query = slots[index].step.queries.first,
        underWay[query.provider, default: 0] < min(atOnce, query.rules.atOnce)
      else { continue }
      underWay[query.provider, default: 0] += 1
      slots[index].isAsked = true
      return .ask(number: slots[index].number, slots[index].step)
    }
    return nil
  }

  /// Takes what came of a step that was asked.
  mutating func answered(_ number: Int, _ result: Result<Asker.Outcome, any Error>) {
    guard let index = slots.firstIndex(where: { $0.number == number }) else { return }
    slots[index].result = result
    if let provider = slots[index].step.queries.first?.provider {
      underWay[provider, default: 0] -= 1
    }
  }

  /// Ends the recording of a step that was taken.
  mutating func recorded(_ counts: FetchCounts, _ references: OfficialReferences) {
    self.counts.add(counts)
    self.references = references
    passed()
  }

  /// Ends with a step without anything recorded.
  mutating func passed() {
    done += 1
    isRecording = false
  }

  /// Puts others in the place of a step that was taken.
  mutating func replace(with steps: [FetchStep]) {
    insert(steps)
    isRecording = false
  }

  /// Ends the run.
  mutating func fail(_ error: any Error) {
    failure = error
    isRecording = false
  }

  /// Puts steps before those that are left.
  mutating func insert(_ steps: [FetchStep]) {
    slots.insert(
      contentsOf: steps.enumerated().map { Slot(number: nextNumber + $0, step: $1) }, at: 0)
    nextNumber += steps.count
  }
}
