import TradeStatistics

/// A column of decimal numbers: a power of ten, whether signs are folded in, and the mantissas.
///
/// A column without numbers takes no bytes.
struct DecimalColumn {
  /// Set in the head where numbers may be negative and are kept as zigzag.
  static let signFlag: UInt8 = 0x80

  let isSigned: Bool
  /// What a mantissa of one is worth in millionths.
  let scale: Int64
  let exponent: UInt8
  let numbers: NumberColumn
  private let start: Int

  /// Reads the head of a column of so many numbers, at least one, and goes behind it.
  init(_ count: Int, _ reader: inout ByteReader) throws(BlockError) {
    start = reader.position
    let head = try reader.byte()
    isSigned = head & DecimalColumn.signFlag != 0
    exponent = head & ~DecimalColumn.signFlag
    guard exponent <= ReleaseBlock.maximumExponent else {
      throw BlockError(.exponentOutOfRange(exponent), at: start)
    }
    scale = Int64(ReleaseBlock.powerOfTen(Int(exponent)))
    numbers = try NumberColumn(count, &reader)
  }

  /// The numbers, each within the limit, the power of ten the largest that divides all of them.
  func decode(_ bytes: [UInt8]) throws(BlockError) -> DecimalNumbers {
    var result = DecimalNumbers()
    result.scale = scale
    if numbers.isNarrow {
      result.reserve(numbers.count)
      var signs: UInt64 = 0
      if isSigned {
        try numbers.read(bytes) { _, number in
          signs |= number
          result.append(small: DecimalColumn.unfolded(number))
        }
        // Without an odd one none is negative, and the plain form is the right one.
        guard signs & 1 == 1 else { throw BlockError(.needlessSign, at: start) }
      } else {
        try numbers.read(bytes) { _, number in result.append(small: Int64(number)) }
      }
      try checkLargest(numbers.widths.last ?? 0, of: result)
      guard
        exponent == ReleaseBlock.maximumExponent || result.small.contains(where: { $0 % 10 != 0 })
      else { throw BlockError(.exponentNotLargest, at: start) }
    } else {
      let wide = try numbers.wideNumbers(bytes)
      for number in wide { result.append(try mantissa(number)) }
      guard !isSigned || wide.contains(where: { $0 & 1 == 1 }) else {
        throw BlockError(.needlessSign, at: start)
      }
      guard
        exponent == ReleaseBlock.maximumExponent
          || (0..<result.count).contains(where: {
            result[$0].millionths % (Int128(scale) * 10) != 0
          })
      else { throw BlockError(.exponentNotLargest, at: start) }
    }
    return result
  }

  /// Whether no number of the column can reach the limit, judged by its widest width alone.
  var isFarBelowLimit: Bool {
    // A product has no more bits than its factors together, and 10^30 has a hundred.
    let width = numbers.widths.last ?? 0
    return width + (64 - scale.leadingZeroBitCount) < 100
  }

  private func checkLargest(_ width: Int, of result: DecimalNumbers) throws(BlockError) {
    guard !isFarBelowLimit else { return }
    for index in 0..<result.count where !ReleaseBlock.canHold(result[index]) {
      throw BlockError(.numberTooLarge, at: start)
    }
  }

  private func mantissa(_ number: UInt128) throws(BlockError) -> Int128 {
    let mantissa =
      isSigned
      ? Int128(bitPattern: number >> 1) ^ -Int128(bitPattern: number & 1)
      : Int128(exactly: number)
    guard let mantissa, ReleaseBlock.canHold(mantissa, times: scale) else {
      throw BlockError(.numberTooLarge, at: start)
    }
    return mantissa
  }

  /// The number of which zigzag made this one.
  @inline(__always)
  static func unfolded(_ number: UInt64) -> Int64 {
    Int64(bitPattern: number >> 1) ^ -Int64(bitPattern: number & 1)
  }
}
