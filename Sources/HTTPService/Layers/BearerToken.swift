private import ContentHash
public import HTTPMessages

/// Answers only who has the token.
///
/// Digests are compared, in constant time: neither the token's length nor how much of a guess is right can be
/// measured. The token is in no answer and in no line of the log.
public struct BearerToken: ServiceLayer {
  private let digest: ContentDigest
  private let open: Set<[String]>
  private let problems: ProblemAnswers

  /// Creates the layer.
  ///
  /// - Parameters:
  ///   - token: What requests have as `Authorization: Bearer TOKEN`; not empty.
  ///   - open: Paths that need no token, by their parts, such as `["healthz"]`.
  public init(
    _ token: Secret, open: Set<[String]> = [], problems: ProblemAnswers = ProblemAnswers()
  ) {
    precondition(!token.reveal().isEmpty, "a token has characters")
    digest = SHA256.hash(Array(token.reveal().utf8))
    self.open = open
    self.problems = problems
  }

  /// Answers with 401 where the token is absent or another one.
  ///
  /// The question of a browser that comes before its own request (`OPTIONS`) never has a token, and is let through:
  /// it learns only which methods there are.
  public func answer(to request: ServiceRequest, below: ServiceHandler) -> ServiceAnswer {
    if request.method == .options || open.contains(request.segments) || isAllowed(request) {
      return below(request)
    }
    var answer = problems.answer(
      Problem(401, detail: "This service answers requests with 'Authorization: Bearer TOKEN'."),
      to: request)
    answer.headers.append(HTTPHeader("WWW-Authenticate", "Bearer"))
    return answer
  }

  private func isAllowed(_ request: ServiceRequest) -> Bool {
    guard let header = request.header("Authorization") else { return false }
    let scheme = header.prefix { $0 != " " }
    guard scheme.lowercased() == "bearer" else { return false }
    let given = header.dropFirst(scheme.count).drop { $0 == " " }
    return SHA256.hash(Array(given.utf8)).equalsInConstantTime(digest)
  }
}
