import ContentHash
import TradeStatistics

/// Writes the canonical bytes of rows into a hash, many rows at a time, without a text or an array for each.
///
/// The buffer's memory is borrowed once for many rows: asking an array for it at each number cost more than the
/// numbers themselves. It is sound because a row takes at most 70 bytes — a code of 17, two numbers of 20, a unit of
/// 13 — words stored whole reach 16 bytes beyond what counts, and no row begins where less than `room` is left.
struct CanonicalBuffer {
  private static let size = 1 << 14
  private static let room = 96

  private var bytes = [UInt8](repeating: 0, count: CanonicalBuffer.size)

  /// Adds all rows to a hash.
  mutating func add(_ rows: [ReleaseRow], to hash: inout SHA256) {
    var next = 0
    while next < rows.count {
      let count = unsafe bytes.withUnsafeMutableBytes { bytes in
        guard let start = bytes.baseAddress else { return 0 }
        var writer = unsafe Writer(start: start)
        while next < rows.count, unsafe writer.count <= CanonicalBuffer.size - CanonicalBuffer.room
        {
          unsafe writer.append(rows[next])
          next += 1
        }
        return unsafe writer.count
      }
      hash.update(bytes[..<count])
    }
  }

  /// The inner loop: places in memory that is known to be large enough.
  @unsafe private struct Writer {
    let start: UnsafeMutableRawPointer
    var count = 0

    @inline(__always)
    mutating func append(_ row: ReleaseRow) {
      unsafe appendText(row.code.packed)
      unsafe append(row.value)
      unsafe append(row.quantity?.amount)
      if let unit = row.quantity?.unit { unsafe appendText(unit.packed) }
    }

    /// Appends packed characters, left-aligned, as their number and themselves.
    @inline(__always)
    private mutating func appendText(_ packed: UInt128) {
      let length = 16 - packed.trailingZeroBitCount / 8
      unsafe store(UInt8(truncatingIfNeeded: length), at: count)
      unsafe store(UInt64(truncatingIfNeeded: packed >> 64).bigEndian, at: count &+ 1)
      unsafe store(UInt64(truncatingIfNeeded: packed).bigEndian, at: count &+ 9)
      unsafe count &+= 1 &+ length
    }

    /// Appends a number that may be missing.
    @inline(__always)
    private mutating func append(_ number: FixedPoint?) {
      guard let number else {
        unsafe store(0 as UInt8, at: count)
        unsafe count &+= 1
        return
      }
      unsafe store(1 as UInt8, at: count)
      unsafe count &+= 1
      let folded = number.millionths << 1 ^ number.millionths >> 127
      if folded >= 0, folded < 1 << 56 {
        unsafe appendShort(UInt64(truncatingIfNeeded: folded))
      } else {
        unsafe appendLong(UInt128(bitPattern: folded))
      }
    }

    /// A varint of at most eight bytes: its groups of seven bits are spread to bytes all at once.
    @inline(__always)
    private mutating func appendShort(_ value: UInt64) {
      let halves = value & 0xFFF_FFFF | (value & 0xFF_FFFF_F000_0000) &<< 4
      let quarters = halves & 0x3FFF_0000_3FFF | (halves & 0x0FFF_C000_0FFF_C000) &<< 2
      let groups = quarters & 0x7F_007F_007F_007F | (quarters & 0x3F80_3F80_3F80_3F80) &<< 1
      // One byte for each seven bits; none is written for nothing, so zero counts as one bit.
      let length = (70 &- (value | 1).leadingZeroBitCount) / 7
      let marks: UInt64 = 0x8080_8080_8080_8080 & (1 &<< UInt64(8 &* length &- 8) &- 1)
      unsafe store((groups | marks).littleEndian, at: count)
      unsafe count &+= length
    }

    private mutating func appendLong(_ value: UInt128) {
      var rest = value
      while rest >= 0x80 {
        unsafe store(UInt8(truncatingIfNeeded: rest) | 0x80, at: count)
        unsafe count &+= 1
        rest >>= 7
      }
      unsafe store(UInt8(truncatingIfNeeded: rest), at: count)
      unsafe count &+= 1
    }

    @inline(__always)
    private func store<Word: FixedWidthInteger & BitwiseCopyable>(_ word: Word, at place: Int) {
      unsafe (start + place).storeBytes(of: word, as: Word.self)
    }
  }
}
