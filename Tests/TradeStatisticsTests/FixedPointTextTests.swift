import Foundation
import Testing
import TradeStatistics

@Suite struct FixedPointTextTests {
  @Test(
    arguments: [
      ("0", 0), ("-0", 0), ("+0", 0), ("0.000000", 0), ("1", 1_000_000), ("+1", 1_000_000),
      ("-1", -1_000_000), ("25.37", 25_370_000), ("-26.1", -26_100_000), (".5", 500_000),
      ("5.", 5_000_000), ("000123", 123_000_000), ("0.000001", 1), ("-0.000001", -1),
      // Zeros past the sixth place lose nothing.
      ("1.5000000000000000000000000", 1_500_000),
    ] as [(String, Int128)])
  func `Plain decimal notation is read exactly`(text: String, millionths: Int128) throws {
    #expect(try FixedPoint(parsing: text).millionths == millionths)
  }

  @Test(arguments: [
    "", "+", "-", ".", "-.", "+-1", "--1", "1-", "1e9", "1E9", "0x10", "1,000", "1.000,5", "1..2",
    "1.2.3", " 1", "1 ", "1 000", "1_000", "nan", "inf", "∞", "−1", "１２", "١٢", "½", "1²",
    "1\u{301}", "1\u{0}", "\u{FEFF}1", "$1", "1%", "1\n",
    // Something else than digits is the reason even where the digits are too many as well.
    "0.1234567 bn", "12345678901234567890123456 USD",
  ])
  func `Anything but digits, one point and a sign is no number`(text: String) {
    #expect(throws: FixedPoint.ParsingFailure.notANumber) { try FixedPoint(parsing: text) }
    #expect(FixedPoint(text) == nil)
  }

  @Test(arguments: ["0.0000001", "1.2345678", "-0.9999999", "5.00000000000000000000000001"])
  func `A seventh place is refused, not rounded`(text: String) {
    #expect(throws: FixedPoint.ParsingFailure.tooManyPlaces) { try FixedPoint(parsing: text) }
  }

  @Test(arguments: [
    "1000000000000000000", "-1000000000000000000", "1000000000000000000.5",
    String(repeating: "9", count: 100_000),
  ])
  func `More than eighteen digits before the point are refused`(text: String) {
    #expect(throws: FixedPoint.ParsingFailure.tooLarge) { try FixedPoint(parsing: text) }
  }

  @Test func `Eighteen digits and six places are kept, whatever the zeros before them`() throws {
    let text = "999999999999999999.999999"
    #expect(try FixedPoint(parsing: text).description == text)
    #expect(try FixedPoint(parsing: "-" + text).description == "-" + text)
    let padded = String(repeating: "0", count: 1000) + text
    #expect(try FixedPoint(parsing: padded).description == text)
  }

  @Test func `Every number comes back from its text`() {
    var random = SeededGenerator(seed: 2)
    for _ in 0..<5000 {
      let limit = Int64.max >> Int64.random(in: 0..<62, using: &random)
      let number = FixedPoint(millionths: Int128(Int64.random(in: -limit...limit, using: &random)))
      #expect(FixedPoint(number.description) == number)
      #expect(FixedPoint(number.text(places: 6)) == number)
    }
  }

  @Test(arguments: [
    ("25.375", 2, "25.38"), ("25.365", 2, "25.37"), ("-25.375", 2, "-25.38"), ("0.5", 0, "1"),
    ("1.5", 0, "2"), ("2.5", 0, "3"), ("-0.5", 0, "-1"), ("0.499999", 0, "0"), ("40.69", 1, "40.7"),
    ("7", 2, "7.00"), ("0.000001", 6, "0.000001"), ("0.000001", 5, "0.00000"),
    ("9.996", 2, "10.00"),
    // What rounds to zero has no sign.
    ("-0.4", 0, "0"), ("-0.004", 2, "0.00"),
    // Places beyond what is kept, or below none, are the nearest possible.
    ("1.5", 9, "1.500000"), ("1.5", -3, "2"),
  ])
  func `Print rounds half away from zero`(number: String, places: Int, printed: String) throws {
    #expect(try FixedPoint(parsing: number).text(places: places) == printed)
  }

  @Test(arguments: [
    ("1234567", -3, "1235000"), ("1500", -3, "2000"), ("-1500", -3, "-2000"),
    ("1499.999999", -3, "1000"),
    ("499", -3, "0"), ("0.125", 2, "0.13"), ("3.14", 6, "3.14"), ("3.14", 99, "3.14"),
    ("999999999999999999", -18, "1000000000000000000"),
  ])
  func `Rounding keeps so many places, thousands where negative`(
    number: String, places: Int, rounded: String
  ) throws {
    #expect(try FixedPoint(parsing: number).rounded(toPlaces: places).description == rounded)
  }

  @Test func `A number is stored as its text, so that no binary rounding creeps in`() throws {
    let number = try FixedPoint(parsing: "0.1")
    let data = try JSONEncoder().encode([number])
    #expect(String(decoding: data, as: UTF8.self) == #"["0.1"]"#)
    #expect(try JSONDecoder().decode([FixedPoint].self, from: data) == [number])
    #expect(throws: DecodingError.self) {
      try JSONDecoder().decode([FixedPoint].self, from: Data(#"["1e9"]"#.utf8))
    }
  }
}
