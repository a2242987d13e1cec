public import HTTPMessages
import OfficialSources
import ReleaseArchive

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

  /// Creates a fetcher.
  ///
  /// - Parameters:
  ///   - keys: the access keys, by provider.
  ///   - ledger: the count of the day's calls; nil where none is kept.
  ///   - asked: what was asked for again, and when; nil where that is not kept.
  ///   - seed: what the chance in waiting times comes from.
  public init(
    transport: @escaping Transport, clock: any FetchClock, keys: [Provider: Secret],
    recorder: AnswerRecorder, ledger: CallLedger? = nil, asked: AskedLedger? = nil, seed: UInt64
  ) {
    self.transport = transport
    self.clock = clock
    self.keys = keys
    self.recorder = recorder
    self.ledger = ledger
    self.asked = asked
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
    var run = Run(asker: Asker(self), waiting: plan.steps.reversed())
    while let step = run.waiting.popLast() {
      progress(
        FetchProgress(
          done: run.done, total: run.done + 1 + run.waiting.count,
          title: step.queries.first?.name ?? ""))
      do {
        try take(step, &run, report)
      } catch  where step.isOptional && !isFinal(error) {
        run.done += 1
        report("\(error); figures count as known from the day on which they are taken")
      }
      run.counts.requests = run.asker.requestCount
    }
    progress(FetchProgress(done: run.done, total: run.done, title: ""))
    return run.counts
  }

  /// How far a plan is carried out, and what was learnt on the way.
  private struct Run {
    var asker: Asker
    /// The steps that are left, the next one last.
    var waiting: [FetchStep]
    var done = 0
    var counts = FetchCounts()
    var references = OfficialReferences()
  }

  /// Asks one step and records what comes.
  private func take(_ step: FetchStep, _ run: inout Run, _ report: (String) -> Void) throws {
    switch try run.asker.gather(step, report) {
    case .split(let steps): run.waiting.append(contentsOf: steps.reversed())
    case .answers(let answers):
      run.counts.add(try recorder.record(answers, &run.references, at: clock.now, report))
      try asked?.note(step, on: clock.now.day)
      run.waiting.append(contentsOf: (step.next?(run.references) ?? []).reversed())
      run.done += 1
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
