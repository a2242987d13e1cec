import TextFormats
import TradeStatistics

/// Amounts as UN Comtrade writes them: binary numbers in decimal, with exponents where they are large.
enum ComtradeAmount {
  /// The amount, rounded to a millionth, half away from zero; nil where it is below zero or has more than 18 digits before
  /// the point.
  ///
  /// More than six places are what binary numbers leave behind, and never figures of a customs office.
  static func read(_ number: JSONNumber) -> FixedPoint? {
    let parts = number.text.split(whereSeparator: { $0 == "e" || $0 == "E" })
    guard let mantissa = parts.first, !mantissa.hasPrefix("-") else {
      // Minus zero is what rounding leaves of nothing.
      return number.text.allSatisfy({ "-0.".contains($0) }) ? .zero : nil
    }
    guard let exponent = parts.count == 2 ? Int(parts[1]) : 0, abs(exponent) < 400 else {
      return nil
    }
    let pieces = mantissa.split(separator: ".", omittingEmptySubsequences: false)
    let fraction = pieces.count == 2 ? Array(pieces[1].utf8) : []
    let digits = (pieces.first.map { Array($0.utf8) } ?? []) + fraction
    guard digits.count < 400 else { return nil }
    // The place behind the digits that count millionths.
    let end = digits.count - fraction.count + exponent + 6
    var millionths: Int128 = 0
    for index in 0..<max(0, end) {
      let digit = index < digits.count ? Int128(digits[index] - UInt8(ascii: "0")) : 0
      millionths = millionths * 10 + digit
      guard millionths < limit else { return nil }
    }
    if end >= 0, end < digits.count, digits[end] >= UInt8(ascii: "5") { millionths += 1 }
    return FixedPoint(millionths: millionths)
  }

  /// Eighteen digits before the point.
  private static let limit: Int128 = 1_000_000_000_000_000_000_000_000
}
