/// Division by a power of ten where there is no remainder, as one multiplication.
///
/// 10^e is 2^e × 5^e. A number divisible by 5^e, times the inverse of 5^e modulo 2^64, is the quotient; any other
/// number gives more than the largest quotient there is.
struct ExactDivisor {
  let exponent: Int
  private let inverse: UInt64
  private let largest: UInt64

  /// - Precondition: the exponent is 0 to 18.
  init(exponent: Int) {
    self.exponent = exponent
    let power = (0..<exponent).reduce(UInt64(1)) { power, _ in power * 5 }
    // Newton's iteration doubles the right bits at each step, from the three that an odd number gives.
    var inverse = power
    for _ in 0..<5 { inverse = inverse &* (2 &- power &* inverse) }
    self.inverse = inverse
    self.largest = UInt64.max / power
  }

  @inline(__always)
  func divides(_ number: UInt64) -> Bool {
    number & (1 << UInt64(exponent) - 1) == 0 && quotient(number) <= largest
  }

  /// The quotient of a number that it divides.
  @inline(__always)
  func quotient(_ number: UInt64) -> UInt64 {
    (number >> UInt64(exponent)) &* inverse
  }
}
