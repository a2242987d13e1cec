/// A unit of quantity, by the short code that statistics use.
///
/// The code is packed into one number, so that a row of a release is plain memory without references.
public struct QuantityUnit: Hashable, Sendable, Codable, RawRepresentable {
  /// The characters, left-aligned, first character in the highest byte, the rest zero.
  package let packed: UInt128

  /// The code: `t`, `kg`, `bbl`, `m3`, `l`, `bu`, `units`.
  public var rawValue: String {
    let length = 16 - packed.trailingZeroBitCount / 8
    return String(
      decoding: (0..<length).map { UInt8(truncatingIfNeeded: packed >> UInt128(120 - 8 * $0)) },
      as: UTF8.self)
  }

  /// Creates a unit from a code of 1 to 12 visible ASCII characters, or nil.
  public init?(rawValue: String) {
    guard (1...12).contains(rawValue.utf8.count),
      rawValue.utf8.allSatisfy({ (0x21...0x7E).contains($0) })
    else { return nil }
    packed = rawValue.utf8.enumerated().reduce(UInt128(0)) { packed, byte in
      packed | UInt128(byte.element) << UInt128(120 - 8 * byte.offset)
    }
  }
}

extension QuantityUnit {
  // Written out: what the language makes of a raw value compares and hashes the text, a row at a time.

  /// Whether the codes are the same.
  public static func == (left: QuantityUnit, right: QuantityUnit) -> Bool {
    left.packed == right.packed
  }

  /// Hashes the code.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(packed)
  }
}

extension QuantityUnit: CustomStringConvertible {
  /// The code.
  public var description: String { rawValue }
}
