extension DecimalColumn {
  /// Appends numbers of millionths, in the largest power of ten that divides all of them.
  static func append(_ millionths: DecimalNumbers, to writer: inout ByteWriter) {
    guard !millionths.isEmpty else { return }
    if millionths.wide.isEmpty {
      appendSmall(millionths.small, to: &writer)
    } else {
      appendWide(millionths.wide, to: &writer)
    }
  }

  private static func appendSmall(_ values: [Int64], to writer: inout ByteWriter) {
    var divisor = ExactDivisor(exponent: Int(ReleaseBlock.maximumExponent))
    var isSigned = false
    for value in values {
      isSigned = isSigned || value < 0
      while !divisor.divides(value.magnitude) {
        divisor = ExactDivisor(exponent: divisor.exponent - 1)
      }
    }
    writer.append(UInt8(divisor.exponent) | (isSigned ? signFlag : 0))
    var numbers: [UInt64] = []
    numbers.reserveCapacity(values.count)
    if isSigned {
      for value in values {
        let doubled = divisor.quotient(value.magnitude) << 1
        numbers.append(value < 0 ? doubled - 1 : doubled)
      }
    } else {
      for value in values { numbers.append(divisor.quotient(value.magnitude)) }
    }
    NumberColumn.append(numbers, to: &writer)
  }

  private static func appendWide(_ values: [Int128], to writer: inout ByteWriter) {
    var exponent = Int(ReleaseBlock.maximumExponent)
    var scale = ReleaseBlock.powerOfTen(exponent)
    for value in values {
      while value % scale != 0 {
        exponent -= 1
        scale /= 10
      }
    }
    let isSigned = values.contains { $0 < 0 }
    writer.append(UInt8(exponent) | (isSigned ? signFlag : 0))
    let numbers = values.map { value in
      let mantissa = value / scale
      return isSigned
        ? UInt128(bitPattern: mantissa << 1 ^ mantissa >> 127) : mantissa.magnitude
    }
    NumberColumn.append(numbers, to: &writer)
  }
}

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
