// Why these are sound: every pattern of bits is a number of the types read, and both loads check their bounds.

extension RawSpan {
  /// The byte at an offset.
  @inline(__always)
  func byte(at offset: Int) -> UInt8 {
    unsafe unsafeLoad(fromByteOffset: offset, as: UInt8.self)
  }

  /// Eight bytes from an offset on, first byte lowest.
  @inline(__always)
  func word(at offset: Int) -> UInt64 {
    unsafe UInt64(littleEndian: unsafeLoadUnaligned(fromByteOffset: offset, as: UInt64.self))
  }

  /// The same, with zeros for what is beyond the end.
  @inline(never)
  func tail(at offset: Int) -> UInt64 {
    var word: UInt64 = 0
    for place in offset..<Swift.max(offset, Swift.min(byteCount, offset + 8)) {
      word |= UInt64(byte(at: place)) << UInt64(8 * (place - offset))
    }
    return word
  }
}
