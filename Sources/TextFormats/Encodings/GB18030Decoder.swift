import CKernels

/// Tells characters of GB 18030-2005: one byte for ASCII, two by a table, four by counting.
///
/// The codes of four bytes count through all of Unicode that has no shorter code: first what of the basic
/// plane the table leaves out, in order, and from another start all that is beyond the basic plane.
struct GB18030Decoder: CharacterDecoder {
  static let extendsASCII = true

  /// The characters of the codes of two bytes, in order.
  private static let pairs: [UInt16] = unsafe Array(
    UnsafeBufferPointer(start: pledgeline_gb18030(), count: Int(PLEDGELINE_GB18030_COUNT)))

  /// The characters of the basic plane among the codes of four bytes, in order.
  private static let others: [UInt16] = {
    var isPair = [Bool](repeating: false, count: 0x10000)
    for scalar in pairs { isPair[Int(scalar)] = true }
    // The edition of 2005 let these two change places, so that one breaks the order.
    isPair[0x1E3F] = false
    isPair[0xE7C7] = true
    let surrogates = 0xD800...0xDFFF
    return (0x80...0xFFFF).filter { !isPair[$0] && !surrogates.contains($0) }
      .map { UInt16($0 == 0x1E3F ? 0xE7C7 : $0) }
  }()

  /// The number of U+10000 among the codes of four bytes, 90 30 81 30.
  private static let firstBeyondBasicPlane = 189_000

  private let pairs = Self.pairs
  private let others = Self.others

  @inline(__always)
  func character(in bytes: [UInt8], at position: Int, end: Int) -> DecodedCharacter {
    guard let lead = Self.digit(bytes[position], from: 0x81, through: 0xFE) else {
      return .invalid(length: 1)
    }
    guard position + 1 < end else { return .incomplete }
    let second = bytes[position + 1]
    guard second >= 0x40 else { return ofFourBytes(bytes, at: position, end: end) }
    guard second != 0x7F, second != 0xFF else { return .invalid(length: 2) }
    let trail = Int(second) - (second > 0x7F ? 0x41 : 0x40)
    return .scalar(UInt32(pairs[lead * 190 + trail]), length: 2)
  }

  private func ofFourBytes(_ bytes: [UInt8], at position: Int, end: Int) -> DecodedCharacter {
    var number = 0
    for index in 0..<4 {
      guard position + index < end else { return .incomplete }
      let isLetter = index % 2 == 0
      let digit = Self.digit(
        bytes[position + index], from: isLetter ? 0x81 : 0x30, through: isLetter ? 0xFE : 0x39)
      guard let digit else { return .invalid(length: index + 1) }
      number = number * (isLetter ? 126 : 10) + digit
    }
    if number < others.count { return .scalar(UInt32(others[number]), length: 4) }
    let beyond = number - Self.firstBeyondBasicPlane
    guard (0..<0x100000).contains(beyond) else { return .invalid(length: 4) }
    return .scalar(UInt32(0x10000 + beyond), length: 4)
  }

  @inline(__always)
  private static func digit(_ byte: UInt8, from first: UInt8, through last: UInt8) -> Int? {
    byte >= first && byte <= last ? Int(byte - first) : nil
  }
}
