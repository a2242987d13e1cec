import Testing
import TradeStatistics

@Suite struct FixedPointTests {
  private func random(_ generator: inout SeededGenerator, digits: ClosedRange<Int>) -> LongNumber {
    let count = Int.random(in: digits, using: &generator)
    return LongNumber(
      (0..<count).map { String(Int.random(in: ($0 == 0 ? 1 : 0)...9, using: &generator)) }.joined())
  }

  private func fixed(_ number: LongNumber) throws -> FixedPoint {
    FixedPoint(millionths: try #require(Int128(number.description)))
  }

  @Test func `Scaling agrees with long arithmetic on paper, half to even`() throws {
    var generator = SeededGenerator(seed: 3)
    for _ in 0..<600 {
      let number = random(&generator, digits: 1...38)
      let numerator = random(&generator, digits: 1...38)
      let product = number * numerator
      // A quotient of at most 37 digits fits; below one it rounds to zero or one.
      let least = max(1, product.description.count - 36)
      guard least <= 38 else { continue }
      let denominator = random(&generator, digits: least...38)
      let expected = product.dividedHalfEven(by: denominator)
      let (left, top, bottom) = try (fixed(number), fixed(numerator), fixed(denominator))
      for signs in 0..<8 {
        let (a, b, c) = (signs & 1 != 0, signs & 2 != 0, signs & 4 != 0)
        let scaled = (a ? -left : left).scaled(by: b ? -top : top, over: c ? -bottom : bottom)
        let isNegative = (signs.nonzeroBitCount % 2) == 1
        #expect(scaled.magnitude.millionths.description == expected.description)
        #expect(scaled.isNegative == (isNegative && scaled != .zero))
      }
    }
  }

  @Test func `Halves go to the even neighbour, for odd and even quotients and both signs`() {
    let two = FixedPoint(2)
    for (millionths, expected) in [(1, 0), (3, 2), (5, 2), (7, 4), (-1, 0), (-3, -2), (-5, -2)] {
      let half = FixedPoint(millionths: Int128(millionths)) / two
      #expect(half.millionths == Int128(expected))
    }
  }

  // An odd number times 2^120 over 2^121 is exactly a half, and one millionth beside it is not.
  @Test(arguments: [-1, 0, 1])
  func `Halves that only more than 128 bits can tell are told`(beside: Int) {
    let number = Int128(1 << 60 + 1) << 60 + Int128(beside)
    let numerator = Int128(1 << 50 + 1) << 60
    let denominator = Int128(1) << 121
    let scaled = FixedPoint(millionths: number).scaled(
      by: FixedPoint(millionths: numerator), over: FixedPoint(millionths: denominator))
    let product = LongNumber("\(number)") * LongNumber("\(numerator)")
    let expected = product.dividedHalfEven(by: LongNumber("\(denominator)"))
    #expect(scaled.millionths.description == expected.description)
  }

  @Test(arguments: [
    ("25.37", "15.32", "40.69"), ("0.1", "0.2", "0.3"), ("-26.1", "24.5", "-1.6"),
    ("999999999999999999.999999", "0.000001", "1000000000000000000"),
  ])
  func `Sums and differences are exact`(left: String, right: String, sum: String) throws {
    let left = try FixedPoint(parsing: left)
    let right = try FixedPoint(parsing: right)
    #expect((left + right).description == sum)
    #expect(left + right - right == left)
    #expect(left - right == -(right - left))
  }

  @Test func `A hundred thousand cents are a thousand, added one by one`() throws {
    let cent = try FixedPoint(parsing: "0.01")
    #expect((0..<100_000).reduce(FixedPoint.zero) { sum, _ in sum + cent } == FixedPoint(1000))
  }

  @Test func `Products and quotients round once`() throws {
    let rate = try FixedPoint(parsing: "1.3828")
    #expect((try FixedPoint(parsing: "25.4") * rate).description == "35.12312")
    #expect((FixedPoint(1) / FixedPoint(3)).description == "0.333333")
    #expect((FixedPoint(2) / FixedPoint(3)).description == "0.666667")
    // One third of three: the ratio is never rounded on the way.
    #expect(FixedPoint(1).scaled(by: FixedPoint(3), over: FixedPoint(3)) == FixedPoint(1))
    #expect(FixedPoint(7).scaled(by: .zero, over: FixedPoint(3)) == .zero)
  }

  @Test(arguments: [
    (Int64(254), 8, "25400000000"), (2537, 7, "25370000000"), (1, -6, "0.000001"),
    (-1, 12, "-1000000000000"), (.max, 12, "9223372036854775807000000000000"),
    (.min, -6, "-9223372036854.775808"), (0, 12, "0"),
  ])
  func `Mantissa and exponent are exact`(mantissa: Int64, exponent: Int, text: String) {
    #expect(FixedPoint(mantissa: mantissa, exponent: exponent).description == text)
  }

  @Test func `The binary number is the nearest, as reading the text gives it`() {
    var generator = SeededGenerator(seed: 4)
    for _ in 0..<5000 {
      let shift = Int128.random(in: 0..<127, using: &generator)
      let number = FixedPoint(
        millionths: Int128.random(in: .min...(.max), using: &generator) >> shift)
      #expect(number.double == Double(number.description))
    }
    for digits in 1...18 {
      let most = Int(String(repeating: "9", count: digits))
      let whole = FixedPoint(Int.random(in: 0...(most ?? 0), using: &generator))
      #expect(whole.double == Double(whole.description))
      #expect((-whole).double == Double((-whole).description))
    }
    #expect(FixedPoint.zero.double == 0)
    #expect(FixedPoint.zero.double.sign == .plus)
  }

  @Test func `The binary number of 128 bits is the nearest`() {
    var generator = SeededGenerator(seed: 5)
    for _ in 0..<5000 {
      let shift = Int128.random(in: 0..<127, using: &generator)
      let number = Int128.random(in: .min...(.max), using: &generator) >> shift
      #expect(number.nearestDouble == Double(number.description))
    }
    // Halfway between two neighbours the even one is taken, and a little more than half decides.
    for half in [(Int128(1) << 53 | 1) << 40, (Int128(1) << 53 | 3) << 40] {
      for number in [half - 1, half, half + 1, -half] {
        #expect(number.nearestDouble == Double(number.description))
      }
    }
    for number: Int128 in [.min, .max, Int128(Int64.min) - 1, Int128(Int64.max) + 1, 0] {
      #expect(number.nearestDouble == Double(number.description))
    }
  }

  @Test func `Order is that of the numbers`() throws {
    let texts = ["-26.1", "-0.000001", "0", "0.000001", "25.37", "100"]
    let numbers = try texts.map { try FixedPoint(parsing: $0) }
    #expect(numbers.reversed().sorted() == numbers)
    #expect(numbers.map(\.isNegative) == [true, true, false, false, false, false])
    #expect(numbers[0].magnitude.description == "26.1")
  }

  @Test func `What cannot be exact or has no meaning is a mistake`() async {
    await #expect(processExitsWith: .failure) { _ = FixedPoint(mantissa: 1, exponent: -7) }
    await #expect(processExitsWith: .failure) { _ = FixedPoint(mantissa: 1, exponent: 13) }
    await #expect(processExitsWith: .failure) { _ = FixedPoint(1) / .zero }
    await #expect(processExitsWith: .failure) {
      let huge = FixedPoint(millionths: .max)
      _ = huge.scaled(by: huge, over: FixedPoint(1))
    }
  }
}
