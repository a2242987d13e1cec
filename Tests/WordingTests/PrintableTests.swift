import Testing
import Wording

@Suite struct PrintableTests {
  @Test(arguments: [
    ("plain", "plain"), ("中文 é", "中文 é"), ("\u{1B}[31mred", "\\u{1b}[31mred"),
    ("a\nb", "a\\u{a}b"), ("\u{202E}txt", "\\u{202e}txt"), ("", ""),
  ])
  func `What could command a terminal is written out`(text: String, shown: String) {
    #expect(printable(text) == shown)
  }

  @Test func `Line feeds stay where they are allowed, other controls never do`() {
    #expect(printable("a\nb\u{7}", allowsLineFeeds: true) == "a\nb\\u{7}")
  }

  @Test func `A long text ends with an ellipsis at the limit`() {
    #expect(printable("abcdef", limit: 3) == "abc…")
    #expect(printable("abc", limit: 3) == "abc")
  }
}
