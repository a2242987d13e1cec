import TradeStatistics

/// Reads what a cover's writer wrote; every answer is nil where the bytes are anything else.
struct CoverReader {
  private let bytes: [UInt8]
  private var position = 0

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  var isAtEnd: Bool { position == bytes.count }

  /// A count of things of which each takes a byte at least, so that no false count asks for memory.
  mutating func count() -> Int? {
    guard let count = integer(), count <= bytes.count - position else { return nil }
    return count
  }

  mutating func integer() -> Int? {
    wide().flatMap { Int(exactly: $0) }
  }

  mutating func number() -> FixedPoint? {
    wide().map {
      FixedPoint(millionths: Int128(bitPattern: $0 >> 1) ^ -Int128(bitPattern: $0 & 1))
    }
  }

  /// A number that may be missing.
  mutating func optionalNumber() -> FixedPoint?? {
    switch byte() {
    case 0: .some(nil)
    case 1: number().map { .some($0) }
    default: nil
    }
  }

  mutating func code() -> ProductCode? { text().flatMap { ProductCode($0) } }

  mutating func text() -> String? {
    guard let length = count() else { return nil }
    defer { position += length }
    return String(decoding: bytes[position..<position + length], as: UTF8.self)
  }

  mutating func byte() -> UInt8? {
    guard position < bytes.count else { return nil }
    defer { position += 1 }
    return bytes[position]
  }

  private mutating func wide() -> UInt128? {
    // Nearly all numbers fit in 63 bits, where a shift is one instruction.
    var small: UInt64 = 0
    var shift: UInt64 = 0
    while shift < 63 {
      guard let next = byte() else { return nil }
      small |= UInt64(next & 0x7F) &<< shift
      if next < 0x80 { return UInt128(small) }
      shift += 7
    }
    var value = UInt128(small)
    var wideShift: UInt128 = 63
    while let next = byte() {
      let bits = UInt128(next & 0x7F)
      guard wideShift < 128, (bits << wideShift) >> wideShift == bits else { return nil }
      value |= bits << wideShift
      if next < 0x80 { return value }
      wideShift += 7
    }
    return nil
  }
}
