import Glibc
import HTTPMessages
import LoopbackClient
import SystemCalls
import Testing

@testable import HTTPService

/// The same service over real loopback, with clients of every kind.
@Suite struct HTTPServiceTests {
  static let large = ServiceBody([UInt8](repeating: 0x61, count: 16 << 20))

  static func pipeline(gate: WaitableState<Gate>? = nil) -> ServicePipeline {
    let router = Router([
      Route("/") { _, _ in .text("home") },
      Route("/echo/:name") { request, parameters in
        .text("\(parameters["name"]) \(request.query.canonical) \(request.client)")
      },
      Route("/large") { _, _ in
        gate?.change { $0.isReached = true }
        return ServiceAnswer(contentType: "application/octet-stream", body: large)
      },
      Route("/gate") { _, _ in
        gate?.change { $0.isReached = true }
        gate?.wait { $0.isOpen ? () : nil }
        return .text("opened")
      },
    ])
    return ServicePipeline(layers: [SecurityHeaders(), ContentLayer()]) { router.answer(to: $0) }
  }

  /// More patience than any test needs, on a machine that is busy with others.
  static let patient = ServiceOptions.Patience(request: .seconds(300), answer: .seconds(300))

  /// Lets a test decide when an answer is ready.
  struct Gate {
    var isReached = false
    var isOpen = false
  }

  static func start(
    patience: ServiceOptions.Patience = patient,
    capacity: ServiceOptions.Capacity = .init(threads: 2),
    gate: WaitableState<Gate>? = nil
  ) throws -> HTTPService {
    try HTTPService(
      pipeline(gate: gate),
      options: ServiceOptions(port: 0, patience: patience, capacity: capacity))
  }

  static func get(_ target: String, _ headers: String...) -> String {
    (["GET \(target) HTTP/1.1", "Host: localhost"] + headers).joined(separator: "\r\n") + "\r\n\r\n"
  }

  @Test func `One connection asks again and again`() throws {
    let service = try Self.start()
    let client = try LoopbackClient(port: service.port)
    for number in 0..<3 {
      client.send(Self.get("/echo/%C3%A9%2F\(number)?b=1&a=2"))
      let answer = client.answer()
      #expect(answer?.status == 200)
      #expect(answer?.text == "é/\(number) a=2&b=1 127.0.0.1")
      #expect(answer?.headers["x-content-type-options"] == "nosniff")
      #expect(answer?.headers["cache-control"] == "no-cache")
      #expect(answer?.headers["connection"] == nil)
    }
    client.send("HEAD / HTTP/1.1\r\nHost: x\r\n\r\n")
    let head = client.answer(hasBody: false)
    #expect(head?.headers["content-length"] == "4")
    client.send(Self.get("/", "Connection: close"))
    #expect(LoopbackClient.statuses(client.receiveAll()) == [200])
  }

  @Test func `What a client has is not sent again, and the head says the same of it`() throws {
    let service = try Self.start()
    let client = try LoopbackClient(port: service.port)
    client.send(Self.get("/"))
    let first = client.answer()
    let tag = try #require(first?.headers["etag"])
    client.send(Self.get("/", "If-None-Match: \(tag)"))
    let second = client.answer(hasBody: false)
    #expect(second?.status == 304)
    for name in ["etag", "cache-control", "content-length", "vary"] {
      #expect(second?.headers[name] == first?.headers[name], "\(name)")
    }
    // Nothing of the content came, or this would not be the next answer.
    client.send(Self.get("/echo/a"))
    #expect(client.answer()?.text == "a  127.0.0.1")
  }

  @Test func `Requests sent at once are answered in their order`() throws {
    let service = try Self.start()
    let client = try LoopbackClient(port: service.port)
    client.send((0..<20).map { Self.get("/echo/\($0)") }.joined())
    for number in 0..<20 { #expect(client.answer()?.text == "\(number)  127.0.0.1") }
  }

  static let host = "Host: x\r\n"
  @Test(arguments: [
    ("garbage", String(decoding: 0...127, as: UTF8.self) + "\r\n\r\n", [400]),
    ("no host", "GET / HTTP/1.1\r\n\r\n", [400]),
    ("a line feed alone", "GET / HTTP/1.1\nHost: x\nConnection: close\n\n", [200]),
    ("an old client", "GET / HTTP/1.0\r\n\r\n", [200]),
    ("a version that is none", "GET / HTTP/3.9\r\n\(host)\r\n", [505]),
    ("a blank in the target", "GET /a b HTTP/1.1\r\n\(host)\r\n", []),
    (
      "a long target",
      "GET /\(String(repeating: "a", count: 4096)) HTTP/1.1\r\n\(host)Connection: close\r\n\r\n",
      [414]
    ),
    ("an endless target", "GET /" + String(repeating: "a", count: 100_000), [414]),
    (
      "a large head",
      "GET / HTTP/1.1\r\n\(host)X: \(String(repeating: "a", count: 17_000))\r\nConnection: close\r\n\r\n",
      [431]
    ),
    (
      "an endless head", "GET / HTTP/1.1\r\n\(host)X: \(String(repeating: "a", count: 100_000))",
      [431]
    ),
    ("many headers", "GET / HTTP/1.1\r\n" + String(repeating: host, count: 5000), [431]),
    ("a percent sign alone", "GET /% HTTP/1.1\r\n\(host)Connection: close\r\n\r\n", [400]),
    ("an encoded NUL", "GET /%00 HTTP/1.1\r\n\(host)Connection: close\r\n\r\n", [400]),
    ("an overlong slash", "GET /%C0%AF HTTP/1.1\r\n\(host)Connection: close\r\n\r\n", [400]),
    ("a way up", "GET /../../etc/passwd HTTP/1.1\r\n\(host)Connection: close\r\n\r\n", [400]),
    ("an encoded way up", "GET /%2e%2e/x HTTP/1.1\r\n\(host)Connection: close\r\n\r\n", [400]),
    ("a wrong query", "GET /?a=%C0%80 HTTP/1.1\r\n\(host)Connection: close\r\n\r\n", [400]),
    ("a whole address", "GET http://x/ HTTP/1.1\r\n\(host)Connection: close\r\n\r\n", [200]),
    ("a question for all", "OPTIONS * HTTP/1.1\r\n\(host)Connection: close\r\n\r\n", [204]),
    ("a form", "POST / HTTP/1.1\r\n\(host)Content-Length: 3\r\n\r\na=b", [405]),
    (
      "content in chunks",
      "POST / HTTP/1.1\r\n\(host)Transfer-Encoding: chunked\r\n\r\n1\r\na\r\n0\r\n\r\n", [405]
    ),
    ("content of a question", "GET / HTTP/1.1\r\n\(host)Content-Length: 3\r\n\r\na=b", [413]),
    // The connection ends with the answer, so what follows is not taken for a request.
    (
      "a hidden request",
      "GET / HTTP/1.1\r\n\(host)Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"
        + "GET / HTTP/1.1\r\n\(host)\r\n", [413]
    ),
    (
      "promised content",
      "POST / HTTP/1.1\r\n\(host)Content-Length: 9\r\nExpect: 100-continue\r\n\r\n", [405]
    ),
    (
      "content of no length",
      "GET / HTTP/1.1\r\n\(host)Content-Length: 0\r\nConnection: close\r\n\r\n", [200]
    ),
    ("a tunnel", "CONNECT x:443 HTTP/1.1\r\n\(host)Connection: close\r\n\r\n", [400]),
  ])
  func `What is no proper request is refused, and others are answered`(
    name: String, bytes: String, statuses: [Int]
  ) throws {
    let service = try Self.start()
    let client = try LoopbackClient(port: service.port)
    client.send(bytes)
    // The library repeats some of its own refusals.
    let came = LoopbackClient.statuses(client.receiveAll())
    #expect(Set(came) == Set(statuses) && came.count >= statuses.count, "\(name): \(came)")
    let other = try LoopbackClient(port: service.port)
    other.send(Self.get("/"))
    #expect(other.answer()?.text == "home")
  }

  @Test func `Whoever sends a byte now and then is not waited for`() throws {
    let service = try Self.start(patience: .init(request: .milliseconds(200)))
    let client = try LoopbackClient(port: service.port, milliseconds: 5)
    client.send("GET / HTTP/1.1\r\nX: ")
    // Far more bytes than could be sent in the time there is, were it not for the wait in each round.
    let isEnded = (0..<6000).contains { _ in !client.send("a") || client.isClosed() }
    #expect(isEnded)
  }

  @Test func `Whoever does not take the answer is not waited for`() throws {
    let gate = WaitableState(Gate())
    let service = try Self.start(patience: .init(answer: .milliseconds(200)), gate: gate)
    let client = try LoopbackClient(port: service.port, receiveBuffer: 4096)
    client.send(Self.get("/large"))
    gate.wait { $0.isReached ? () : nil }
    service.core.progress.wait { $0.underWay == 0 ? () : nil }
    #expect(client.receiveAll().count < Self.large.identity.count)
  }

  @Test func `A client that goes away in the middle of an answer is nobody's trouble`() throws {
    let gate = WaitableState(Gate())
    let service = try Self.start(gate: gate)
    do {
      let client = try LoopbackClient(port: service.port, receiveBuffer: 4096)
      client.send(Self.get("/large"))
      gate.wait { $0.isReached ? () : nil }
      #expect(client.receive()?.isEmpty == false)
    }
    service.core.progress.wait { $0.underWay == 0 ? () : nil }
    let other = try LoopbackClient(port: service.port)
    other.send(Self.get("/large"))
    #expect(other.answer()?.body == Self.large.identity)
  }

  @Test func `Hundreds of idle connections do not keep others from being answered`() throws {
    let service = try Self.start()
    let idle = try (0..<300).map { _ in try LoopbackClient(port: service.port) }
    for client in idle.prefix(100) { client.send("GET / HTTP/1.1\r\n") }
    let client = try LoopbackClient(port: service.port)
    client.send(Self.get("/"))
    #expect(client.answer()?.text == "home")
    for client in idle.dropFirst(100) { client.send(Self.get("/")) }
    for client in idle.prefix(100) { client.send("Host: x\r\n\r\n") }
    for client in idle { #expect(client.answer()?.text == "home") }
    #expect(service.openConnections == 301)
  }

  @Test func `One address has a bounded number of connections`() throws {
    let service = try Self.start(capacity: .init(threads: 2, connectionsPerAddress: 2))
    let clients = try (0..<2).map { _ in try LoopbackClient(port: service.port) }
    for client in clients {
      client.send(Self.get("/"))
      #expect(client.answer()?.text == "home")
    }
    let third = try LoopbackClient(port: service.port)
    third.send(Self.get("/"))
    #expect(third.answer() == nil)
  }

  @Test func `A stop lets answers under way be finished, and accepts nothing more`() throws {
    let gate = WaitableState(Gate())
    let service = try Self.start(gate: gate)
    let client = try LoopbackClient(port: service.port)
    client.send(Self.get("/gate"))
    gate.wait { $0.isReached ? () : nil }
    let (_, (late, answer)) = WorkerThreads.both {
      service.stop()
      return true
    } _: {
      service.core.progress.wait { $0.isStopping ? () : nil }
      let late = try? LoopbackClient(port: service.port)
      late?.send(Self.get("/"))
      let lateAnswer = late?.answer()
      gate.change { $0.isOpen = true }
      return (lateAnswer, client.answer())
    }
    #expect(late == nil)
    #expect(answer?.text == "opened")
    #expect(answer?.headers["connection"]?.lowercased() == "close")
    #expect(client.isClosed())
    #expect(throws: LoopbackClient.NoConnection.self) { try LoopbackClient(port: service.port) }
    service.stop()
  }

  @Test func `A service may be stopped while clients come and go`() throws {
    for _ in 0..<100 {
      let service = try Self.start(capacity: .init(threads: 4))
      _ = WorkerThreads.both {
        for _ in 0..<20 {
          guard let client = try? LoopbackClient(port: service.port) else { break }
          client.send(Self.get("/"))
        }
        return true
      } _: {
        service.stop()
        return true
      }
    }
  }

  @Test func `A stop does not wait for ever`() throws {
    let gate = WaitableState(Gate())
    let service = try Self.start(patience: .init(stop: .milliseconds(100)), gate: gate)
    let client = try LoopbackClient(port: service.port, receiveBuffer: 4096)
    client.send(Self.get("/large"))
    gate.wait { $0.isReached ? () : nil }
    service.stop()
    #expect(client.receiveAll().count < Self.large.identity.count)
  }

  @Test(arguments: [1, 3])
  func `Any number of threads answers`(threads: Int) throws {
    let service = try Self.start(capacity: .init(threads: threads))
    let clients = try (0..<8).map { _ in try LoopbackClient(port: service.port) }
    for client in clients { client.send(Self.get("/")) }
    for client in clients { #expect(client.answer()?.text == "home") }
  }
}
