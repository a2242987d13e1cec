public import HTTPMessages
import OfficialSources
import ReleaseArchive
import SystemCalls

/// Carries out plans: asks, waits as the providers want it, and records each answer by itself.
///
/// What was recorded stays, however the run ends: the same plan made again asks only for what is missing.
public struct Fetcher: Sendable {
  /// Sends a request and waits for its answer.
  public typealias Transport = @Sendable (HTTPRequest) throws(TransferError) -> HTTPAnswer

  let transport: Transport
  let clock: any FetchClock
  let keys: [Provider: Secret]
  let recorder: AnswerRecorder
  let ledger: CallLedger?
  let asked: AskedLedger?
  let seed: UInt64
  let atOnce: Int

  /// Creates a fetcher.
  ///
  /// - Parameters:
  ///   - keys: the access keys, by provider.
  ///   - ledger: the count of the day's calls; nil where none is kept.
  ///   - asked: what was asked for again, and when; nil where that is not kept.
  ///   - seed: what the chance in waiting times comes from.
  ///   - atOnce: the most requests to one provider at a time, whatever it allows.
  public init(
    transport: @escaping Transport, clock: any FetchClock, keys: [Provider: Secret],
    recorder: AnswerRecorder, ledger: CallLedger? = nil, asked: AskedLedger? = nil, seed: UInt64,
    atOnce: Int = .max
  ) {
    self.transport = transport
    self.clock = clock
    self.keys = keys
    self.recorder = recorder
    self.ledger = ledger
    self.asked = asked
    self.seed = seed
    self.atOnce = atOnce
  }

  /// Carries out a plan: asks as many questions at a time as the providers allow, and records in the plan's order.
  ///
  /// Both closures are called from any thread, one at a time.
  ///
  /// - Parameters:
  ///   - progress: called before each step and at the end.
  ///   - report: called with what readers have to say of answers, and with why a question had to be cut.
  /// - Throws: `FetchError` where a provider does not give what was asked for; what the readers and the archive throw.
  ///   Steps before are on file then; the step that failed and those after it are not.
  public func run(
    _ plan: FetchPlan, progress: @Sendable (FetchProgress) -> Void = { _ in },
    report: @Sendable (String) -> Void = { _ in }
  ) throws -> FetchCounts {
    for step in plan.steps {
      for query in step.queries { try requireKey(query.provider) }
    }
    let pace = RequestPace(clock: clock, ledger: ledger, seed: seed)
    let threads = threadCount(plan)
    let board = WaitableState(StepBoard(plan.steps, threads: threads, atOnce: atOnce))
    let asker = Asker(self, pace)
    // One at a time, whoever speaks.
    let voice = WaitableState(())
    WorkerThreads.run(threads) { _ in
      while true {
        switch board.wait(for: { $0.next() }) {
        case .stop: return
        case .ask(let number, let step):
          let done = board.change { $0.progress(step) }
          voice.change { _ in progress(done) }
          let result = Result {
            try asker.gather(step) { text in voice.change { _ in report(text) } }
          }
          board.change { $0.answered(number, result) }
        case .take(let step, let result):
          take(step, result, board, pace) { text in voice.change { _ in report(text) } }
        }
      }
    }
    let (end, failure, counted) = board.change { ($0.progress(nil), $0.failure, $0.counts) }
    if let failure { throw failure }
    progress(end)
    var counts = counted
    counts.requests = pace.count
    return counts
  }

  /// As many threads as there can be requests at a time.
  private func threadCount(_ plan: FetchPlan) -> Int {
    let queries = plan.steps.compactMap(\.queries.first)
    let limits = Dictionary(grouping: queries, by: \.provider).values.map { queries in
      min(queries.map(\.rules.atOnce).max() ?? 1, atOnce)
    }
    return max(1, limits.reduce(0, +))
  }

  /// Records what came of the first step that is left; no other thread does so meanwhile.
  private func take(
    _ step: FetchStep, _ result: Result<Asker.Outcome, any Error>,
    _ board: WaitableState<StepBoard>, _ pace: RequestPace, _ report: (String) -> Void
  ) {
    do {
      switch try result.get() {
      case .split(let steps): board.change { $0.replace(with: steps) }
      case .answers(let answers):
        var references = board.change { $0.references }
        var counts = try recorder.record(answers, &references, at: clock.now, report)
        try asked?.note(step, on: clock.now.day)
        if step.reason == .released {
          counts.releasedAgain = Set(step.queries.flatMap(\.periods)).count
        }
        let next = step.next?(references) ?? []
        board.change { board in
          board.insert(next)
          board.recorded(counts, references)
        }
      }
    } catch  where step.isOptional && !isFinal(error) {
      report("\(error); figures count as known from the day on which they are taken")
      board.change { $0.passed() }
    } catch {
      board.change { $0.fail(error) }
      pace.end()
    }
  }

  /// Whether nothing after a failure would go better.
  private func isFinal(_ error: any Error) -> Bool {
    guard let error = error as? FetchError else { return error is ArchiveError }
    switch error.code {
    case .key, .quota, .interrupted, .transfer: return true
    case .request, .refused, .tooWide, .gaveUp, .unexpected: return false
    }
  }

  private func requireKey(_ provider: Provider) throws(FetchError) {
    guard let key = provider.rules.key, key.isRequired, keys[provider] == nil else { return }
    throw FetchError(
      .key, "\(provider.title) answers only with an access key; " + key.remedy(provider))
  }
}
