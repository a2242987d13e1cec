internal import HTTPMessages
internal import SystemCalls

/// What the library's threads call: requests in, answers out, without a C type.
final class ServiceCore: Sendable {
  /// What a stop waits for.
  struct Progress {
    /// Requests whose head has come and whose answer has not been taken.
    var underWay = 0
    var isStopping = false
    /// How many ticks answers under way still have; nil until a stop.
    var ticksLeft: Int?
  }

  let pipeline: ServicePipeline
  let watch: ConnectionWatch
  let progress = WaitableState(Progress())

  init(_ pipeline: ServicePipeline, _ patience: ServiceOptions.Patience) {
    self.pipeline = pipeline
    watch = ConnectionWatch(request: patience.request, answer: patience.answer)
  }

  /// Whether nobody new is served.
  var isStopping: Bool { progress.change { $0.isStopping } }

  /// Counts a request whose head has come.
  func begin(_ request: PendingRequest, _ headers: [HTTPHeader], on connection: ClientConnection?) {
    request.headers = headers
    if let connection { watch.answerBegins(connection) }
    progress.change { $0.underWay += 1 }
  }

  /// The answer to send.
  func answer(to request: ServicePipeline.RawRequest) -> ServiceAnswer {
    var answer = pipeline.answer(to: request)
    // Whoever keeps the connection open has to ask somebody else next.
    if isStopping {
      answer.headers.append(HTTPHeader("Connection", "close"))
    }
    return answer
  }

  /// Counts a request whose answer was taken, or never will be.
  func end(_ request: PendingRequest, on connection: ClientConnection?) {
    guard request.headers != nil else { return }
    if let connection { watch.answerEnds(connection) }
    progress.change { $0.underWay -= 1 }
  }

  /// Called again and again.
  func tick() {
    watch.endExpired()
    progress.change { progress in
      if let left = progress.ticksLeft { progress.ticksLeft = left - 1 }
    }
  }

  /// Waits until no request is under way, but no longer than so many ticks.
  func finish(ticks: Int) {
    progress.change { progress in
      progress.isStopping = true
      progress.ticksLeft = ticks
    }
    progress.wait { progress in
      progress.underWay <= 0 || progress.ticksLeft ?? 0 < 0 ? () : nil
    }
  }
}
