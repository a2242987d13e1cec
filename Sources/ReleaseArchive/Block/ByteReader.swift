/// Reads the numbers of a block, each checked before it is believed.
struct ByteReader {
  private let bytes: [UInt8]
  private(set) var position = 0

  /// Reads the first `end` bytes of an array.
  ///
  /// - Precondition: the array has so many.
  init(_ bytes: [UInt8], end: Int) {
    // A copy of just these bytes: one bound to check instead of two, for each byte read.
    self.bytes = Array(bytes[..<end])
  }

  var remaining: Int { bytes.count - position }

  mutating func byte() throws(BlockError) -> UInt8 {
    guard position < bytes.count else { throw BlockError(.truncated, at: position) }
    defer { position += 1 }
    return bytes[position]
  }

  mutating func take(_ count: Int) throws(BlockError) -> ArraySlice<UInt8> {
    guard count <= remaining else { throw BlockError(.truncated, at: bytes.count) }
    defer { position += count }
    return bytes[position..<position + count]
  }

  /// A number in seven-bit groups that fits in 63 bits.
  mutating func varint() throws(BlockError) -> Int {
    guard let value = try shortVarint() else {
      throw BlockError(.numberTooLarge, at: position)
    }
    return Int(value)
  }

  /// A number of either sign of up to 128 bits.
  mutating func zigzag() throws(BlockError) -> Int128 {
    if let value = try shortZigzag() { return Int128(value) }
    let value = try wideVarint()
    return Int128(bitPattern: value >> 1) ^ -Int128(bitPattern: value & 1)
  }

  /// A number of either sign in at most nine bytes; nil, with nothing read, where it has more.
  mutating func shortZigzag() throws(BlockError) -> Int64? {
    guard let value = try shortVarint() else { return nil }
    return Int64(bitPattern: value >> 1) ^ -Int64(bitPattern: value & 1)
  }

  /// A number in at most nine bytes, that is 63 bits; nil, with nothing read, where it has more.
  ///
  /// Nearly every number is one. This is the innermost loop of reading a block: called rather than inlined it
  /// took a third longer.
  @inline(__always)
  private mutating func shortVarint() throws(BlockError) -> UInt64? {
    var next = position
    var value: UInt64 = 0
    var shift: UInt64 = 0
    while shift < 63 {
      guard next < bytes.count else { throw BlockError(.truncated, at: next) }
      let byte = bytes[next]
      next += 1
      value |= UInt64(byte & 0x7F) &<< shift
      if byte < 0x80 {
        // Each number has one form only, so that equal content has equal bytes.
        guard byte > 0 || shift == 0 else { throw BlockError(.overlongNumber, at: position) }
        position = next
        return value
      }
      shift += 7
    }
    return nil
  }

  private mutating func wideVarint() throws(BlockError) -> UInt128 {
    let start = position
    var value: UInt128 = 0
    var shift: UInt128 = 0
    while true {
      let next = try byte()
      let bits = UInt128(next & 0x7F)
      guard shift < 128, (bits << shift) >> shift == bits else {
        throw BlockError(.numberTooLarge, at: start)
      }
      value |= bits << shift
      if next < 0x80 {
        guard next > 0 || shift == 0 else { throw BlockError(.overlongNumber, at: start) }
        return value
      }
      shift += 7
    }
  }
}
