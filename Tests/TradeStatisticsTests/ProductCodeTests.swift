import Foundation
import Testing
import TradeStatistics

@Suite struct ProductCodeTests {
  @Test(arguments: [
    "0", "01", "0201", "020130", "02013000", "0201300010", "271012250", "USD", "TOTAL", "P", "PP",
    "00", "0000000000", "ZZZZZZZZZZZZZZZZ", "0000000000000000",
  ])
  func `Leading zeros are kept, and length counts every character`(text: String) throws {
    let code = try productCode(text)
    #expect(code.description == text)
    #expect(code.length == text.utf8.count)
    #expect(code.isPrefix(of: code))
    #expect(code == ProductCode(text))
  }

  @Test(arguments: [
    "", " ", "02 01", "0201 ", "02.01", "0201-30", "usd", "Usd", "12345678901234567", "０２０１",
    "٠٢", "02\u{0}", "\u{0}", "É", "0201\n", "02@1",
  ])
  func `Anything but capital letters and digits is refused`(text: String) {
    #expect(ProductCode(text) == nil)
  }

  @Test func `Leading zeros make a different code`() {
    #expect(ProductCode("0201") != ProductCode("201"))
    #expect(ProductCode("02") != ProductCode("0200"))
  }

  @Test func `Order, prefix test and cutting are those of the text`() throws {
    var random = SeededGenerator(seed: 5)
    let texts = (0..<150).map { _ in randomText(&random) } + ["TOTAL", "USD", "0", "00", "000"]
    for left in texts {
      let code = try productCode(left)
      for right in texts {
        let other = try productCode(right)
        if (code < other) != (left < right) || code.isPrefix(of: other) != right.hasPrefix(left) {
          Issue.record("\(left) against \(right)")
        }
      }
      for length in -1...17 {
        let cut = (1..<left.count).contains(length) ? String(left.prefix(length)) : left
        #expect(code.prefix(length).description == cut)
      }
    }
  }

  @Test func `The total is a code of its own`() {
    #expect(ProductCode.total == ProductCode("TOTAL"))
    #expect(ProductCode.total.length == 5)
  }

  @Test func `A code is stored as its text`() throws {
    let code = try productCode("0201")
    let data = try JSONEncoder().encode([code])
    #expect(String(decoding: data, as: UTF8.self) == #"["0201"]"#)
    #expect(try JSONDecoder().decode([ProductCode].self, from: data) == [code])
    #expect(throws: DecodingError.self) {
      try JSONDecoder().decode([ProductCode].self, from: Data(#"["02.01"]"#.utf8))
    }
  }

  // Few different digits, so that prefixes are common.
  private func randomText(_ random: inout SeededGenerator) -> String {
    String(
      (0..<Int.random(in: 1...16, using: &random)).map { _ in
        "0019PZ".randomElement(using: &random) ?? "0"
      })
  }

  @Test(arguments: [
    "0", "01", "0105", "271012250", "2710122500", "USD", "TOTAL", "A1", "1234567890123456",
    "ABCDEFGHIJKLMNOP",
  ])
  func `A code is read back from its packed characters`(text: String) throws {
    let code = try #require(ProductCode(text))
    #expect(ProductCode(packed: code.packed) == code)
    #expect(code.isNumeric == text.allSatisfy(\.isNumber))
    // Any one byte that is no capital letter or digit makes it none.
    for position in 0..<text.utf8.count {
      for wrong: UInt8 in [0x20, 0x2F, 0x3A, 0x40, 0x5B, 0x61, 0x80, 0xB5, 0xFF] {
        let shift = UInt128(120 - 8 * position)
        let packed = code.packed & ~(0xFF << shift) | UInt128(wrong) << shift
        #expect(ProductCode(packed: packed) == nil)
      }
    }
  }

  @Test func `Packed characters with a gap are no code`() {
    #expect(ProductCode(packed: 0) == nil)
    #expect(ProductCode(packed: 0x3000_3000 << 96) == nil)
  }
}
