import TradeStatistics

/// Writes numbers and codes of a cover as bytes: varints, lowest seven bits first.
struct CoverWriter {
  private(set) var bytes: [UInt8] = []

  mutating func append(_ count: Int) {
    append(UInt128(count))
  }

  mutating func append(_ number: FixedPoint) {
    append(UInt128(bitPattern: number.millionths << 1 ^ number.millionths >> 127))
  }

  /// A number that may be missing.
  mutating func append(_ number: FixedPoint?) {
    bytes.append(number == nil ? 0 : 1)
    if let number { append(number) }
  }

  mutating func append(_ text: String) {
    append(text.utf8.count)
    bytes.append(contentsOf: text.utf8)
  }

  private mutating func append(_ value: UInt128) {
    var rest = value
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(truncatingIfNeeded: rest))
  }
}
