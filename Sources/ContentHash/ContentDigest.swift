/// A SHA-256 digest: names content by what it is, not by where it lies.
///
/// Encoded as its 64 hexadecimal digits; ordered as its bytes are.
public struct ContentDigest: Hashable, Sendable {
  /// How many bytes a digest has.
  public static let byteCount = 32

  /// The 32 bytes of the digest, first byte first.
  public let bytes: [UInt8]

  init(verified bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// A digest from its bytes; nil unless there are exactly 32.
  public init?(bytes: [UInt8]) {
    guard bytes.count == Self.byteCount else { return nil }
    self.bytes = bytes
  }

  /// A digest from 64 hexadecimal digits of either case; nil for any other text.
  public init?(hex: some StringProtocol) {
    let digits = hex.utf8
    guard digits.count == 2 * Self.byteCount else { return nil }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(Self.byteCount)
    var high: UInt8?
    for digit in digits {
      guard let value = Self.value(ofHexDigit: digit) else { return nil }
      if let first = high {
        bytes.append(first << 4 | value)
        high = nil
      } else {
        high = value
      }
    }
    self.bytes = bytes
  }

  /// The first 12 hexadecimal digits, for people to read; not enough to compare content with.
  public var short: String { String(description.prefix(12)) }

  private static func value(ofHexDigit digit: UInt8) -> UInt8? {
    switch digit {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): digit - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): digit - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): digit - UInt8(ascii: "A") + 10
    default: nil
    }
  }
}

extension ContentDigest: CustomStringConvertible {
  /// The 64 hexadecimal digits, in lower case.
  public var description: String {
    let digits = Array("0123456789abcdef".utf8)
    var text: [UInt8] = []
    text.reserveCapacity(2 * bytes.count)
    for byte in bytes {
      text.append(digits[Int(byte >> 4)])
      text.append(digits[Int(byte & 15)])
    }
    return String(decoding: text, as: UTF8.self)
  }
}

extension ContentDigest: Comparable {
  /// Orders digests by their bytes, first byte first.
  public static func < (left: ContentDigest, right: ContentDigest) -> Bool {
    left.bytes.lexicographicallyPrecedes(right.bytes)
  }
}

extension ContentDigest: Codable {
  /// Reads 64 hexadecimal digits; throws `DecodingError.dataCorrupted` for any other text.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let text = try container.decode(String.self)
    guard let digest = ContentDigest(hex: text) else {
      throw DecodingError.dataCorruptedError(
        in: container,
        debugDescription: "expected a SHA-256 digest of 64 hexadecimal digits, found '\(text)'")
    }
    self = digest
  }

  /// Writes the 64 hexadecimal digits.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}
