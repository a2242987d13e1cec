import HTML
import HTTPMessages
import HTTPService
import Testing

@Suite struct RouterTests {
  static let year = RouteParameter("year") { Int($0) }
  static let router = Router(
    [
      Route("/") { _, _ in .text("home") },
      Route("/agreements/:id") { _, parameters in .text("agreement \(parameters["id"])") },
      Route("/agreements/new") { _, _ in .text("new") },
      Route("/agreements/:id/claims/:claim") { _, parameters in
        .text("claim \(parameters["claim"]) of \(parameters["id"])")
      },
      Route("/agreements/new/notes") { _, _ in .text("notes") },
      Route("/years/:year") { _, parameters in parameters[year].map { .text("year \($0)") } },
      Route("/api/v1/years/:year") { _, parameters in parameters[year].map { .text("\($0)") } },
    ],
    problems: ProblemAnswers { problem, _ in "<h1>\(problem.title)</h1>" })

  static func answer(
    _ target: String, _ method: ServiceMethod = .get, accept: String? = nil
  ) -> ServiceAnswer? {
    let headers = accept.map { [HTTPHeader("Accept", $0)] } ?? []
    return ServiceRequest(method, target: target, headers: headers).map(router.answer(to:))
  }

  static func text(_ answer: ServiceAnswer?) -> String? {
    answer.map { String(decoding: $0.body.identity, as: UTF8.self) }
  }

  @Test(arguments: [
    ("/", "home", "/"), ("/agreements/a", "agreement a", "/agreements/:id"),
    // A part as written goes before a parameter.
    ("/agreements/new", "new", "/agreements/new"),
    ("/agreements/new/notes", "notes", "/agreements/new/notes"),
    // Where a part as written leads nowhere, the parameter is tried.
    ("/agreements/new/claims/3", "claim 3 of new", "/agreements/:id/claims/:claim"),
    ("/agreements/a%2Fb", "agreement a/b", "/agreements/:id"),
    ("/years/2020", "year 2020", "/years/:year"),
    ("/agreements/:id", "agreement :id", "/agreements/:id"),
  ])
  func `A path has one route, and the answer its pattern`(
    target: String, body: String, route: String
  ) {
    for method in [ServiceMethod.get, .head] {
      let answer = Self.answer(target, method)
      #expect(answer?.status == 200)
      #expect(Self.text(answer) == body)
      #expect(answer?.route == route)
    }
  }

  @Test(
    arguments: [
      ("/nothing", nil), ("/agreements", nil), ("/agreements//claims/1", nil), ("//", nil),
      ("/a/b/c/d/e/f", nil),
      // A parameter's text that is no value: the route is known, there is nothing under it.
      ("/years/x", "/years/:year"), ("/agreements/a/claims", nil), ("/Agreements/a", nil),
    ] as [(String, String?)])
  func `Under other paths there is nothing`(target: String, route: String?) {
    let answer = Self.answer(target)
    #expect(answer?.status == 404)
    #expect(answer?.route == route)
    #expect(answer?.caching == .never)
  }

  @Test func `One slash too many at the end leads to the path without, query and all`() {
    let answer = Self.answer("/agreements/a%2Fb/?x=1&a=2")
    #expect(answer?.status == 308)
    #expect(answer?.header("location") == "/agreements/a%2Fb?x=1&a=2")
    #expect(Self.answer("//example.org/")?.status == 404)
  }

  @Test(arguments: ["POST", "PUT", "DELETE", "PATCH", "TRACE", "get", "CONNECT", "BREW"])
  func `Nothing but GET and HEAD reaches a route`(method: String) {
    let answer = Self.answer("/agreements/a", ServiceMethod(method))
    #expect(answer?.status == 405)
    #expect(answer?.header("Allow") == "GET, HEAD, OPTIONS")
    #expect(answer?.route == "/agreements/:id")
  }

  @Test func `OPTIONS says what is allowed`() {
    let answer = Self.answer("/agreements/a", .options)
    #expect(answer?.status == 204)
    #expect(answer?.header("Allow") == "GET, HEAD, OPTIONS")
    #expect(answer?.body == ServiceBody.none)
  }

  @Test(
    arguments: [
      ("/x", "text/html,application/xhtml+xml,*/*;q=0.8", "text/html; charset=utf-8"),
      ("/x", "application/json, text/html;q=0.5", "text/html; charset=utf-8"),
      ("/x", "*/*", "application/problem+json"), ("/x", nil, "application/problem+json"),
      ("/x", "text/html;q=0.5,application/problem+json", "application/problem+json"),
      ("/x", "image/png", "application/problem+json"),
      ("/api/v1/years/x", "text/html", "application/problem+json"),
    ] as [(String, String?, String)])
  func `A problem is a page for people and JSON for programs`(
    target: String, accept: String?, type: String
  ) {
    #expect(Self.answer(target, accept: accept)?.contentType == type)
  }

  @Test func `A problem names its status and says what to do`() {
    #expect(
      Self.text(Self.answer("/x")) == """
        {
          "type": "about:blank",
          "title": "Not found",
          "status": 404,
          "detail": "There is nothing under this address. Check it, or start at /."
        }

        """)
    #expect(Self.text(Self.answer("/x", accept: "text/html")) == "<h1>Not found</h1>")
  }

  @Test func `Routes that match the same paths, and patterns that are none, stop the program`()
    async
  {
    await #expect(processExitsWith: .failure) {
      _ = Router([Route("/a/:b") { _, _ in nil }, Route("/a/:c") { _, _ in nil }])
    }
    await #expect(processExitsWith: .failure) { _ = RoutePattern("a") }
    await #expect(processExitsWith: .failure) { _ = RoutePattern("/a//b") }
    await #expect(processExitsWith: .failure) { _ = RoutePattern("/:a/:a") }
  }
}
