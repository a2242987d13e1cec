// Cells of up to 15 bytes, taken from memory with a few steps of 8 bytes each and without a loop.
//
// Both functions load 16 bytes from `bytes` whatever `count` is; the caller sees to it that they are there. What lies
// behind the cell is masked out before it is used, so that it cannot change the result.

/// Packs a text of `count` bytes, at most 15 of them, as `PackedText` does.
@inline(__always)
@unsafe
func packedShortText(_ bytes: UnsafePointer<UInt8>, count: Int) -> UInt128 {
  let raw = unsafe UnsafeRawPointer(bytes)
  let high = unsafe UInt64(bigEndian: raw.loadUnaligned(as: UInt64.self))
  let low = unsafe UInt64(bigEndian: raw.loadUnaligned(fromByteOffset: 8, as: UInt64.self))
  let lowCount = max(count &- 8, 0)
  return UInt128(high & leadingBytes(count)) << 64 | UInt128(low & leadingBytes(lowCount))
}

/// The value of `count` digits, 1 to 15 of them; nil if one of the bytes is not a digit.
@inline(__always)
@unsafe
func shortNumber(_ bytes: UnsafePointer<UInt8>, count: Int) -> UInt64? {
  let raw = unsafe UnsafeRawPointer(bytes)
  if count <= 8 {
    return unsafe digits(rightAligned(raw.loadUnaligned(as: UInt64.self), count: count))
  }
  let head = unsafe digits(
    rightAligned(raw.loadUnaligned(as: UInt64.self), count: count &- 8))
  let tail = unsafe digits(
    UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: count &- 8, as: UInt64.self)))
  guard let head, let tail else { return nil }
  return head &* 100_000_000 &+ tail
}

/// Bits that are set where one of the first `count` bytes of a word, 1 to 8 of them, is not a digit.
@inline(__always)
func nonDigits(_ word: UInt64, count: Int) -> UInt64 {
  // Shifted up, so that bytes behind the cell fall away and leading zeros come in.
  let digits =
    (word ^ 0x3030_3030_3030_3030) &<< UInt64(truncatingIfNeeded: 64 &- 8 &* count)
  return (digits | (digits &+ 0x7676_7676_7676_7676)) & 0x8080_8080_8080_8080
}

/// The value of a cell of up to 15 digits as a cell of a batch, in millionths.
@inline(__always)
func cell(ofWhole value: UInt64) -> UInt128 {
  let product = value.multipliedFullWidth(by: 1_000_000)
  return UInt128(product.high) << 64 | UInt128(product.low)
}

/// A mask of the first `count` bytes of a big-endian number; for up to 15 bytes, all 8 of them from 8 on.
@inline(__always)
private func leadingBytes(_ count: Int) -> UInt64 {
  // One shift by 64 would be a shift by nothing to the processor, so half of it is done twice.
  let half = UInt64(truncatingIfNeeded: 4 &* count)
  return ~((UInt64.max &>> half) &>> half)
}

/// The first `count` bytes, 1 to 8 of them, as the last ones of eight digits with zeros before them.
@inline(__always)
private func rightAligned(_ word: UInt64, count: Int) -> UInt64 {
  let zeros: UInt64 = 0x3030_3030_3030_3030
  let half = UInt64(truncatingIfNeeded: 4 &* count)
  return UInt64(littleEndian: word) &<< (64 &- 2 &* half) | (zeros &>> half) &>> half
}

/// The value of eight digits, the first one in the lowest byte; nil if one of the bytes is not a digit.
@inline(__always)
private func digits(_ word: UInt64) -> UInt64? {
  // A digit has 3 in its upper half, and still has it with 6 added.
  let upper = word & 0xF0F0_F0F0_F0F0_F0F0
  let raised = (word &+ 0x0606_0606_0606_0606) & 0xF0F0_F0F0_F0F0_F0F0
  guard upper == 0x3030_3030_3030_3030, raised == 0x3030_3030_3030_3030 else { return nil }
  // Neighbours are joined: digits to pairs, pairs to fours, fours to the number.
  let pairs = ((word & 0x0F0F_0F0F_0F0F_0F0F) &* 2561) &>> 8
  let fours = ((pairs & 0x00FF_00FF_00FF_00FF) &* 6_553_601) &>> 16
  return ((fours & 0x0000_FFFF_0000_FFFF) &* 42_949_672_960_001) &>> 32
}
