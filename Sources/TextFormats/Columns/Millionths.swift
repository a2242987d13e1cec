/// Decimal numbers of table cells: up to 18 digits before the point and 6 after it, as a count of millionths.
enum Millionths {
  /// The most digits before the point.
  static let wholeDigits = 18
  /// The most digits after the point.
  static let fractionDigits = 6
  /// What a cell may be, for messages.
  static let remedy =
    "write it like 12 or -0.5, with at most 18 digits before the point and 6 after it"

  /// The value of `12`, `-0.5` or `007`; nil for anything else, nothing and blanks among it.
  static func value(of text: some Collection<UInt8>) -> Int128? {
    var rest = text[...]
    let isNegative = rest.first == UInt8(ascii: "-")
    if isNegative { rest = rest.dropFirst() }
    guard let whole = takeDigits(from: &rest, atMost: wholeDigits) else { return nil }
    var value = Int128(whole.value)
    var scale = fractionDigits
    if rest.first == UInt8(ascii: ".") {
      rest = rest.dropFirst()
      guard let fraction = takeDigits(from: &rest, atMost: fractionDigits) else { return nil }
      for _ in 0..<fraction.count { value *= 10 }
      value += Int128(fraction.value)
      scale -= fraction.count
    }
    guard rest.isEmpty else { return nil }
    for _ in 0..<scale { value *= 10 }
    return isNegative ? -value : value
  }

  /// Takes digits off the front; nil if there is none, or too many.
  private static func takeDigits<Rest: Collection<UInt8>>(
    from rest: inout Rest, atMost limit: Int
  ) -> (value: UInt64, count: Int)? where Rest.SubSequence == Rest {
    var value: UInt64 = 0
    var count = 0
    while let byte = rest.first {
      let digit = byte &- UInt8(ascii: "0")
      guard digit <= 9 else { break }
      guard count < limit else { return nil }
      value = value * 10 + UInt64(digit)
      count += 1
      rest.removeFirst()
    }
    return count > 0 ? (value, count) : nil
  }
}
