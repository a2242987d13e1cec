/// A code of a nomenclature, with its leading zeros: `0201`, `271012250`, or a currency's `USD`.
///
/// Up to 16 capital letters and digits, packed left-aligned into one 128-bit number, so that order
/// is lexicographic and a prefix test is one mask.
public struct ProductCode: Hashable, Sendable, Comparable {
  /// The characters, the first one highest, the rest zero.
  public let packed: UInt128

  /// Creates a code, or nil where the text is empty, longer than 16, or holds anything but
  /// capital letters and digits.
  public init?(_ text: some StringProtocol) {
    var packed: UInt128 = 0
    var count = 0
    for byte in text.utf8 {
      guard count < 16, (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) else {
        return nil
      }
      packed |= UInt128(byte) << UInt128(120 - 8 * count)
      count += 1
    }
    guard count > 0 else { return nil }
    self.packed = packed
  }

  /// Creates a code from its packed characters, or nil where one is no capital letter or digit.
  public init?(packed: UInt128) {
    guard packed != 0 else { return nil }
    let length = 16 - packed.trailingZeroBitCount / 8
    // All bytes at once: digits are 0x30 to 0x39. Codes with letters are rare, and looked at one by one.
    let zeros = ProductCode.ofEveryByte(0x30) &<< UInt128(truncatingIfNeeded: 128 - 8 * length)
    let digits = packed ^ zeros
    let overflowing = digits &+ ProductCode.ofEveryByte(0x76)
    if (digits | overflowing) & ProductCode.ofEveryByte(0x80) != 0 {
      for shift in stride(from: 120, through: 128 - 8 * length, by: -8) {
        let byte = UInt8(truncatingIfNeeded: packed >> UInt128(shift))
        guard (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) else { return nil }
      }
    }
    self.packed = packed
  }

  private static func ofEveryByte(_ byte: UInt128) -> UInt128 {
    byte &* 0x0101_0101_0101_0101_0101_0101_0101_0101
  }

  /// Creates a code from packed characters that were checked, for readers that check many at once.
  ///
  /// - Precondition: 1 to 16 capital letters and digits, left-aligned, the rest zero.
  package init(trusted packed: UInt128) {
    self.packed = packed
  }

  /// The code for everything: the total over all products.
  public static let total = ProductCode(trusted: totalPacked)

  private static let totalPacked = "TOTAL".utf8.enumerated().reduce(UInt128(0)) { packed, byte in
    packed | UInt128(byte.element) << UInt128(120 - 8 * byte.offset)
  }

  /// Number of characters.
  public var length: Int { 16 - packed.trailingZeroBitCount / 8 }

  /// Whether all characters are digits.
  public var isNumeric: Bool {
    // Digits are 0x30 to 0x39 and letters above; the rest of the sixteen bytes is zero.
    let letters: UInt128 = 0x4040_4040_4040_4040_4040_4040_4040_4040
    return packed & letters == 0
  }

  /// Whether the other code lies under this one, or is the same.
  public func isPrefix(of other: ProductCode) -> Bool {
    let shift = UInt128(128 - 8 * length)
    return packed >> shift == other.packed >> shift
  }

  /// The code cut to so many characters; the code itself where it is no longer than that.
  public func prefix(_ length: Int) -> ProductCode {
    guard length < self.length, length > 0 else { return self }
    let shift = UInt128(128 - 8 * length)
    return ProductCode(trusted: (packed >> shift) << shift)
  }

  /// Orders lexicographically, a code before those under it.
  public static func < (left: ProductCode, right: ProductCode) -> Bool {
    left.packed < right.packed
  }
}

extension ProductCode: CustomStringConvertible {
  /// The code with its leading zeros.
  public var description: String {
    String(
      decoding: (0..<length).map { UInt8(truncatingIfNeeded: packed >> UInt128(120 - 8 * $0)) },
      as: UTF8.self)
  }
}

extension ProductCode: Codable {
  /// Reads the code's text.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let text = try container.decode(String.self)
    guard let code = ProductCode(text) else {
      throw DecodingError.dataCorruptedError(
        in: container, debugDescription: "not a product code: \(text)")
    }
    self = code
  }

  /// Writes the code's text.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}
