import TradeStatistics

/// A list of codes in ascending order: gaps between numbers where all have as many digits, else texts.
enum CodeSequence {
  private static let zero = UInt8(ascii: "0")

  /// Appends codes, ascending, at least one.
  static func append(_ codes: [ProductCode], to writer: inout ByteWriter) {
    guard let length = digitCount(codes) else {
      writer.append(0)
      appendTexts(codes, to: &writer)
      return
    }
    writer.append(UInt8(length))
    var next: UInt64 = 0
    for code in codes {
      let number = number(code.packed, length)
      writer.appendVarint(number - next)
      next = number + 1
    }
  }

  /// Reads so many codes, at least one.
  static func read(
    _ count: Int, _ reader: inout ByteReader
  ) throws(BlockError) -> [ProductCode] {
    let start = reader.position
    let length = Int(try reader.byte())
    guard length <= 16 else { throw BlockError(.badCode, at: start) }
    guard length == 0 else { return try readDigits(count, length, &reader) }
    let codes = try readTexts(count, &reader)
    guard digitCount(codes) == nil else { throw BlockError(.otherCodeForm, at: start) }
    return codes
  }

  /// How many digits all the codes have; nil where their lengths differ or one has a letter.
  private static func digitCount(_ codes: [ProductCode]) -> Int? {
    guard let length = codes.first?.length else { return nil }
    let areDigits = codes.allSatisfy { code in
      code.length == length
        && (0..<length).allSatisfy { (zero...zero + 9).contains(character(code.packed, $0)) }
    }
    return areDigits ? length : nil
  }

  @inline(__always)
  private static func character(_ packed: UInt128, _ index: Int) -> UInt8 {
    UInt8(truncatingIfNeeded: packed >> UInt128(120 - 8 * index))
  }

  private static func number(_ packed: UInt128, _ length: Int) -> UInt64 {
    (0..<length).reduce(UInt64(0)) { $0 * 10 + UInt64(character(packed, $1) - zero) }
  }

  private static func readDigits(
    _ count: Int, _ length: Int, _ reader: inout ByteReader
  ) throws(BlockError) -> [ProductCode] {
    let limit = (0..<length).reduce(1) { power, _ in power * 10 }
    let shift = UInt128(128 - 8 * length)
    var codes: [ProductCode] = []
    codes.reserveCapacity(count)
    var next = 0
    for _ in 0..<count {
      let start = reader.position
      let gap = try reader.varint()
      guard gap < limit - next else { throw BlockError(.badCode, at: start) }
      let (high, low) = (next + gap).quotientAndRemainder(dividingBy: 100_000_000)
      let digits = UInt128(eightDigits(UInt64(high))) << 64 | UInt128(eightDigits(UInt64(low)))
      codes.append(ProductCode(trusted: digits << shift))
      next += gap + 1
    }
    return codes
  }

  /// The eight digits of a number below 10^8, first digit in the highest byte: halves, quarters, eighths at once.
  @inline(__always)
  private static func eightDigits(_ number: UInt64) -> UInt64 {
    let halves = number / 10_000 | (number % 10_000) << 32
    let hundreds = (halves &* 10_486) >> 20 & 0x7F_0000_007F
    let quarters = hundreds | (halves &- hundreds &* 100) << 16
    let tens = (quarters &* 103) >> 10 & 0x000F_000F_000F_000F
    let eighths = tens | (quarters &- tens &* 10) << 8
    return (eighths | 0x3030_3030_3030_3030).byteSwapped
  }

  /// A byte with how many characters are those of the code before and how many follow, less one; then these.
  private static func appendTexts(_ codes: [ProductCode], to writer: inout ByteWriter) {
    var before: UInt128 = 0
    for code in codes {
      let shared = (code.packed ^ before).leadingZeroBitCount / 8
      writer.append(UInt8(shared << 4 | (code.length - shared - 1)))
      for index in shared..<code.length { writer.append(character(code.packed, index)) }
      before = code.packed
    }
  }

  private static func readTexts(
    _ count: Int, _ reader: inout ByteReader
  ) throws(BlockError) -> [ProductCode] {
    var codes: [ProductCode] = []
    codes.reserveCapacity(count)
    var before: UInt128 = 0
    for _ in 0..<count {
      let start = reader.position
      let head = try reader.byte()
      let shared = Int(head >> 4)
      let rest = Int(head & 15) + 1
      let isThere = shared <= 16 - before.trailingZeroBitCount / 8
      guard isThere, shared + rest <= 16 else { throw BlockError(.badCode, at: start) }
      var packed = before & ~(UInt128.max >> UInt128(8 * shared))
      for (offset, byte) in reader.bytes[try reader.take(rest)].enumerated() {
        guard (zero...zero + 9).contains(byte) || (0x41...0x5A).contains(byte) else {
          throw BlockError(.badCode, at: start)
        }
        packed |= UInt128(byte) << UInt128(120 - 8 * (shared + offset))
      }
      // All that is shared must be named so, and the order rise.
      guard packed > before, (packed ^ before).leadingZeroBitCount / 8 == shared else {
        throw BlockError(.badCode, at: start)
      }
      codes.append(ProductCode(trusted: packed))
      before = packed
    }
    return codes
  }
}
