/// Numbers in the headers of a ZIP file, at fixed places, lowest byte first.
struct ZipFields {
  private let bytes: ArraySlice<UInt8>

  /// Looks at the bytes of a header.
  init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
  }

  /// The number of two bytes at a place; 0 if it is not there.
  func short(_ place: Int) -> Int { Int(number(place, 2)) }

  /// The number of four bytes at a place; 0 if it is not there.
  func word(_ place: Int) -> Int { Int(number(place, 4)) }

  /// The number of eight bytes at a place; the greatest there is if it is not there or too large.
  func long(_ place: Int) -> Int {
    bytes.startIndex + place + 8 <= bytes.endIndex ? Int(clamping: number(place, 8)) : .max
  }

  private func number(_ place: Int, _ count: Int) -> UInt64 {
    let start = bytes.startIndex + place
    guard start + count <= bytes.endIndex else { return 0 }
    return bytes[start..<(start + count)].reversed().reduce(0) { $0 << 8 | UInt64($1) }
  }
}

/// What opens each kind of header.
enum ZipSignature {
  static let member = 0x0403_4B50
  static let directoryEntry = 0x0201_4B50
  static let end = 0x0605_4B50
  static let wideEnd = 0x0606_4B50
  static let wideEndLocator = 0x0706_4B50
  /// What stands for a number that is in a wide field elsewhere.
  static let wideWord = 0xFFFF_FFFF
  static let wideShort = 0xFFFF
}
