/// Tells characters of UTF-16 in one byte order.
struct UTF16Decoder: CharacterDecoder {
  static let extendsASCII = false

  /// Whether the higher byte of a unit comes first.
  let isBigEndian: Bool

  @inline(__always)
  func character(in bytes: [UInt8], at position: Int, end: Int) -> DecodedCharacter {
    guard end - position >= 2 else { return .incomplete }
    let first = unit(in: bytes, at: position)
    guard first & 0xF800 == 0xD800 else { return .scalar(first, length: 2) }
    guard first < 0xDC00 else { return .invalid(length: 2) }
    guard end - position >= 4 else { return .incomplete }
    let second = unit(in: bytes, at: position + 2)
    guard second & 0xFC00 == 0xDC00 else { return .invalid(length: 4) }
    return .scalar(0x10000 + (first & 0x3FF) << 10 + second & 0x3FF, length: 4)
  }

  @inline(__always)
  private func unit(in bytes: [UInt8], at position: Int) -> UInt32 {
    let first = UInt32(bytes[position])
    let second = UInt32(bytes[position + 1])
    return isBigEndian ? first << 8 | second : second << 8 | first
  }
}
