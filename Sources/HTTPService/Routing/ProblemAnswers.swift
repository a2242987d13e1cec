public import HTML

/// How problems are answered: a page for people, JSON for programs.
public struct ProblemAnswers: Sendable {
  /// Makes the page of a problem.
  public typealias Page = @Sendable (Problem, ServiceRequest) -> HTML

  private let page: Page?

  /// Answers with pages where the client would rather have one; always with JSON where there are none.
  public init(page: Page? = nil) {
    self.page = page
  }

  /// The answer to a request that has a problem; nobody keeps it.
  ///
  /// A page is sent where `Accept` prefers `text/html` to JSON, and never below `/api`.
  public func answer(_ problem: Problem, to request: ServiceRequest) -> ServiceAnswer {
    let types = ["application/problem+json", "text/html"]
    if let page, request.segments.first != "api",
      Negotiation.best(of: types, accept: request.header("Accept")) == "text/html"
    {
      return .page(page(problem, request), status: problem.status, caching: .never)
    }
    return .json(
      problem.json, status: problem.status, contentType: "application/problem+json",
      caching: .never)
  }
}
