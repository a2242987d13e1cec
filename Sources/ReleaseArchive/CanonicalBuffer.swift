import ContentHash
import TradeStatistics

/// Collects the canonical bytes of rows on their way into a hash, without a text or an array for each.
struct CanonicalBuffer {
  private static let size = 1 << 14
  // A row takes at most 70 bytes: a code of 17, two numbers of 20, a unit of 13. Words are stored whole, up to 16
  // bytes beyond what counts.
  private static let room = 96

  private var bytes = [UInt8](repeating: 0, count: CanonicalBuffer.size)
  private var count = 0

  /// Whether a whole row may find no room.
  var isNearlyFull: Bool { count > CanonicalBuffer.size - CanonicalBuffer.room }

  /// Hands over what was collected, and starts over.
  mutating func flush(to hash: inout SHA256) {
    // Sound: an array of bytes has no gaps that were never written.
    unsafe hash.update(bytes.span.extracting(0..<count).bytes)
    count = 0
  }

  /// Appends packed characters, left-aligned, as their number and themselves.
  @inline(__always)
  mutating func appendText(_ packed: UInt128) {
    let length = 16 - packed.trailingZeroBitCount / 8
    store(UInt8(length), at: count)
    store(UInt64(truncatingIfNeeded: packed >> 64).bigEndian, at: count + 1)
    store(UInt64(truncatingIfNeeded: packed).bigEndian, at: count + 9)
    count += 1 + length
  }

  /// Appends a number that may be missing.
  @inline(__always)
  mutating func append(_ number: FixedPoint?) {
    guard let number else {
      store(0 as UInt8, at: count)
      count += 1
      return
    }
    store(1 as UInt8, at: count)
    count += 1
    let folded = number.millionths << 1 ^ number.millionths >> 127
    if folded >= 0, folded < 1 << 56 {
      appendShort(UInt64(truncatingIfNeeded: folded))
    } else {
      appendLong(UInt128(bitPattern: folded))
    }
  }

  /// A varint of at most eight bytes: its groups of seven bits are spread to bytes all at once.
  @inline(__always)
  private mutating func appendShort(_ value: UInt64) {
    let halves = value & 0xFFF_FFFF | (value & 0xFF_FFFF_F000_0000) << 4
    let quarters = halves & 0x3FFF_0000_3FFF | (halves & 0x0FFF_C000_0FFF_C000) << 2
    let groups = quarters & 0x7F_007F_007F_007F | (quarters & 0x3F80_3F80_3F80_3F80) << 1
    let length = value == 0 ? 1 : (70 - value.leadingZeroBitCount) / 7
    let marks: UInt64 = 0x8080_8080_8080_8080 & (1 << UInt64(8 * length - 8) - 1)
    store((groups | marks).littleEndian, at: count)
    count += length
  }

  private mutating func appendLong(_ value: UInt128) {
    var rest = value
    while rest >= 0x80 {
      store(UInt8(truncatingIfNeeded: rest) | 0x80, at: count)
      count += 1
      rest >>= 7
    }
    store(UInt8(rest), at: count)
    count += 1
  }

  @inline(__always)
  private mutating func store<Word: FixedWidthInteger & BitwiseCopyable>(
    _ word: Word, at place: Int
  ) {
    var span = bytes.mutableSpan
    // Sound: whatever is stored, an array of bytes stays one; the store checks its bounds.
    var raw = unsafe span.mutableBytes
    raw.storeBytes(of: word, toByteOffset: place, as: Word.self)
  }
}
