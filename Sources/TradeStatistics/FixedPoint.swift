/// An exact decimal number with six places, for money, quantities and rates.
///
/// Stored as a whole number of millionths in 128 bits: sums never round and, for figures of trade,
/// never overflow. Multiplying by a ratio rounds once, half to even.
public struct FixedPoint: Hashable, Sendable {
  /// The number in millionths.
  public let millionths: Int128

  /// Creates a number from millionths.
  public init(millionths: Int128) {
    self.millionths = millionths
  }

  /// Creates a whole number.
  public init(_ whole: Int) {
    self.millionths = Int128(whole) * 1_000_000
  }

  /// Creates mantissa × 10^exponent.
  ///
  /// - Precondition: the exponent is −6 to 12, so that the result is exact.
  public init(mantissa: Int64, exponent: Int) {
    precondition((-6...12).contains(exponent), "six decimal places are kept")
    self.millionths = Int128(mantissa) * FixedPoint.powerOfTen(exponent + 6)
  }

  /// The nearest binary floating-point number.
  public var double: Double {
    let small = Int64(truncatingIfNeeded: millionths)
    if Int128(small) == millionths {
      // Where both numbers are exact, only the division rounds.
      if small.magnitude < 1 << 53 { return Double(small) / 1_000_000 }
      let (whole, rest) = small.quotientAndRemainder(dividingBy: 1_000_000)
      if rest == 0 { return Double(whole) }
    }
    // Shifted to the top of its bits the number loses nothing in the division that a mark below the
    // last place of the quotient does not tell, so that only the conversion rounds.
    let shift = millionths.magnitude.leadingZeroBitCount
    let (quotient, remainder) = (millionths.magnitude << shift)
      .quotientAndRemainder(dividingBy: 1_000_000)
    let marked = remainder == 0 ? quotient : quotient | 1
    return Double(
      sign: isNegative ? .minus : .plus, exponent: -shift,
      significand: Int128(marked).nearestDouble)
  }

  /// Whether the number is below zero.
  public var isNegative: Bool { millionths < 0 }

  /// The number without its sign.
  public var magnitude: FixedPoint { FixedPoint(millionths: abs(millionths)) }

  static func powerOfTen(_ exponent: Int) -> Int128 {
    (0..<max(0, exponent)).reduce(Int128(1)) { power, _ in power * 10 }
  }
}

extension FixedPoint: AdditiveArithmetic, Comparable {
  /// Zero.
  public static var zero: FixedPoint { FixedPoint(millionths: 0) }

  /// Adds exactly.
  public static func + (left: FixedPoint, right: FixedPoint) -> FixedPoint {
    FixedPoint(millionths: left.millionths + right.millionths)
  }

  /// Subtracts exactly.
  public static func - (left: FixedPoint, right: FixedPoint) -> FixedPoint {
    FixedPoint(millionths: left.millionths - right.millionths)
  }

  /// Changes the sign.
  public static prefix func - (value: FixedPoint) -> FixedPoint {
    FixedPoint(millionths: -value.millionths)
  }

  /// Orders by value.
  public static func < (left: FixedPoint, right: FixedPoint) -> Bool {
    left.millionths < right.millionths
  }
}

extension FixedPoint {
  /// The number × numerator ÷ denominator, rounded once, half to even.
  ///
  /// The product is formed in 256 bits, so it is exact before the one rounding.
  ///
  /// - Precondition: the denominator is not zero.
  public func scaled(by numerator: FixedPoint, over denominator: FixedPoint) -> FixedPoint {
    precondition(denominator.millionths != 0, "a ratio has a denominator")
    let negative =
      (millionths < 0) != ((numerator.millionths < 0) != (denominator.millionths < 0))
    let divisor = denominator.millionths.magnitude
    let product = millionths.magnitude.multipliedFullWidth(by: numerator.millionths.magnitude)
    precondition(product.high < divisor, "the scaled number is beyond any figure of trade")
    let (quotient, remainder) = divisor.dividingFullWidth(product)
    let half = divisor - remainder
    let roundsUp = remainder > half || (remainder == half && quotient & 1 == 1)
    let rounded = Int128(roundsUp ? quotient + 1 : quotient)
    return FixedPoint(millionths: negative ? -rounded : rounded)
  }

  /// Multiplies, rounded half to even.
  public static func * (left: FixedPoint, right: FixedPoint) -> FixedPoint {
    left.scaled(by: right, over: FixedPoint(1))
  }

  /// Divides, rounded half to even.
  ///
  /// - Precondition: the divisor is not zero.
  public static func / (left: FixedPoint, right: FixedPoint) -> FixedPoint {
    left.scaled(by: FixedPoint(1), over: right)
  }

  /// The number rounded to so many decimal places, half away from zero as print does.
  ///
  /// Negative places round to tens, hundreds and so on.
  public func rounded(toPlaces places: Int) -> FixedPoint {
    guard places < 6 else { return self }
    let step = FixedPoint.powerOfTen(6 - places)
    let quotient = abs(millionths) / step
    let remainder = abs(millionths) % step
    let rounded = (remainder * 2 >= step ? quotient + 1 : quotient) * step
    return FixedPoint(millionths: millionths < 0 ? -rounded : rounded)
  }
}
