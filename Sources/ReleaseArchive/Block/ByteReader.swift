/// Reads the numbers of a block, each checked before it is believed.
struct ByteReader {
  private let bytes: [UInt8]
  private let end: Int
  private(set) var position = 0

  /// Reads the first `end` bytes of an array.
  init(_ bytes: [UInt8], end: Int) {
    self.bytes = bytes
    self.end = min(end, bytes.count)
  }

  var remaining: Int { end - position }

  mutating func byte() throws(BlockError) -> UInt8 {
    guard position < end else { throw BlockError(.truncated, at: position) }
    defer { position += 1 }
    return bytes[position]
  }

  mutating func take(_ count: Int) throws(BlockError) -> ArraySlice<UInt8> {
    guard count <= remaining else { throw BlockError(.truncated, at: end) }
    defer { position += count }
    return bytes[position..<position + count]
  }

  /// A number in seven-bit groups that fits in 63 bits.
  mutating func varint() throws(BlockError) -> Int {
    let start = position
    let value = try wideVarint()
    guard let small = Int(exactly: value) else { throw BlockError(.numberTooLarge, at: start) }
    return small
  }

  /// A number of either sign of up to 128 bits.
  mutating func zigzag() throws(BlockError) -> Int128 {
    let value = try wideVarint()
    return Int128(bitPattern: value >> 1) ^ -Int128(bitPattern: value & 1)
  }

  /// Nine bytes hold 63 bits, so nearly every number is read in 64-bit arithmetic.
  private mutating func wideVarint() throws(BlockError) -> UInt128 {
    let start = position
    var value: UInt64 = 0
    var shift: UInt64 = 0
    while shift < 63 {
      guard position < end else { throw BlockError(.truncated, at: position) }
      let next = bytes[position]
      position += 1
      value |= UInt64(next & 0x7F) << shift
      if next < 0x80 {
        // Each number has one form only, so that equal content has equal bytes.
        guard next > 0 || shift == 0 else { throw BlockError(.overlongNumber, at: start) }
        return UInt128(value)
      }
      shift += 7
    }
    return try restOfWideVarint(low: UInt128(value), start: start)
  }

  private mutating func restOfWideVarint(
    low: UInt128, start: Int
  ) throws(BlockError) -> UInt128 {
    var value = low
    var shift: UInt128 = 63
    while true {
      let next = try byte()
      let bits = UInt128(next & 0x7F)
      guard shift < 128, (bits << shift) >> shift == bits else {
        throw BlockError(.numberTooLarge, at: start)
      }
      value |= bits << shift
      if next < 0x80 {
        guard next > 0 else { throw BlockError(.overlongNumber, at: start) }
        return value
      }
      shift += 7
    }
  }
}
