/// Reads the parts of a block or segment one after another, each checked before it is believed.
struct ByteReader {
  /// The bytes, those after the end included.
  let bytes: [UInt8]
  /// Where the parts end; only the checksum follows.
  let end: Int
  var position = 0

  /// Reads the first `end` bytes of an array.
  ///
  /// - Precondition: the array has so many.
  init(_ bytes: [UInt8], end: Int) {
    precondition(end <= bytes.count, "what is read is there")
    self.bytes = bytes
    self.end = end
  }

  /// Opens bytes that end with their checksum, after comparing it.
  init(sealed bytes: [UInt8]) throws(BlockError) {
    let end = bytes.count - ByteReader.checksumSize
    guard end >= 0 else { throw BlockError(.truncated, at: bytes.count) }
    var stored: UInt32 = 0
    for offset in 0..<ByteReader.checksumSize {
      stored |= UInt32(bytes[end + offset]) << (8 * offset)
    }
    guard CRC32C.checksum(bytes, count: end) == stored else {
      throw BlockError(.checksumMismatch, at: end)
    }
    self.init(bytes, end: end)
  }

  static let checksumSize = 4

  var remaining: Int { end - position }

  mutating func byte() throws(BlockError) -> UInt8 {
    guard position < end else { throw BlockError(.truncated, at: position) }
    defer { position += 1 }
    return bytes[position]
  }

  /// Where so many bytes lie, which are then behind.
  mutating func take(_ count: Int) throws(BlockError) -> Range<Int> {
    guard count <= remaining else { throw BlockError(.truncated, at: end) }
    defer { position += count }
    return position..<position + count
  }

  /// A number in seven-bit groups that fits in 63 bits.
  @inline(__always)
  mutating func varint() throws(BlockError) -> Int {
    guard let value = try shortVarint() else {
      throw BlockError(.numberTooLarge, at: position)
    }
    return Int(value)
  }

  /// A number in at most nine bytes, that is 63 bits; nil, with nothing read, where it has more.
  @inline(__always)
  mutating func shortVarint() throws(BlockError) -> UInt64? {
    var next = position
    var value: UInt64 = 0
    var shift: UInt64 = 0
    while shift < 63 {
      guard next < end else { throw BlockError(.truncated, at: next) }
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

  /// One bit a row, lowest bit of the first byte first; bits beyond the last row are zero.
  mutating func bits(_ count: Int) throws(BlockError) -> BlockBits {
    let range = try take((count + 7) / 8)
    guard let bits = BlockBits(bytes[range], count: count) else {
      throw BlockError(.paddingNotZero, at: range.lowerBound)
    }
    return bits
  }

  /// Refuses bytes after the last part.
  func finish() throws(BlockError) {
    guard remaining == 0 else { throw BlockError(.bytesAfterEnd(remaining), at: position) }
  }
}
