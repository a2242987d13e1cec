/// Tells characters of Windows code page 1252: as ISO 8859-1, but for 32 of them.
struct Windows1252Decoder: CharacterDecoder {
  static let extendsASCII = true

  /// The characters of the bytes 80 to 9F; 0 for the five that stand for none.
  private static let others: [UInt32] = [
    0x20AC, 0, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
    0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0, 0x017D, 0,
    0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
    0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0, 0x017E, 0x0178,
  ]

  private let others = Self.others

  @inline(__always)
  func character(in bytes: [UInt8], at position: Int, end: Int) -> DecodedCharacter {
    let byte = bytes[position]
    guard (0x80...0x9F).contains(byte) else { return .scalar(UInt32(byte), length: 1) }
    let scalar = others[Int(byte) - 0x80]
    return scalar == 0 ? .invalid(length: 1) : .scalar(scalar, length: 1)
  }
}
