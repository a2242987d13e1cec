/// Reads decimal numbers into millionths, in the forms that statistics use: `1234`, `-26.1`, `0.553`.
enum NumberCell {
  /// The number in millionths; nil where the bytes are not an optional minus, up to 18 digits, and up to six places.
  static func millionths(_ bytes: Span<UInt8>) -> Int128? {
    var position = 0
    let isNegative = bytes.count > 0 && bytes[0] == UInt8(ascii: "-")
    if isNegative { position = 1 }
    let wholeStart = position
    var value: Int128 = 0
    while position < bytes.count, let digit = bytes[position].digit {
      guard position - wholeStart < 18 else { return nil }
      value = value * 10 + Int128(digit)
      position += 1
    }
    guard position > wholeStart else { return nil }
    value *= 1_000_000
    if position < bytes.count {
      guard bytes[position] == UInt8(ascii: "."),
        let fraction = fraction(bytes, from: position + 1)
      else { return nil }
      value += Int128(fraction)
    }
    return isNegative ? -value : value
  }

  /// The places after the point in millionths; nil where there are none, more than six, or something else.
  private static func fraction(_ bytes: Span<UInt8>, from start: Int) -> Int64? {
    guard (1...6).contains(bytes.count - start) else { return nil }
    var value: Int64 = 0
    for position in start..<bytes.count {
      guard let digit = bytes[position].digit else { return nil }
      value = value * 10 + Int64(digit)
    }
    for _ in 0..<(6 - (bytes.count - start)) { value *= 10 }
    return value
  }
}

extension UInt8 {
  /// The value of a decimal digit; nil for any other byte.
  var digit: UInt8? {
    let digit = self &- UInt8(ascii: "0")
    return digit < 10 ? digit : nil
  }
}
