import Compression
import HTML
import HTTPMessages
import Testing

@testable import HTTPService

@Suite struct LayerTests {
  static let long = Array(String(repeating: "<p>row</p>\n", count: 400).utf8)

  static func page(_ bytes: [UInt8], type: String = "text/html; charset=utf-8") -> ServiceAnswer {
    ServiceAnswer(contentType: type, body: ServiceBody(bytes))
  }

  static func ask(
    _ headers: [(String, String)], _ layers: [any ServiceLayer], at segments: [String] = [],
    method: ServiceMethod = .get, _ answer: ServiceAnswer
  ) -> ServiceAnswer {
    let request = ServiceRequest(
      method, segments: segments, headers: headers.map { HTTPHeader($0, $1) })
    return ServiceLayers.stack(layers) { _ in answer }(request)
  }

  static func unpacked(_ bytes: [UInt8]) throws -> [UInt8] {
    var isRead = false
    var reader = GzipReader(file: "answer") { buffer in
      guard !isRead else { return 0 }
      isRead = true
      buffer.replaceSubrange(0..<bytes.count, with: bytes)
      return bytes.count
    }
    var all: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 4096)
    while case let count = try reader.read(into: &buffer), count > 0 { all += buffer[..<count] }
    return all
  }

  @Test func `Content is packed for whoever takes it, and named by what is sent`() throws {
    let plain = Self.ask([], [ContentLayer()], Self.page(Self.long))
    #expect(plain.body.identity == Self.long)
    #expect(plain.header("Content-Encoding") == nil && plain.header("Vary") == "Accept-Encoding")
    let packed = Self.ask([("Accept-Encoding", "gzip")], [ContentLayer()], Self.page(Self.long))
    #expect(
      packed.header("Content-Encoding") == "gzip" && packed.header("Vary") == "Accept-Encoding")
    #expect(try Self.unpacked(packed.body.identity) == Self.long)
    #expect(plain.header("ETag") != packed.header("ETag"))
    #expect(plain.header("ETag") == EntityTag(of: Self.long).header(isCompressed: false))
  }

  @Test func `What the caller packed is sent as it is`() {
    let body = ServiceBody(Self.long, gzip: [1, 2, 3])
    let answer = ServiceAnswer(contentType: "image/png", body: body)
    let packed = Self.ask([("Accept-Encoding", "gzip")], [ContentLayer()], answer)
    #expect(packed.body.identity == [1, 2, 3])
    #expect(Self.ask([], [ContentLayer()], answer).body.identity == Self.long)
    #expect(body.packed() == body)
  }

  @Test(arguments: [("image/png", 5000), ("text/html", 1023), ("application/octet-stream", 5000)])
  func `What packing would not help is sent as it is`(type: String, count: Int) {
    let bytes = [UInt8](repeating: 65, count: count)
    let answer = Self.ask(
      [("Accept-Encoding", "gzip")], [ContentLayer()], Self.page(bytes, type: type))
    #expect(answer.body.identity == bytes)
    #expect(answer.header("Vary") == nil && answer.header("Content-Encoding") == nil)
  }

  @Test(arguments: [
    ("\"TAG\"", 304), ("W/\"TAG\"", 304), ("\"TAG-gzip\"", 304), ("*", 304),
    ("\"x\", \"TAG\"", 304),
    ("\"x\",\tW/\"TAG\" ", 304), ("TAG", 200), ("\"TAG", 200), ("\"tag\"", 200), ("", 200),
    ("\"x\"", 200),
  ])
  func `Who has the content is sent none`(header: String, status: Int) {
    let tag = EntityTag(of: Self.long)
    let named = header.split(separator: "TAG", omittingEmptySubsequences: false).joined(
      separator: tag.name)
    let answer = Self.ask([("If-None-Match", named)], [ContentLayer()], Self.page(Self.long))
    #expect(answer.status == status)
    #expect((answer.contentType == nil) == (status == 304))
    // RFC 9110, section 15.4.5: what a 200 would have said of caching.
    #expect(answer.header("ETag") == tag.header(isCompressed: false))
    #expect(answer.header("Vary") == "Accept-Encoding")
    #expect(answer.caching == .revalidated)
  }

  @Test func `Neither problems nor what nobody may keep have a tag`() {
    var answer = Self.page(Self.long)
    answer.status = 404
    #expect(Self.ask([("If-None-Match", "*")], [ContentLayer()], answer).status == 404)
    answer = Self.page(Self.long)
    answer.caching = .never
    let sent = Self.ask([("If-None-Match", "*")], [ContentLayer()], answer)
    #expect(sent.status == 200 && sent.header("ETag") == nil)
  }

  @Test func `Browsers are told to load from here only, with every answer`() {
    let answer = Self.ask([], [SecurityHeaders()], .empty(status: 404))
    #expect(
      answer.header("Content-Security-Policy")
        == "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; connect-src 'self'; "
        + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'")
    for (name, value) in [
      ("X-Content-Type-Options", "nosniff"), ("X-Frame-Options", "DENY"),
      ("Referrer-Policy", "no-referrer"), ("Cross-Origin-Opener-Policy", "same-origin"),
      ("Cross-Origin-Resource-Policy", "same-origin"),
    ] {
      #expect(answer.header(name) == value)
    }
    #expect(answer.header("Permissions-Policy") != nil)
  }

  @Test func `Other origins may read the interface for programs, and nothing else`() {
    let layers: [any ServiceLayer] = [SecurityHeaders(), CrossOriginLayer()]
    let shared = Self.ask([], layers, at: ["api", "v1"], Self.page([]))
    #expect(shared.header("Access-Control-Allow-Origin") == "*")
    #expect(shared.header("Access-Control-Allow-Credentials") == nil)
    #expect(shared.header("Cross-Origin-Resource-Policy") == "cross-origin")
    let page = Self.ask([], layers, at: ["agreements"], Self.page([]))
    #expect(page.header("Access-Control-Allow-Origin") == nil)
    let question = Self.ask(
      [("Access-Control-Request-Method", "GET")], layers, at: ["api"], method: .options,
      .empty(status: 204))
    #expect(question.header("Access-Control-Allow-Methods") == "GET, HEAD, OPTIONS")
  }

  @Test(arguments: [
    ("Bearer s3cret", 200), ("bearer s3cret", 200), ("Bearer  s3cret", 200), ("Bearer s3cre", 401),
    ("Bearer s3crets", 401), ("Bearer", 401), ("Bearer ", 401), ("Basic s3cret", 401),
    ("s3cret", 401),
    ("Bearer S3CRET", 401), ("", 401),
  ])
  func `Only the token itself is the token`(header: String, status: Int) {
    let layer = BearerToken(Secret("s3cret"), open: [["healthz"]])
    let answer = Self.ask([("Authorization", header)], [layer], at: ["a"], Self.page([]))
    #expect(answer.status == status)
    #expect((answer.header("WWW-Authenticate") == "Bearer") == (status == 401))
    #expect(
      Self.ask([("Authorization", header)], [layer], at: ["healthz"], Self.page([])).status == 200)
  }

  @Test func `Without a token nothing is answered, and the token is shown nowhere`() {
    let layer = BearerToken(Secret("s3cret"))
    let answer = Self.ask([], [layer], at: ["a"], Self.page([]))
    #expect(answer.status == 401)
    #expect(!"\(answer)".contains("s3cret"))
    var text = ""
    dump(layer, to: &text)
    #expect(!text.contains("s3cret"))
  }

  @Test func `A line of the log has no values of the query and no line of its own`() {
    let request = ServiceRequest(
      .other("PO\nST"), segments: ["a b", "c\nd"],
      query: RequestQuery([.init("token", "s3cret"), .init("as-of", "2020")]),
      headers: [HTTPHeader("Authorization", "Bearer s3cret")], client: "::1")
    let line = RequestLog.line(request, Self.page([1, 2, 3]), .microseconds(12_034))
    #expect(line == "::1 PO%0AST /a%20b/c%0Ad?token&as-of 200 3 12.034 ms\n")
  }

  @Test func `Layers see a request in their order, and the answer in the other`() {
    struct Mark: ServiceLayer {
      let name: String
      func answer(to request: ServiceRequest, below: ServiceHandler) -> ServiceAnswer {
        var request = ServiceRequest(segments: request.segments + [name])
        request = ServiceRequest(segments: request.segments)
        var answer = below(request)
        answer.headers.append(HTTPHeader("Mark", name))
        return answer
      }
    }
    let handler = ServiceLayers.stack([Mark(name: "1"), Mark(name: "2")]) { request in
      .text(request.segments.joined(separator: ","))
    }
    let answer = handler(ServiceRequest(segments: []))
    #expect(answer.body.identity == Array("1,2".utf8))
    #expect(answer.headers.map(\.value) == ["2", "1"])
  }
}
