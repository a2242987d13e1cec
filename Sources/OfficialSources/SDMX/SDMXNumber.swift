import TradeStatistics

/// A number of an observation, exact, or rounded where it has more than six decimal places.
struct SDMXNumber: Hashable, Sendable {
  let value: FixedPoint
  /// Whether places beyond the sixth were rounded off.
  let isRounded: Bool

  /// Reads decimal notation with an optional exponent, times a factor; nil where it is no number or too large to keep.
  init?(_ text: some StringProtocol, times factor: FixedPoint = FixedPoint(1), powerOfTen: Int = 0)
  {
    var bytes = Array(text.utf8)[...]
    let isNegative = bytes.first == UInt8(ascii: "-")
    if isNegative || bytes.first == UInt8(ascii: "+") { bytes.removeFirst() }
    guard (-30...30).contains(powerOfTen), let decimal = Decimal(bytes) else { return nil }
    // In millionths, which is what can be kept.
    let shift = decimal.exponent + powerOfTen + 6
    guard let exact = SDMXNumber.product(decimal.digits, factor.millionths) else { return nil }
    // The factor is in millionths, too.
    guard let scaled = SDMXNumber.shifted(exact, by: shift - 6) else { return nil }
    guard scaled.number < 1_000_000_000_000_000_000_000_000 else { return nil }
    value = FixedPoint(millionths: isNegative ? -scaled.number : scaled.number)
    isRounded = scaled.isRounded
  }

  /// Digits with the power of ten of the last of them.
  private struct Decimal {
    var digits: Int128 = 0
    var exponent = 0

    init?(_ bytes: ArraySlice<UInt8>) {
      var seen = 0
      var hasPoint = false
      var rest = bytes
      while let byte = rest.first {
        if byte == UInt8(ascii: "."), !hasPoint {
          hasPoint = true
        } else if (0x30...0x39).contains(byte) {
          seen += 1
          // Twenty-six digits are more than any figure has; those behind the point may be dropped.
          if digits >= 10_000_000_000_000_000_000_000_000 {
            guard hasPoint else { return nil }
          } else {
            digits = digits * 10 + Int128(byte - 0x30)
            if hasPoint { exponent -= 1 }
          }
        } else {
          break
        }
        rest.removeFirst()
      }
      guard seen > 0 else { return nil }
      guard let mark = rest.first else { return }
      guard mark == UInt8(ascii: "e") || mark == UInt8(ascii: "E"),
        let given = Int(String(decoding: rest.dropFirst(), as: UTF8.self)),
        (-40...40).contains(given)
      else { return nil }
      exponent += given
    }
  }

  private static func product(_ left: Int128, _ right: Int128) -> Int128? {
    let product = left.multipliedReportingOverflow(by: right)
    return product.overflow ? nil : product.partialValue
  }

  /// A number times a power of ten, rounded half away from zero where digits are lost.
  private static func shifted(
    _ number: Int128, by places: Int
  ) -> (number: Int128, isRounded: Bool)? {
    guard places < 0 else {
      var result = number
      for _ in 0..<places {
        guard result != 0 else { break }
        guard let more = product(result, 10) else { return nil }
        result = more
      }
      return (result, false)
    }
    guard -places < 38 else { return (0, number != 0) }
    let unit = (0..<(-places)).reduce(Int128(1)) { unit, _ in unit * 10 }
    let rest = number % unit
    // Not doubled: the rest may be as large as a number can be.
    return (number / unit + (rest >= unit - rest ? 1 : 0), rest != 0)
  }
}
