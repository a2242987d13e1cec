private import HTTPMessages

/// Finds the route of a request, without a socket; what no route answers, it answers itself.
///
/// Only `GET` and `HEAD` reach a route. `OPTIONS` is answered with what is allowed, other methods with 405, unknown
/// paths with 404, and a path with one slash too many at its end is sent on to the path without.
public struct Router: Sendable {
  private let routes: [Route]
  private let tree: RouteTree
  private let problems: ProblemAnswers

  /// Creates a router; traps where two routes match the same paths.
  ///
  /// - Parameter problems: how answers look that are no pages of their own.
  public init(_ routes: [Route], problems: ProblemAnswers = ProblemAnswers()) {
    var tree = RouteTree()
    for (index, route) in routes.enumerated() {
      let clash = tree.insert(route.pattern, route: index)
      precondition(clash == nil, "each path belongs to one route")
    }
    self.routes = routes
    self.tree = tree
    self.problems = problems
  }

  /// The patterns of all routes, in their order.
  public var patterns: [RoutePattern] { routes.map(\.pattern) }

  /// Answers a request.
  public func answer(to request: ServiceRequest) -> ServiceAnswer {
    let match = tree.match(request.segments)
    switch request.method {
    case .get, .head: break
    case .options:
      var answer = ServiceAnswer.empty(
        status: 204, headers: [HTTPHeader("Allow", ServiceMethod.allowed)])
      answer.route = match.map { routes[$0.route].pattern.text }
      return answer
    case .other:
      var answer = problems.answer(
        Problem(405, detail: "This service only tells; use GET or HEAD."), to: request)
      answer.headers.append(HTTPHeader("Allow", ServiceMethod.allowed))
      answer.route = match.map { routes[$0.route].pattern.text }
      return answer
    }
    guard let match else { return withoutRoute(request) }
    let route = routes[match.route]
    let names = route.pattern.parameterNames
    let parameters = RouteParameters(
      Dictionary(uniqueKeysWithValues: zip(names, match.values)))
    var answer = route.handler(request, parameters) ?? notFound(request)
    answer.route = route.pattern.text
    return answer
  }

  private func withoutRoute(_ request: ServiceRequest) -> ServiceAnswer {
    let shorter = Array(request.segments.dropLast())
    if request.segments.last == "", !shorter.isEmpty, tree.match(shorter) != nil {
      let target = ServiceRequest(segments: shorter, query: request.query).targetAsSent
      return .redirect(to: target)
    }
    return notFound(request)
  }

  private func notFound(_ request: ServiceRequest) -> ServiceAnswer {
    problems.answer(
      Problem(404, detail: "There is nothing under this address. Check it, or start at /."),
      to: request)
  }
}
