import HTTPMessages
import HTTPService
import Testing

@Suite struct RequestTargetTests {
  @Test(arguments: [
    ("/", []), ("/a", ["a"]), ("/a/b", ["a", "b"]), ("/a/", ["a", ""]), ("//a", ["", "a"]),
    ("/a%2Fb", ["a/b"]), ("/%C3%A9", ["é"]), ("/a+b", ["a+b"]), ("/a%20b", ["a b"]),
    ("http://localhost:8080/a?b=c", ["a"]), ("https://example.org", []), ("http://h?x=1", []),
    ("/...", ["..."]), ("/.a", [".a"]), ("/a?/../b", ["a"]),
  ])
  func `A path is cut at slashes and decoded`(target: String, segments: [String]) {
    #expect(ServiceRequest(target: target)?.segments == segments)
  }

  @Test(arguments: [
    "", "a", "*", "ftp://h/a", "http:///a", "/..", "/a/../b", "/.", "/%2e%2E/etc", "/%2e",
    // Percent signs without two hexadecimal digits.
    "/%", "/%1", "/%zz", "/%+1", "/%%", "/a%",
    // Not UTF-8: overlong slash and NUL, a surrogate, a stray continuation, a cut sequence.
    "/%C0%AF", "/%C0%80", "/%E0%80%AF", "/%ED%A0%80", "/%80", "/%E4%B8", "/%FF",
    // Control characters, encoded and not; what an address never has.
    "/%00", "/a%0d%0aX: y", "/%7F", "/%C2%85", "/a b", "/a\u{0}", "/é", "/a#b", "/a\\b", "/..\\a",
  ])
  func `What is wrongly written is no path`(target: String) {
    #expect(ServiceRequest(target: target) == nil)
  }

  @Test func `A query keeps all values, decoded, in their order`() {
    let query = ServiceRequest(target: "/?b=2&a=1&b=1&c&=x&&d=a%26b%3D+c&e=f=g")?.query
    #expect(query?["b"] == "2")
    #expect(query?.values(of: "b") == ["2", "1"])
    #expect(query?["c"] == "")
    #expect(query?["d"] == "a&b= c")
    #expect(query?["e"] == "f=g")
    #expect(query?["missing"] == nil)
    #expect(query?.canonical.description == "=x&a=1&b=2&b=1&c=&d=a%26b%3D%20c&e=f%3Dg")
  }

  @Test(arguments: ["/?a=%", "/?%zz=1", "/?a=%C0%80", "/?a=%00", "/?a=b%0a"])
  func `What is wrongly written is no query`(target: String) {
    #expect(ServiceRequest(target: target) == nil)
  }

  @Test func `A query has a bounded number of items`() {
    let items = (0..<100).map { "a\($0)=1" }
    #expect(ServiceRequest(target: "/?" + items.joined(separator: "&"))?.query.items.count == 100)
    #expect(ServiceRequest(target: "/?z=1&" + items.joined(separator: "&")) == nil)
  }

  @Test func `One state has one address`() {
    let first = ServiceRequest(target: "/a%2fb/%63?y=2&x=1+2")
    #expect(first?.canonicalTarget == "/a%2Fb/c?x=1%202&y=2")
    #expect(first?.path == "/a%2Fb/c")
    #expect(
      first.flatMap { ServiceRequest(target: $0.canonicalTarget) }?.canonicalTarget
        == first?.canonicalTarget)
  }

  @Test func `Headers are found whatever the case of their names, and joined`() {
    let request = ServiceRequest(
      segments: [],
      headers: [HTTPHeader("ACCEPT", "a"), HTTPHeader("X", "1"), HTTPHeader("accept", "b")])
    #expect(request.header("Accept") == "a, b")
    #expect(request.header("Host") == nil)
  }
}
