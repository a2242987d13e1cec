extension FixedPoint: CustomStringConvertible {
  /// The exact number in plain decimal notation, without needless zeros: `25.37`, `-26.1`, `0`.
  public var description: String {
    var places = 6
    var fraction = UInt32(truncatingIfNeeded: millionths.magnitude % 1_000_000)
    while places > 0, fraction % 10 == 0 {
      fraction /= 10
      places -= 1
    }
    return text(millionths, fraction: fraction, places: places)
  }

  /// The number with exactly so many decimal places (0 to 6), rounded half away from zero.
  ///
  /// A number that rounds to zero has no sign.
  public func text(places: Int) -> String {
    let places = min(max(places, 0), 6)
    let shown = rounded(toPlaces: places).millionths
    var fraction = UInt32(truncatingIfNeeded: shown.magnitude % 1_000_000)
    for _ in places..<6 { fraction /= 10 }
    return text(shown, fraction: fraction, places: places)
  }

  /// The whole part of a number, and so many places of which the digits are given.
  private func text(_ number: Int128, fraction: UInt32, places: Int) -> String {
    // Nearly all figures fit in 64 bits, where a division is one instruction.
    let magnitude = number.magnitude
    let whole =
      UInt64(exactly: magnitude).map { String($0 / 1_000_000) } ?? String(magnitude / 1_000_000)
    let signed = number < 0 ? "-" + whole : whole
    guard places > 0 else { return signed }
    let digits = String(fraction)
    return signed + "." + String(repeating: "0", count: places - digits.utf8.count) + digits
  }
}

extension FixedPoint {
  /// Why a text is not a number that can be kept exactly.
  public enum ParsingFailure: Error, Hashable {
    /// Empty, or holds something other than digits, one point and a sign.
    case notANumber
    /// More than six decimal places that are not zero.
    case tooManyPlaces
    /// More than eighteen digits before the point.
    case tooLarge
  }

  /// Reads plain decimal notation: optional sign, digits, optional point and places.
  ///
  /// Thousands separators and exponents are not accepted; a reader that allows them removes them
  /// first and says so.
  public init(parsing text: some StringProtocol) throws(ParsingFailure) {
    var bytes = Array(text.utf8)[...]
    var negative = false
    if let first = bytes.first, first == 0x2D || first == 0x2B {
      negative = first == 0x2D
      bytes = bytes.dropFirst()
    }
    var value: Int128 = 0
    var digits = 0
    var places: Int?
    // Kept until all is read: text with something else than digits is no number of any size.
    var failure: ParsingFailure?
    for byte in bytes {
      if byte == 0x2E, places == nil {
        places = 0
        continue
      }
      guard byte >= 0x30, byte <= 0x39 else { throw .notANumber }
      digits += 1
      guard failure == nil else { continue }
      if let seen = places {
        guard seen < 6 else {
          if byte != 0x30 { failure = .tooManyPlaces }
          continue
        }
        places = seen + 1
      }
      value = value * 10 + Int128(byte - 0x30)
      if value >= FixedPoint.readingLimit { failure = .tooLarge }
    }
    guard digits > 0 else { throw .notANumber }
    if let failure { throw failure }
    value *= FixedPoint.powerOfTen(6 - (places ?? 0))
    guard value < FixedPoint.readingLimit else { throw .tooLarge }
    self.init(millionths: negative ? -value : value)
  }

  // 10^18 in millionths.
  private static let readingLimit: Int128 = 1_000_000_000_000_000_000_000_000

  /// Reads plain decimal notation, or nil.
  public init?(_ text: some StringProtocol) {
    guard let value = try? FixedPoint(parsing: text) else { return nil }
    self = value
  }
}

extension FixedPoint: Codable {
  /// Reads the plain decimal text.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let text = try container.decode(String.self)
    guard let value = FixedPoint(text) else {
      throw DecodingError.dataCorruptedError(
        in: container, debugDescription: "not a decimal number: \(text)")
    }
    self = value
  }

  /// Writes the plain decimal text, so that no binary rounding creeps in.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}
