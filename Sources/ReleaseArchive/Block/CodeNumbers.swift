/// The numbers of a block's codes in the table's dictionary, ascending.
///
/// Written as bits over the dictionary where these take no more bytes than there are rows, else as gaps.
enum CodeNumbers {
  /// Whether bits take no more bytes than there are rows; a gap takes one at least.
  static func prefersBitmap(_ count: Int, last: Int) -> Bool { last >> 3 + 1 <= count }

  /// Appends numbers, ascending, none twice; true where they were written as bits.
  static func append(_ numbers: [Int32], to writer: inout ByteWriter) -> Bool {
    guard let last = numbers.last, prefersBitmap(numbers.count, last: Int(last)) else {
      var next: Int32 = 0
      for number in numbers {
        precondition(number >= next, "a code has one row")
        writer.appendVarint(Int(number - next))
        next = number + 1
      }
      return false
    }
    let size = Int(last) >> 3 + 1
    writer.appendVarint(size)
    let start = writer.bytes.count
    writer.bytes.append(contentsOf: repeatElement(0, count: size))
    for number in numbers { writer.bytes[start + Int(number) >> 3] |= 1 << UInt8(number & 7) }
    return true
  }

  /// Reads so many numbers, each below `limit`.
  static func read(
    _ count: Int, isBitmap: Bool, below limit: Int, _ reader: inout ByteReader
  ) throws(BlockError) -> [Int32] {
    let start = reader.position
    let numbers =
      isBitmap
      ? try readBitmap(count, below: limit, &reader) : try readGaps(count, below: limit, &reader)
    let isBitmapBest = numbers.last.map { prefersBitmap(count, last: Int($0)) } ?? false
    guard isBitmap == isBitmapBest else { throw BlockError(.otherCodeForm, at: start) }
    return numbers
  }

  private static func readGaps(
    _ count: Int, below limit: Int, _ reader: inout ByteReader
  ) throws(BlockError) -> [Int32] {
    var numbers: [Int32] = []
    numbers.reserveCapacity(count)
    var next = 0
    for _ in 0..<count {
      let start = reader.position
      let gap = try reader.varint()
      guard gap < limit - next else {
        throw BlockError(.codeNotInDictionary(next &+ gap), at: start)
      }
      numbers.append(Int32(next + gap))
      next += gap + 1
    }
    return numbers
  }

  private static func readBitmap(
    _ count: Int, below limit: Int, _ reader: inout ByteReader
  ) throws(BlockError) -> [Int32] {
    let start = reader.position
    let range = try reader.take(try reader.varint())
    let bytes = reader.bytes
    guard let top = range.last, bytes[top] != 0 else { throw BlockError(.badBitmap, at: start) }
    let last = (top - range.lowerBound) << 3 + 7 - bytes[top].leadingZeroBitCount
    guard last < limit else { throw BlockError(.codeNotInDictionary(last), at: start) }
    var numbers: [Int32] = []
    numbers.reserveCapacity(count)
    var place = range.lowerBound
    // Sound: an array of bytes has no gaps that were never written.
    let raw = unsafe bytes.span.bytes
    var base: Int32 = 0
    while place < range.upperBound {
      var word =
        place + 8 <= range.upperBound
        ? raw.word(at: place)
        : raw.tail(at: place) & (1 << UInt64(8 * (range.upperBound - place)) - 1)
      while word != 0 {
        numbers.append(base + Int32(word.trailingZeroBitCount))
        word &= word - 1
      }
      place += 8
      base += 64
    }
    guard numbers.count == count else { throw BlockError(.badBitmap, at: start) }
    return numbers
  }
}
