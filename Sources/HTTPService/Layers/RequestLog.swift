private import HTTPMessages

/// Writes one line for each request; the system's journal adds the time.
///
/// `127.0.0.1 GET /agreements/us-china-phase-one?as-of 200 30211 1.204 ms`. Names of the query are shown, values are
/// not; headers, and tokens in them, never are.
public struct RequestLog: ServiceLayer {
  private let write: @Sendable (String) -> Void

  /// Creates the layer.
  ///
  /// - Parameter write: Takes a line with its end; called by several threads.
  public init(write: @escaping @Sendable (String) -> Void) {
    self.write = write
  }

  /// Answers, and writes the line.
  public func answer(to request: ServiceRequest, below: ServiceHandler) -> ServiceAnswer {
    var answer: ServiceAnswer?
    let duration = ContinuousClock().measure { answer = below(request) }
    guard let answer else { preconditionFailure("what is below answers") }
    write(RequestLog.line(request, answer, duration))
    return answer
  }

  static func line(_ request: ServiceRequest, _ answer: ServiceAnswer, _ duration: Duration)
    -> String
  {
    let names = request.query.items.map { PercentEncoding.encode($0.name) }
    let target = request.path + (names.isEmpty ? "" : "?" + names.joined(separator: "&"))
    // A method is a token of visible characters; whoever sends another one gets no say in the log's lines.
    let method = PercentEncoding.encode(String(request.method.name.prefix(20)))
    let (seconds, attoseconds) = duration.components
    let microseconds = seconds * 1_000_000 + attoseconds / 1_000_000_000_000
    let fraction = String(1000 + microseconds % 1000).dropFirst()
    return "\(request.client) \(method) \(target) \(answer.status) \(answer.body.identity.count)"
      + " \(microseconds / 1000).\(fraction) ms\n"
  }
}
