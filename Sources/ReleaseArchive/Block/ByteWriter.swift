/// Appends the numbers of the archive's binary forms to an array of bytes.
struct ByteWriter {
  var bytes: [UInt8] = []

  mutating func reserve(_ count: Int) {
    bytes.reserveCapacity(count)
  }

  mutating func append(_ byte: UInt8) {
    bytes.append(byte)
  }

  mutating func append(_ more: some Sequence<UInt8>) {
    bytes.append(contentsOf: more)
  }

  /// Appends a number with its lowest byte first.
  mutating func appendFixed(_ value: some FixedWidthInteger) {
    for offset in 0..<(type(of: value).bitWidth / 8) {
      bytes.append(UInt8(truncatingIfNeeded: value >> (8 * offset)))
    }
  }

  /// Appends seven bits a byte, lowest first, the top bit set on every byte but the last.
  mutating func appendVarint(_ value: some FixedWidthInteger & UnsignedInteger) {
    var rest = value
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(truncatingIfNeeded: rest))
  }

  /// Appends a number that is not negative.
  mutating func appendVarint(_ value: Int) {
    appendVarint(UInt64(value))
  }

  /// Appends a number of either sign, small magnitudes first: 0, −1, 1, −2 become 0, 1, 2, 3.
  mutating func appendZigzag(_ value: Int128) {
    if let small = Int64(exactly: value) {
      appendVarint(UInt64(bitPattern: small << 1 ^ small >> 63))
    } else {
      appendVarint(UInt128(bitPattern: value << 1 ^ value >> 127))
    }
  }

  /// Appends text as its length in bytes and its UTF-8.
  mutating func appendText(_ text: String) {
    appendVarint(text.utf8.count)
    append(text.utf8)
  }

  /// Appends one bit a row, lowest bit of the first byte first.
  mutating func appendBits(_ bits: [Bool]) {
    var byte: UInt8 = 0
    for (index, bit) in bits.enumerated() {
      if bit { byte |= 1 << (index & 7) }
      if index & 7 == 7 || index == bits.count - 1 {
        bytes.append(byte)
        byte = 0
      }
    }
  }

  /// Appends the checksum of all bytes so far.
  mutating func seal() {
    appendFixed(CRC32C.checksum(bytes, count: bytes.count))
  }
}
