/// A non-negative whole number of any length, in decimal digits, with schoolbook arithmetic.
///
/// Slow and independent of the machine's wide multiplication: the reference for `FixedPoint`.
struct LongNumber: Comparable, CustomStringConvertible {
  /// Digits from the units up, without leading zeros; empty for zero.
  private var digits: [Int]

  init(_ text: String) {
    digits = text.utf8.reversed().map { Int($0) - 0x30 }
    trim()
  }

  private init(digits: [Int]) {
    self.digits = digits
    trim()
  }

  var isOdd: Bool { (digits.first ?? 0) % 2 == 1 }

  var description: String {
    digits.isEmpty ? "0" : digits.reversed().map(String.init).joined()
  }

  private mutating func trim() {
    while digits.last == 0 { digits.removeLast() }
  }

  static func < (left: LongNumber, right: LongNumber) -> Bool {
    guard left.digits.count == right.digits.count else {
      return left.digits.count < right.digits.count
    }
    return left.digits.reversed().lexicographicallyPrecedes(right.digits.reversed())
  }

  static func + (left: LongNumber, right: LongNumber) -> LongNumber {
    var sum: [Int] = []
    var carry = 0
    for place in 0..<max(left.digits.count, right.digits.count) + 1 {
      let total =
        carry + (place < left.digits.count ? left.digits[place] : 0)
        + (place < right.digits.count ? right.digits[place] : 0)
      sum.append(total % 10)
      carry = total / 10
    }
    return LongNumber(digits: sum)
  }

  /// Subtracts a number that is not larger.
  static func - (left: LongNumber, right: LongNumber) -> LongNumber {
    var difference: [Int] = []
    var borrow = 0
    for (place, digit) in left.digits.enumerated() {
      let rest = digit - borrow - (place < right.digits.count ? right.digits[place] : 0)
      difference.append(rest < 0 ? rest + 10 : rest)
      borrow = rest < 0 ? 1 : 0
    }
    return LongNumber(digits: difference)
  }

  static func * (left: LongNumber, right: LongNumber) -> LongNumber {
    var product = Array(repeating: 0, count: left.digits.count + right.digits.count + 1)
    for (low, first) in left.digits.enumerated() {
      for (high, second) in right.digits.enumerated() { product[low + high] += first * second }
    }
    for place in product.indices.dropLast() {
      product[place + 1] += product[place] / 10
      product[place] %= 10
    }
    return LongNumber(digits: product)
  }

  /// Divides digit by digit, by subtracting as often as it goes.
  func divided(by divisor: LongNumber) -> (quotient: LongNumber, remainder: LongNumber) {
    var quotient: [Int] = []
    var remainder = LongNumber("")
    for digit in digits.reversed() {
      remainder = LongNumber(digits: [digit] + remainder.digits)
      var times = 0
      while divisor <= remainder {
        remainder = remainder - divisor
        times += 1
      }
      quotient.append(times)
    }
    return (LongNumber(digits: quotient.reversed()), remainder)
  }

  /// Divides and rounds half to even.
  func dividedHalfEven(by divisor: LongNumber) -> LongNumber {
    let (quotient, remainder) = divided(by: divisor)
    let twice = remainder + remainder
    let roundsUp = twice > divisor || (twice == divisor && quotient.isOdd)
    return roundsUp ? quotient + LongNumber("1") : quotient
  }
}
