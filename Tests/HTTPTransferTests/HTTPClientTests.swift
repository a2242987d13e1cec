import HTTPMessages
import HTTPTransfer
import LoopbackServer
import Synchronization
import Testing

@Suite struct HTTPClientTests {
  private func request(
    _ server: LoopbackServer, _ path: String = "/a", secretHeaders: [String: Secret] = [:],
    redirectHosts: Set<String> = [], sizeLimit: Int = 1 << 20
  ) -> HTTPRequest {
    HTTPRequest(
      WebAddress(
        scheme: "http", host: "127.0.0.1", port: server.port, path: path,
        query: [.init("q", "x y"), .init("key", .secret(Secret("hidden")))]),
      headers: [HTTPHeader("Accept", "text/csv")], secretHeaders: secretHeaders,
      redirectHosts: redirectHosts, sizeLimit: sizeLimit)
  }

  private let client = HTTPClient(
    agent: "pledgeline-test", patience: .init(connecting: 5000, idle: 30, total: 60))

  /// Why a request fails.
  private func cause(_ request: HTTPRequest, _ client: HTTPClient? = nil) -> TransferError.Cause? {
    do {
      _ = try (client ?? self.client).answer(to: request)
      return nil
    } catch {
      #expect(!"\(error)".contains("hidden"))
      return error.cause
    }
  }

  @Test func `An answer brings its status, headers in order and content`() throws {
    let server = try LoopbackServer { _, _ in
      .answer(404, "no such thing", headers: ["B-Header: 1", "A-Header:  two ", "b-header: 3"])
    }
    let answer = try client.answer(to: request(server, secretHeaders: ["X-Api-Key": Secret("k")]))
    #expect(answer.status == 404)
    #expect(String(decoding: answer.body, as: UTF8.self) == "no such thing")
    #expect(answer.headers.map(\.name).suffix(3) == ["B-Header", "A-Header", "b-header"])
    #expect(answer.header("b-header") == "1")
    #expect(server.targets == ["/a?q=x%20y&key=hidden"])
    let headers = try #require(server.requests.first).headers
    for line in ["Accept: text/csv", "X-Api-Key: k", "User-Agent: pledgeline-test"] {
      #expect(headers.contains(line), "\(headers)")
    }
  }

  @Test func `An empty answer of status 204 is an answer`() throws {
    let server = try LoopbackServer { _, _ in .raw(Array("HTTP/1.1 204 No Content\r\n\r\n".utf8)) }
    let answer = try client.answer(to: request(server))
    #expect(answer.status == 204 && answer.body.isEmpty)
  }

  @Test func `A header value cannot bring another header along`() throws {
    let server = try LoopbackServer { _, _ in .answer(200) }
    _ = try client.answer(
      to: request(server, secretHeaders: ["X-Api-Key": Secret("k\r\nX-Other: 1")]))
    let headers = try #require(server.requests.first).headers
    #expect(!headers.contains { $0.hasPrefix("X-Other") })
  }

  @Test(arguments: ["ftp", "file", "http"])
  func `Only https is asked, beside this machine's own http`(_ scheme: String) throws {
    let address = WebAddress(scheme: scheme, host: "example.invalid", path: "/", query: [])
    #expect(cause(HTTPRequest(address)) == .insecureAddress)
  }

  @Test func `A redirect on the same server is followed, and its end is known`() throws {
    let server = try LoopbackServer { request, _ in
      request.target == "/end" ? .answer(200, "there") : .answer(302, headers: ["Location: /end"])
    }
    let answer = try client.answer(to: request(server))
    #expect(answer.body == Array("there".utf8))
    #expect(answer.address.path == "/end")
  }

  @Test(arguments: [
    "https://elsewhere.invalid/steal?key=hidden", "http://api.census.gov/", "file:///etc/passwd",
    "http://127.0.0.1:1/",
  ])
  func `A redirect to another host is refused, and nothing is sent there`(_ target: String) throws {
    let server = try LoopbackServer { _, _ in .answer(302, headers: ["Location: \(target)"]) }
    let request = request(server, redirectHosts: ["api.census.gov"])
    guard case .redirectRefused = try #require(cause(request)) else {
      Issue.record("not refused")
      return
    }
    #expect(server.requests.count == 1)
  }

  @Test func `Redirects without end are given up`() throws {
    let server = try LoopbackServer { _, number in
      .answer(302, headers: ["Location: /\(number)"])
    }
    #expect(cause(request(server)) == .tooManyRedirects)
    #expect(server.requests.count == 6)
  }

  @Test func `An answer cut short is no answer`() throws {
    let server = try LoopbackServer { _, _ in
      .raw(Array("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n[[\"A\"],".utf8))
    }
    #expect(cause(request(server)) == .cutOff)
  }

  @Test func `What lies behind the stated length is not read`() throws {
    let server = try LoopbackServer { _, _ in
      .raw(Array("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n[]garbage".utf8))
    }
    #expect(try client.answer(to: request(server)).body == Array("[]".utf8))
  }

  @Test func `An endless answer ends at the limit`() throws {
    let server = try LoopbackServer { _, _ in
      .endless(
        Array("HTTP/1.1 200 OK\r\n\r\n".utf8), again: [UInt8](repeating: 0x20, count: 4096))
    }
    #expect(cause(request(server, sizeLimit: 100_000)) == .tooLarge(limit: 100_000))
  }

  @Test func `Headers without end are given up`() throws {
    let server = try LoopbackServer { _, _ in
      .endless(
        Array("HTTP/1.1 200 OK\r\n".utf8), again: Array("X-More: of the same\r\n".utf8))
    }
    #expect(cause(request(server)) != nil)
  }

  @Test func `The limit counts bytes after decompression`() throws {
    let server = try LoopbackServer { _, _ in
      .answer(200, bytes: gzipOfEightMebibytes, headers: ["Content-Encoding: gzip"])
    }
    #expect(cause(request(server, sizeLimit: 1 << 20)) == .tooLarge(limit: 1 << 20))
    let whole = try client.answer(to: request(server, sizeLimit: 8 << 20))
    #expect(whole.body.count == 8 << 20)
  }

  @Test func `A server that says nothing is given up`() throws {
    let server = try LoopbackServer { _, _ in .silence }
    let hasty = HTTPClient(agent: "t", patience: .init(connecting: 1000, idle: 1, total: 20))
    #expect(cause(request(server), hasty) == .timedOut)
  }

  @Test func `Nobody at the port is no connection`() throws {
    let port = try LoopbackServer { _, _ in nil }.port
    // The server is gone; its port is closed or about to be.
    let address = WebAddress(scheme: "http", host: "127.0.0.1", port: port, path: "/", query: [])
    let found = cause(HTTPRequest(address))
    #expect(found == .noConnection || found == .cutOff)
  }

  @Test func `A wait ends when it is told to`() throws {
    let server = try LoopbackServer { _, _ in .silence }
    let isStopped = Mutex(false)
    let stopping = HTTPClient(agent: "t") {
      isStopped.withLock { stopped in
        defer { stopped = true }
        return stopped
      }
    }
    #expect(cause(request(server), stopping) == .interrupted)
  }

  @Test(arguments: [
    "", "HTTP/1.1", "HTTP/1.1 200 OK\r\nContent-Length: -5\r\n\r\nabc",
    "HTTP/9.9 200 OK\r\n\r\n", "\0\0\0\0",
    "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 3\r\n\r\nabc",
    "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\nabc",
    "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nffffffffffffffff\r\nabc",
  ])
  func `What is not HTTP is an error`(_ reply: String) throws {
    let server = try LoopbackServer { _, _ in .raw(Array(reply.utf8)) }
    #expect(cause(request(server)) != nil)
  }
}

/// Eight mebibytes of zeros as gzip writes them: 8175 bytes, most of them zeros too.
private let gzipOfEightMebibytes: [UInt8] =
  [
    0x1F, 0x8B, 0x08, 0, 0, 0, 0, 0, 0x02, 0x03, 0xEC, 0xC1, 0x01, 0x01, 0, 0, 0, 0x80, 0x90, 0xFE,
    0xAF, 0xEE, 0x08, 0x0A,
  ] + [UInt8](repeating: 0, count: 4094) + [
    0x80, 0xDB, 0x83, 0x03, 0x02, 0, 0, 0, 0, 0x21, 0xFF, 0x5F, 0x37, 0x24,
  ] + [UInt8](repeating: 0, count: 4033) + [
    0x9C, 0x05, 0x45, 0xBC, 0xD2, 0x1A, 0, 0, 0x80, 0,
  ]
