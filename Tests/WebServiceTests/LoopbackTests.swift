import HTTPMessages
import HTTPService
import LoopbackClient
import SystemCalls
import Testing
import TextFormats

@testable import WebService

/// The whole site over real loopback: what a browser, a program, and somebody rude get.
@Suite struct LoopbackTests {
  /// A site that listens.
  final class Served: Sendable {
    let made: MadeSite
    let service: HTTPService

    init(patience: ServiceOptions.Patience = .init(request: .seconds(300), answer: .seconds(300)))
      throws
    {
      made = try MadeSite()
      service = try HTTPService(
        made.pipeline,
        options: ServiceOptions(port: 0, patience: patience, capacity: .init(threads: 2)))
    }

    func client() throws -> LoopbackClient { try LoopbackClient(port: service.port) }

    func ask(
      _ target: String, _ headers: String..., method: String = "GET"
    ) throws -> LoopbackClient.Answer {
      let client = try client()
      let lines = ["\(method) \(target) HTTP/1.1", "Host: localhost"] + headers
      client.send(lines.joined(separator: "\r\n") + "\r\n\r\n")
      return try #require(client.answer(hasBody: method == "GET"))
    }
  }

  @Test func `Pages, files and feeds come as they are made`() throws {
    let served = try Served()
    for target in [
      "/", "/agreements/made", "/agreements/made?as-of=2020-04-02", "/methods", "/portfolio",
      "/releases",
      "/balances/USA/CHN", "/agreements/made/brief.csv", "/agreements/made/charts/gauge.svg",
      "/releases.atom", "/openapi.json", "/agreements/mode",
    ] {
      let expected = try served.made.get(target, [HTTPHeader("Accept", "text/html,*/*")])
      let came = try served.ask(target, "Accept: text/html,*/*")
      #expect(came.status == expected.status, "\(target)")
      #expect(came.body == expected.body.identity, "\(target)")
      #expect(came.headers["content-type"] == expected.contentType, "\(target)")
      #expect(came.headers["content-security-policy"]?.hasPrefix("default-src 'none'") == true)
    }
  }

  @Test func `The head says what the page has, and a tag spares sending it`() throws {
    let served = try Served()
    let page = try served.ask("/agreements/made")
    let head = try served.ask("/agreements/made", method: "HEAD")
    let tag = try #require(page.headers["etag"])
    #expect(head.headers["etag"] == tag)
    #expect(head.headers["content-length"] == "\(page.body.count)")
    let client = try served.client()
    client.send("GET /agreements/made HTTP/1.1\r\nHost: x\r\nIf-None-Match: \(tag)\r\n\r\n")
    #expect(client.answer(hasBody: false)?.status == 304)
    // The connection is in order: the next answer begins where it should.
    client.send("GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n")
    #expect(client.answer()?.text == "ok\n")
  }

  @Test func `Who takes gzip gets it, under a tag of its own`() throws {
    let served = try Served()
    let plain = try served.ask("/agreements/made")
    let packed = try served.ask("/agreements/made", "Accept-Encoding: gzip")
    #expect(packed.headers["content-encoding"] == "gzip")
    #expect(packed.body.starts(with: [0x1F, 0x8B]))
    #expect(packed.body.count < plain.body.count / 3)
    #expect(packed.headers["etag"] != plain.headers["etag"])
    #expect(packed.headers["vary"]?.contains("Accept-Encoding") == true)
  }

  @Test func `A program gets the format that it asks for, and problems as data`() throws {
    let served = try Served()
    let table = try served.ask("/api/v1/agreements/made", "Accept: text/csv")
    #expect(table.headers["content-type"] == "text/csv; charset=utf-8")
    let brief = try served.ask("/api/v1/agreements/made")
    #expect(brief.headers["content-type"] == "application/json")
    _ = try JSONValue.parse(brief.body, file: "brief.json")
    for (target, status) in [
      ("/api/v1/agreements/none", 404), ("/api/v1/agreements/made?as-of=x", 400),
    ] {
      let problem = try served.ask(target)
      #expect(problem.status == status)
      #expect(problem.headers["content-type"] == "application/problem+json")
      guard case .object(let members) = try JSONValue.parse(problem.body, file: "problem.json")
      else {
        Issue.record("\(target) is answered with no object")
        continue
      }
      #expect(members.contains { $0.name == "status" && $0.value == .integer(status) })
    }
  }

  @Test(arguments: [
    "nonsense\r\n\r\n", "GET / HTTP/9.9\r\n\r\n", "GET /%00 HTTP/1.1\r\nHost: x\r\n\r\n",
    "GET /../../etc/passwd HTTP/1.1\r\nHost: x\r\n\r\n", "\0\u{1}\u{2}\r\n\r\n",
    "POST /agreements/made HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\n\r\nx",
    "DELETE /agreements/made HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
  ])
  func `What is no request is refused, and the next client is answered`(bytes: String) throws {
    let served = try Served()
    let client = try served.client()
    client.send(bytes)
    let first = client.answer()
    #expect((first.map { (400..<506).contains($0.status) }) ?? true, "\(first?.status ?? 0)")
    #expect(try served.ask("/").status == 200)
  }

  @Test func `A slow client is let go, and keeps nobody waiting`() throws {
    let served = try Served(patience: .init(request: .milliseconds(200), answer: .seconds(300)))
    let slow = try served.client()
    slow.send("GET /agreements/made HTTP/1.1\r\nX: ")
    #expect(try served.ask("/").status == 200)
    #expect(slow.isClosed())
  }

  @Test func `A stop answers nobody new, and ends`() throws {
    let served = try Served()
    let client = try served.client()
    client.send("GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n")
    #expect(client.answer()?.status == 200)
    served.service.stop()
    #expect(client.isClosed())
    #expect(throws: LoopbackClient.NoConnection.self) { try served.client() }
  }
}
