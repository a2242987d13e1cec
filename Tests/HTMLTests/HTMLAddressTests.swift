import HTML
import Testing

@Suite struct HTMLAddressTests {
  @Test(arguments: [
    "https://www.census.gov/a?b=c&d=e#f", "HTTP://example.org", "mailto:a@example.org", "/", "/a/b",
    "?as-of=2020-03-10", "#claims", "/a:b", "https://example.org/javascript:x",
  ])
  func `Addresses on this server, of the web and of mail are taken as they are`(text: String) {
    #expect(HTML.Address(text)?.text == text)
  }

  @Test(arguments: [
    "javascript:alert(1)", "JaVaScRiPt:alert(1)", " javascript:x", "java\nscript:x",
    "java\tscript:x",
    "\u{1}javascript:x", "vbscript:x", "data:text/html,<script>", "file:///etc/passwd", "ftp://a",
    "//example.org", "/\\example.org", "\\\\example.org", "https:", "https://", "https:///a",
    "http:/a",
    "a", "a/b", "", " /a", "/a b", "/a\u{7F}", "&#106;avascript:x", "https:example.org", "blob:x",
  ])
  func `What a browser might run or read otherwise is refused`(text: String) {
    #expect(HTML.Address(text) == nil)
  }

  @Test func `A built address keeps its parts apart`() {
    let address = HTML.Address(
      path: ["agreements", "a/b?c#d", "é"], query: [("as-of", "2020-03-10"), ("q", "a&b=c \"x\"")],
      fragment: "top 1")
    #expect(
      address.text
        == "/agreements/a%2Fb%3Fc%23d/%C3%A9?as-of=2020-03-10&q=a%26b%3Dc%20%22x%22#top%201")
    #expect(HTML.Address(address.text) == address)
    #expect(HTML.Address(path: []).text == "/")
  }

  @Test func `An address in a page cannot end its attribute`() {
    let address = HTML.Address("https://example.org/'\"><script>&x")
    let html = address.map { "<a href=\"\($0)\">\($0)</a>" as HTML }
    #expect(
      html?.markup == """
        <a href="https://example.org/&#39;&quot;&gt;&lt;script&gt;&amp;x">\
        https://example.org/&#39;&quot;&gt;&lt;script&gt;&amp;x</a>
        """)
  }
}
