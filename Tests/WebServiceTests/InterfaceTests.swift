import Foundation
import FoundationXML
import HTTPMessages
import HTTPService
import Testing
import TextFormats

@testable import WebService

@Suite struct InterfaceTests {
  static let targets: [(APIOperation, String)] = [
    (.agreements, "/api/v1/agreements"), (.brief, "/api/v1/agreements/made"),
    (.figure, "/api/v1/agreements/made/figures/gauge%2FUSA%2Flatest%2Fbalance"),
    (.claim, "/api/v1/agreements/made/claims/speaker"),
    (.comparison, "/api/v1/agreements/made/compare?from=2020-03-10&to=2020-05-20"),
    (.products, "/api/v1/agreements/made/products"),
    (.series, "/api/v1/agreements/made/series/us-exports/1201"),
    (.portfolio, "/api/v1/portfolio"), (.balance, "/api/v1/balances/USA/CHN"),
    (.balanceFigure, "/api/v1/balances/USA/CHN/figures/gauge%2FUSA%2Flatest%2Fbalance"),
    (.releases, "/api/v1/releases"),
    (
      .vintages,
      "/api/v1/releases/census%20USA-CHN%20export%20total%20customs%20none%2Ftotal%20FAS%20none%20USD"
    ),
  ]

  static func json(_ answer: ServiceAnswer) throws -> JSONValue {
    try JSONValue.parse(answer.body.identity, file: "answer.json")
  }

  static func member(_ name: String, of value: JSONValue) -> JSONValue? {
    guard case .object(let members) = value else { return nil }
    return members.first { $0.name == name }?.value
  }

  @Test(arguments: targets)
  func `Each address answers in the schema that it is described with`(
    operation: APIOperation, target: String
  ) throws {
    let answer = try MadeSite().get(target)
    #expect(answer.status == 200)
    #expect(answer.contentType == "application/json")
    #expect(answer.header("Access-Control-Allow-Origin") == "*")
    #expect(Self.member("schema", of: try Self.json(answer)) == .string(operation.schema))
  }

  @Test(arguments: targets)
  func `Tables are sent as CSV to who prefers it, and nothing to who takes neither`(
    operation: APIOperation, target: String
  ) throws {
    let made = try MadeSite()
    let answer = try made.get(target, [HTTPHeader("Accept", "text/csv")])
    #expect(answer.status == (operation.hasCSV ? 200 : 406))
    if operation.hasCSV {
      #expect(answer.contentType == "text/csv; charset=utf-8")
      #expect(answer.headers.contains(HTTPHeader("Vary", "Accept")))
    }
    #expect(try made.get(target, [HTTPHeader("Accept", "image/png")]).status == 406)
  }

  @Test func `The description has each operation, and each is a route`() throws {
    let made = try MadeSite()
    let document = try Self.json(try made.get("/openapi.json"))
    guard case .object(let paths)? = Self.member("paths", of: document) else {
      Issue.record("the description has no paths")
      return
    }
    #expect(paths.count == APIOperation.allCases.count)
    let patterns = Set(made.site.routes.map(\.pattern.text))
    for path in paths {
      let pattern = path.name.replacingOccurrences(of: "{", with: ":")
        .replacingOccurrences(of: "}", with: "")
      #expect(patterns.contains(pattern), "\(path.name)")
    }
    #expect(Set(Self.targets.map { "\($0.0)" }).count == APIOperation.allCases.count)
  }

  @Test(arguments: ["as-of=", "as-of=2020-3-1", "as-of=2020-03-10&as-of=2020-03-11"])
  func `A query that is wrongly written is refused`(query: String) throws {
    let answer = try MadeSite().get("/api/v1/agreements/made?\(query)")
    #expect(answer.status == 400)
    #expect(Self.member("status", of: try Self.json(answer)) == .integer(400))
  }

  @Test func `What a client has it need not be sent again`() throws {
    let made = try MadeSite()
    let tag = try #require(try made.get("/agreements/made").header("ETag"))
    #expect(try made.get("/agreements/made", [HTTPHeader("If-None-Match", tag)]).status == 304)
  }

  @Test(arguments: ["/agreements/made/changes.atom", "/releases.atom"])
  func `Feeds are well formed, and tell the newest first`(target: String) throws {
    let made = try MadeSite()
    let answer = try made.get(target)
    #expect(answer.contentType == "application/atom+xml; charset=utf-8")
    let reader = XMLParser(data: Data(answer.body.identity))
    #expect(reader.parse(), "\(target)")
    let text = String(decoding: answer.body.identity, as: UTF8.self)
    // The first one is the feed's own.
    let days: [String] = text.components(separatedBy: "<updated>").dropFirst(2).map {
      String($0.prefix(10))
    }
    let newestFirst: [String] = days.sorted { $0 > $1 }
    #expect(days.count > 1)
    #expect(days == newestFirst)
  }

  @Test func `A change of state is told by the day that brought it`() throws {
    let answer = try MadeSite().get("/agreements/made/changes.atom")
    let text = String(decoding: answer.body.identity, as: UTF8.self)
    #expect(text.contains("urn:pledgeline:changes:made:2020-03-06"))
    #expect(text.contains("href=\"/agreements/made?as-of=2020-03-06\""))
  }

  @Test func `Counts are by pattern, and what runs is told without a token`() throws {
    let made = try MadeSite(token: Secret("a token"))
    #expect(try made.get("/healthz").status == 200)
    #expect(try made.get("/agreements/made").status == 401)
    let key = HTTPHeader("Authorization", "Bearer a token")
    #expect(try made.get("/agreements/made", [key]).status == 200)
    let metrics = try made.get("/metrics", [key])
    let text = String(decoding: metrics.body.identity, as: UTF8.self)
    #expect(text.contains("route=\"/agreements/:id\",status=\"2xx\"} 1"))
    #expect(text.contains("pledgeline_briefs_kept 1"))
  }
}
