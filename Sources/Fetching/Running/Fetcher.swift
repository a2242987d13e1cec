public import HTTPMessages

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
  let seed: UInt64

  /// Creates a fetcher.
  ///
  /// - Parameters:
  ///   - keys: the access keys, by provider.
  ///   - ledger: the count of the day's calls; nil where none is kept.
  ///   - seed: what the chance in waiting times comes from.
  public init(
    transport: @escaping Transport, clock: any FetchClock, keys: [Provider: Secret],
    recorder: AnswerRecorder, ledger: CallLedger? = nil, seed: UInt64
  ) {
    self.transport = transport
    self.clock = clock
    self.keys = keys
    self.recorder = recorder
    self.ledger = ledger
    self.seed = seed
  }

  /// Carries out a plan, step by step.
  ///
  /// - Parameters:
  ///   - progress: called before each step and at the end.
  ///   - report: called with what readers have to say of answers, and with why a question had to be cut.
  /// - Throws: `FetchError` where a provider does not give what was asked for; what the readers and the archive throw.
  ///   Steps before are on file then, the step that failed is not, and none after it was begun.
  public func run(
    _ plan: FetchPlan, progress: (FetchProgress) -> Void = { _ in },
    report: (String) -> Void = { _ in }
  ) throws -> FetchCounts {
    for step in plan.steps {
      for query in step.queries { try requireKey(query.provider) }
    }
    var counts = FetchCounts()
    var asker = Asker(self)
    var waiting = Array(plan.steps.reversed())
    var done = 0
    while let step = waiting.popLast() {
      progress(
        FetchProgress(
          done: done, total: done + 1 + waiting.count, title: step.queries.first?.name ?? ""))
      switch try asker.gather(step, report) {
      case .split(let steps): waiting.append(contentsOf: steps.reversed())
      case .answers(let answers):
        counts.add(try recorder.record(answers, at: clock.now, report))
        done += 1
      }
      counts.requests = asker.requestCount
    }
    progress(FetchProgress(done: done, total: done, title: ""))
    return counts
  }

  private func requireKey(_ provider: Provider) throws(FetchError) {
    guard let key = provider.rules.key, key.isRequired, keys[provider] == nil else { return }
    throw FetchError(
      .key, "\(provider.title) answers only with an access key; " + key.remedy(provider))
  }
}
