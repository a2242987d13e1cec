import Testing

@testable import Charts

@Suite struct TextSetterTests {
  /// Widths in thousandths from the metrics of Helvetica that Adobe publishes (AFM).
  @Test(arguments: [
    (" ", 278), ("0", 556), ("A", 667), ("W", 944), ("i", 222), ("m", 833), (".", 278),
    ("é", 556), ("−", 584),
  ])
  func `Text is planned no narrower than Helvetica sets it`(character: String, width: Int) {
    let planned = TextSetter.width(character, size: 1000)
    #expect(planned >= Double(width))
    #expect(planned <= Double(width) * 1.5)
    #expect(TextSetter.width(character, size: 1000, bold: true) >= planned)
  }

  @Test(arguments: [60.0, 120, 333, 1000])
  func `Lines are no wider than their room, and no word is lost`(width: Double) {
    let text = "Purchases and imports exceed the corresponding 2017 baseline amount by no less than"
    let lines = TextSetter.lines(text, size: 14, width: width)
    #expect(lines.allSatisfy { TextSetter.width($0, size: 14) <= width })
    #expect(lines.joined().filter { $0 != " " } == text.filter { $0 != " " })
  }

  @Test func `A word wider than its room is broken inside`() {
    let lines = TextSetter.lines("Donaudampfschifffahrtsgesellschaft", size: 14, width: 90)
    #expect(lines.count > 2)
    #expect(lines.allSatisfy { TextSetter.width($0, size: 14) <= 90 })
    #expect(lines.joined() == "Donaudampfschifffahrtsgesellschaft")
  }

  @Test func `Text beyond the last line ends in an ellipsis that fits`() {
    let lines = TextSetter.lines(
      String(repeating: "word ", count: 100), size: 14, width: 120, most: 2)
    #expect(lines.count == 2)
    #expect(lines.last?.hasSuffix("…") == true)
    #expect(lines.allSatisfy { TextSetter.width($0, size: 14) <= 120 })
  }

  @Test(arguments: [
    "bought 57 % of it", "a mean of US$25.26 bn. More", "up US$27.9 m by then", "of 12 bn, or more",
  ])
  func `A figure is not torn from what it counts`(text: String) {
    for width in stride(from: 100.0, through: 260, by: 1) {
      for line in TextSetter.lines(text, size: 14, width: width) {
        let first = line.prefix { !" .,".contains($0) }
        #expect(!["%", "bn", "m"].contains(first), "\(line)")
      }
    }
  }

  @Test(arguments: [150.0, 220, 333, 480])
  func `Balanced lines are as many as others, and no wider`(width: Double) {
    let text = "United States imports from China: a jump after the shutdown of the winter?"
    let plain = TextSetter.lines(text, size: 14, width: width, most: 8)
    let balanced = TextSetter.balanced(text, size: 14, width: width, most: 8)
    func widest(_ lines: [String]) -> Double {
      lines.map { TextSetter.width($0, size: 14) }.max() ?? 0
    }
    #expect(balanced.count == plain.count)
    #expect(widest(balanced) <= widest(plain))
    #expect(balanced.joined(separator: " ") == text)
  }

  @Test(arguments: ["one two", "Fits exactly in its lines"])
  func `Text that fits has no ellipsis`(text: String) {
    #expect(TextSetter.lines(text, size: 14, width: 400, most: 1) == [text])
  }
}
