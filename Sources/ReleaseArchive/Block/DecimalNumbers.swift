import TradeStatistics

/// Decimal numbers in the order of a block's rows: whole mantissas that all count the same power of ten.
///
/// Nearly all figures fit in 64 bits; where one of them does not, all are kept in 128.
struct DecimalNumbers {
  private(set) var small: [Int64] = []
  private(set) var wide: [Int128] = []
  /// What a mantissa of one is worth in millionths.
  var scale: Int64 = 1

  /// No magnitude in `small` is larger, so that none overflows when its sign is folded in.
  static let largestSmall: Int128 = 1 << 62

  var count: Int { wide.isEmpty ? small.count : wide.count }
  var isEmpty: Bool { count == 0 }

  mutating func reserve(_ count: Int) {
    small.reserveCapacity(count)
  }

  /// Appends a mantissa.
  @inline(__always)
  mutating func append(_ mantissa: Int128) {
    if wide.isEmpty, mantissa <= DecimalNumbers.largestSmall,
      mantissa >= -DecimalNumbers.largestSmall
    {
      small.append(Int64(truncatingIfNeeded: mantissa))
    } else {
      appendWide(mantissa)
    }
  }

  /// Appends a mantissa of which the caller knows that it is small.
  @inline(__always)
  mutating func append(small mantissa: Int64) {
    small.append(mantissa)
  }

  private mutating func appendWide(_ mantissa: Int128) {
    if wide.isEmpty { wide = small.map { Int128($0) } }
    wide.append(mantissa)
  }

  /// The number at an index.
  @inline(__always)
  subscript(index: Int) -> FixedPoint {
    guard wide.isEmpty else { return FixedPoint(millionths: wide[index] * Int128(scale)) }
    let product = small[index].multipliedFullWidth(by: scale)
    return FixedPoint(
      millionths: Int128(product.high) << 64 | Int128(truncatingIfNeeded: product.low))
  }
}
