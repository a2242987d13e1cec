import Publishing
import Testing

@Suite struct TextWrapTests {
  @Test func `Lines break at spaces and later ones are indented`() {
    #expect(
      TextWrap.lines("one two three four", width: 11, first: "· ", rest: "  ") == [
        "· one two", "  three", "  four",
      ])
  }

  @Test func `A word wider than the line stands alone and is not cut`() {
    #expect(
      TextWrap.lines("see https://example.org/a/long/path now", width: 12) == [
        "see", "https://example.org/a/long/path", "now",
      ])
  }

  @Test func `Wide characters count twice`() {
    #expect(TextWrap.lines("中国 出口 增长", width: 9) == ["中国 出口", "增长"])
  }

  @Test func `Nothing is one line with its beginning`() {
    #expect(TextWrap.lines("", width: 10, first: "· ") == ["· "])
  }
}
