internal import HTTPMessages

/// All of a service but its socket: layers above a handler, and what is refused before either is asked.
public struct ServicePipeline: Sendable {
  /// A request as it comes from a socket.
  struct RawRequest: Sendable {
    let method: String
    let target: String
    let headers: [HTTPHeader]
    let client: String
    /// How many bytes the head has, with the first line.
    let headSize: Int
  }

  /// How much a request may say.
  public struct Limits: Hashable, Sendable {
    /// Bytes of path and query; longer ones are answered with 414.
    public let target: Int
    /// Bytes of all headers; more are answered with 431.
    public let headers: Int

    /// Creates limits.
    public init(target: Int = 4096, headers: Int = 16384) {
      self.target = target
      self.headers = headers
    }
  }

  private let layers: [any ServiceLayer]
  private let handler: ServiceHandler
  private let problems: ProblemAnswers
  private let limits: Limits

  /// Puts a service together.
  ///
  /// - Parameters:
  ///   - layers: The first one sees a request first. They see refused requests too, with an empty path where it cannot
  ///     be read.
  ///   - problems: How refusals look.
  public init(
    layers: [any ServiceLayer], problems: ProblemAnswers = ProblemAnswers(),
    limits: Limits = Limits(), handler: @escaping ServiceHandler
  ) {
    self.layers = layers
    self.handler = ServiceLayers.stack(layers, above: handler)
    self.problems = problems
    self.limits = limits
  }

  /// The answer to a request.
  public func answer(to request: ServiceRequest) -> ServiceAnswer {
    handler(request)
  }

  /// Whether a request says that something follows its head; no answer needs it.
  static func announcesBody(_ headers: [HTTPHeader]) -> Bool {
    headers.contains { header in
      switch header.name.lowercased() {
      case "transfer-encoding": true
      case "content-length": header.value.contains { $0 != "0" }
      default: false
      }
    }
  }

  /// The answer to a request as it came.
  func answer(to raw: RawRequest) -> ServiceAnswer {
    let method = ServiceMethod(raw.method)
    func refused(_ problem: Problem) -> ServiceAnswer {
      let request = ServiceRequest(
        method, segments: [], headers: raw.headers, client: raw.client)
      return refuse(problem, request)
    }
    let targetSize = raw.target.utf8.count
    if targetSize > limits.target {
      return refused(
        Problem(414, detail: "Addresses here have at most \(limits.target) bytes."))
    }
    if raw.headSize - targetSize > limits.headers {
      return refused(
        Problem(431, detail: "A request's headers have at most \(limits.headers) bytes here."))
    }
    if method == .options, raw.target == "*" {
      return handler(
        ServiceRequest(method, segments: [], headers: raw.headers, client: raw.client))
    }
    do throws(RequestTarget.Refusal) {
      let target = try RequestTarget(raw.target)
      let request = ServiceRequest(
        method, segments: target.segments, query: target.query, headers: raw.headers,
        client: raw.client)
      // Other methods are told which ones there are.
      if case .other = method { return handler(request) }
      guard ServicePipeline.announcesBody(raw.headers) else { return handler(request) }
      return refuse(Problem(413, detail: "Requests have no content here."), request)
    } catch {
      return refused(Problem(400, detail: ServicePipeline.detail(error)))
    }
  }

  private func refuse(_ problem: Problem, _ request: ServiceRequest) -> ServiceAnswer {
    let problems = problems
    return ServiceLayers.stack(layers) { problems.answer(problem, to: $0) }(request)
  }

  private static func detail(_ refusal: RequestTarget.Refusal) -> String {
    switch refusal {
    case .path:
      "The address cannot be read: after '%' stand two hexadecimal digits, what is encoded is UTF-8 "
        + "without control characters, and no part is '.' or '..'."
    case .query:
      "The query cannot be read: it is written as name=value, joined by '&', with at most "
        + "\(RequestQuery.itemLimit) items; after '%' stand two hexadecimal digits of UTF-8."
    }
  }
}
