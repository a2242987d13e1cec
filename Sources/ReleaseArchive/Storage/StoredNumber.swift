import TradeStatistics

/// Numbers that may be beyond 64 bits, kept as the text of their millionths.
enum StoredNumber {
  /// The text of a number.
  static func text(_ number: FixedPoint) -> String { String(number.millionths) }

  /// The number of a text; nil where it is not a whole number within 128 bits.
  static func number(_ text: String) -> FixedPoint? {
    // Nearly all numbers fit in 64 bits, which are read much faster.
    (Int64(text).map { Int128($0) } ?? Int128(text)).map { FixedPoint(millionths: $0) }
  }
}
