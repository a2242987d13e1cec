import HTML
import Testing

@Suite struct HTMLTests {
  @Test(arguments: [
    ("&", "&amp;"), ("<", "&lt;"), (">", "&gt;"), ("\"", "&quot;"), ("'", "&#39;"),
    // Already escaped text is text too.
    ("&amp;", "&amp;amp;"), ("plain", "plain"), ("ü 中 🚢", "ü 中 🚢"), ("", ""),
    ("</script><script>", "&lt;/script&gt;&lt;script&gt;"),
    ("\"' onload='x", "&quot;&#39; onload=&#39;x"), ("a\tb\nc\r", "a\tb\nc\r"), ("<!--", "&lt;!--"),
  ])
  func `Text stays text, in an element and in an attribute`(text: String, escaped: String) {
    let html: HTML = "<p title=\"\(text)\">\(text)</p>"
    #expect(html.markup == "<p title=\"\(escaped)\">\(escaped)</p>")
    #expect(HTML(text: text).markup == escaped)
  }

  @Test(arguments: Array(0..<UInt8(0xA0)).filter { ($0 < 0x20 || $0 > 0x7E) && $0 != 0xA0 })
  func `A control character is shown as one that cannot be shown`(code: UInt8) {
    let html = HTML(text: "a\(Character(Unicode.Scalar(code)))b").markup
    let isBlank = [0x09, 0x0A, 0x0D].contains(code)
    #expect(html == (isBlank ? "a\(Character(Unicode.Scalar(code)))b" : "a\u{FFFD}b"))
  }

  @Test(arguments: ["\u{A0}", "é", "\u{C2}", "Â"])
  func `What shares a first byte with control characters stays`(text: String) {
    #expect(HTML(text: text).markup == text)
  }

  @Test func `A piece in a piece is not escaped again, and an absent one is nothing`() {
    let cell: HTML = "<b>\("1 < 2")</b>"
    let absent: HTML? = nil
    #expect(("<p>\(cell)\(absent)</p>" as HTML).markup == "<p><b>1 &lt; 2</b></p>")
    #expect([cell, cell].joined(separator: ", ").markup == "<b>1 &lt; 2</b>, <b>1 &lt; 2</b>")
    #expect((cell + HTML(text: "&")).markup == "<b>1 &lt; 2</b>&amp;")
  }

  @Test func `Numbers stand without separators`() {
    #expect(("<td>\(-1_234_567)</td>" as HTML).markup == "<td>-1234567</td>")
  }

  @Test func `Elements, lists and void elements write their attributes in order`() {
    let link = HTML.link(
      HTML.Address(path: ["a"]), attributes: [HTML.Attribute("title", "\"x\"")], HTML(text: "<"))
    #expect(link.markup == "<a href=\"/a\" title=\"&quot;x&quot;\">&lt;</a>")
    #expect(
      HTML.void("input", attributes: [HTML.Attribute("disabled")]).markup == "<input disabled>")
    #expect(
      HTML.list([HTML(text: "1"), HTML(text: "2")]).markup == "<ul>\n<li>1</li>\n<li>2</li>\n</ul>")
    #expect(HTML.list(isOrdered: true, []).markup == "<ol>\n</ol>")
  }

  @Test func `A table has a caption, headers with their scope, and figures marked as such`() {
    let table = HTML.Table(
      caption: HTML(text: "Exports & pledges"),
      head: [[.columnHeader("Product"), .columnHeader("USD")]],
      body: [
        [.rowHeader("Soybeans"), .number("1.5", attributes: [HTML.Attribute("title", "as of")])]
      ])
    #expect(
      table.html(attributes: [HTML.Attribute("id", "t")]).markup == """
        <table id="t">
        <caption>Exports &amp; pledges</caption>
        <thead>
        <tr><th scope="col">Product</th><th scope="col">USD</th></tr>
        </thead>
        <tbody>
        <tr><th scope="row">Soybeans</th><td class="number" title="as of">1.5</td></tr>
        </tbody>
        </table>
        """)
  }

  @Test func `A document names its language and its encoding`() {
    let page = HTML.document(language: "en", head: "<title>T</title>", body: "<main></main>").markup
    #expect(
      page.hasPrefix("<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"))
    #expect(page.hasSuffix("<main></main>\n</body>\n</html>\n"))
  }

  @Test func `What a value ends with does not decide what may follow`() {
    let data = "href=\""
    #expect(("\(data)\(data)" as HTML).markup == "href=&quot;href=&quot;")
    #expect(("\("x=")\("y")" as HTML).markup == "x=y")
    // A quote in the source after data is no start of an attribute's value either.
    #expect(("\("href=")\"\("y")" as HTML).markup == "href=\"y")
  }

  @Test func `A text where a browser follows or runs it stops the program`() async {
    await #expect(processExitsWith: .failure) { _ = "<a href=\"\("javascript:x")\">" as HTML }
    await #expect(processExitsWith: .failure) { _ = "<a onclick='\("x")'>" as HTML }
    await #expect(processExitsWith: .failure) { _ = "<p title=\("x y")>" as HTML }
    await #expect(processExitsWith: .failure) { _ = HTML.Attribute("style", "x") }
    await #expect(processExitsWith: .failure) { _ = HTML.Attribute("src", "x") }
  }

  @Test func `A megabyte of text is escaped in one pass`() {
    let text = String(repeating: "a<b & \"c\" 'd' é\u{1}", count: 60_000)
    let html = HTML(text: text)
    #expect(!html.bytes.contains(UInt8(ascii: "<")) && !html.bytes.contains(1))
    let expected = "a&lt;b &amp; &quot;c&quot; &#39;d&#39; é\u{FFFD}"
    #expect(html.bytes.count == 60_000 * expected.utf8.count)
    #expect(html.bytes.prefix(expected.utf8.count).elementsEqual(expected.utf8))
  }
}
