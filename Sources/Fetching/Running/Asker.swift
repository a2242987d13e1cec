import HTTPMessages
import ReleaseArchive

/// Asks the questions of steps: at the provider's pace, again where that may help, in parts where it must be.
struct Asker {
  /// What came of a step.
  enum Outcome {
    /// All that was asked for.
    case answers([Answer])
    /// The question was too wide; these steps ask the same.
    case split([FetchStep])
  }

  /// The longest wait that a provider may ask for before it is left to the user to come back.
  private static let longestWait = Duration.seconds(900)
  /// How often a provider may put us off for one question.
  private static let waits = 20
  private static let usualWait = Duration.seconds(60)

  private let fetcher: Fetcher
  private let pace: RequestPace

  init(_ fetcher: Fetcher, _ pace: RequestPace) {
    self.fetcher = fetcher
    self.pace = pace
  }

  /// Asks all questions of a step.
  func gather(_ step: FetchStep, _ report: (String) -> Void) throws -> Outcome {
    var answers: [Answer] = []
    var waiting = Array(step.queries.reversed())
    while let query = waiting.popLast() {
      switch try ask(query) {
      case .answer(let answer): answers.append(answer)
      case .tooWide(let reason):
        guard let split = query.split() else {
          throw FetchError(
            .tooWide,
            "\(query.address): \(reason), and the question cannot be cut any further; name codes "
              + "with --codes, or ask with an access key that allows more")
        }
        report("\(query.name): \(reason); asking in \(split.queries.count) parts")
        if case .periods(let queries) = split, step.queries.count == 1 {
          return .split(queries.map { FetchStep([$0], reason: step.reason) })
        }
        waiting.append(contentsOf: split.queries.reversed())
      }
    }
    return .answers(answers)
  }

  private enum Reply {
    case answer(Answer)
    case tooWide(String)
  }

  private func ask(_ query: any SourceQuery) throws -> Reply {
    let request = query.rules.request(query, key: fetcher.keys[query.provider])
    var failures = 0
    var putOff = 0
    while true {
      let verdict = try send(request, query)
      let reason: String
      switch verdict {
      case .data(let bytes): return .answer(Answer(query: query, bytes: bytes))
      case .judged(.data), .judged(.nothing): return .answer(Answer(query: query, bytes: nil))
      case .judged(.tooWide(let reason)): return .tooWide(reason)
      case .judged(.failed(let error)): throw error
      case .judged(.wait(let duration)):
        putOff += 1
        try comeBack(after: duration ?? Asker.usualWait, putOff, query)
        continue
      case .judged(.perhapsTooWide(let text)):
        // Once may be bad luck; then a smaller question is the better one.
        if failures > 0, query.split() != nil { return .tooWide(text) }
        reason = text
      case .judged(.tryAgain(let text)): reason = text
      }
      failures += 1
      guard failures < Backoff.attempts else {
        throw FetchError(
          .gaveUp,
          "\(request.address): no figures after \(failures) attempts (\(reason)); what came before "
            + "is on file, so try the same command again later")
      }
      try pace.backOff(after: failures)
    }
  }

  private enum Sent {
    case data([UInt8])
    case judged(Verdict)
  }

  /// Sends a request when it is time, and judges what comes back.
  private func send(_ request: HTTPRequest, _ query: any SourceQuery) throws -> Sent {
    try pace.waitForTurn(query.provider, query.rules)
    do throws(TransferError) {
      let answer = try fetcher.transport(request)
      let verdict = AnswerCheck(query: query, request: request, now: fetcher.clock.now)
        .verdict(answer)
      return verdict == .data ? .data(answer.body) : .judged(verdict)
    } catch {
      if case .tooLarge = error.cause { return .judged(.tooWide("the answer is too large")) }
      guard error.mayPass else { return .judged(.failed(FetchError(error))) }
      return .judged(.tryAgain(error.description))
    }
  }

  private func comeBack(
    after duration: Duration, _ times: Int, _ query: any SourceQuery
  ) throws(FetchError) {
    guard duration <= Asker.longestWait, times <= Asker.waits else {
      throw FetchError(
        .quota,
        "\(query.provider.title) answers no more for now, and asks to wait "
          + "\(duration.components.seconds) seconds; what came before is on file: give the same "
          + "command then")
    }
    // Not a moment early: a second too soon is another refusal.
    try pace.keepQuiet(query.provider, for: max(duration, query.rules.spacing))
  }
}
