import Publishing
import Testing

@Suite struct InkTests {
  @Test func `Plain ink writes no escape sequence`() {
    #expect(Ink.plain.apply(.bad, "far behind") == "far behind")
  }

  @Test func `Colored ink ends what it begins, and leaves nothing around nothing`() {
    let ink = Ink(isColored: true)
    #expect(ink.apply(.bad, "short") == "\u{1B}[31mshort\u{1B}[0m")
    #expect(ink.apply(.bad, "").isEmpty)
  }
}
