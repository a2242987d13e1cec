import Publishing
import Testing

@Suite struct DisplayWidthTests {
  @Test(arguments: [
    ("", 0), ("US$ bn", 6), ("−26.10", 6), ("中国", 4), ("한국", 4), ("ｆｕｌｌ", 8),
    // A combining acute accent, precomposed or not, takes no column of its own.
    ("e\u{301}", 1), ("\u{E9}", 1),
    // A flag and a family are one character each on screen.
    ("🇺🇸", 2), ("😀", 2), ("\u{200B}", 0), ("\u{1B}", 0),
  ]) func `Text is as wide as a terminal shows it`(text: String, columns: Int) {
    #expect(DisplayWidth.of(text) == columns)
  }

  @Test(arguments: [
    ("Agriculture", 11, "Agriculture"), ("Agriculture", 10, "Agricultu…"), ("abc", 1, "…"),
    ("abc", 0, ""), ("", 0, ""),
    // A wide character that would straddle the edge is left out whole.
    ("中国出口", 8, "中国出口"), ("中国出口", 7, "中国出…"), ("中国出口", 6, "中国…"),
  ]) func `Cut text says that it was cut and never exceeds its width`(
    text: String, columns: Int, expected: String
  ) {
    let cut = DisplayWidth.truncate(text, to: columns)
    #expect(cut == expected)
    #expect(DisplayWidth.of(cut) <= columns)
  }
}
