/// Where the numbers of a column lie in a block: each in one of up to four widths of bits.
///
/// Figures of trade differ by a million among the codes of a table, so one width wastes much, and a width of whole
/// bytes wastes half a byte; with two bits a number that name its width, 18 bits of content take about 21.
struct NumberColumn {
  /// Most widths of one column.
  static let maximumWidthCount = 4
  /// The widest column whose numbers are read as one word of 64 bits, wherever in a byte they begin.
  static let widestNarrow = 56

  let count: Int
  /// The widths in use, ascending.
  let widths: [Int]
  /// Where the bytes with the widths' indexes lie, four to a byte; empty with one width.
  let choices: Range<Int>
  /// Where the bits of the numbers lie.
  let bits: Range<Int>

  /// Reads the head of a column of so many numbers, at least one, and goes behind it.
  ///
  /// That each number is there is then certain; what the numbers are, reading them tells.
  init(_ count: Int, _ reader: inout ByteReader) throws(BlockError) {
    let start = reader.position
    let widthCount = Int(try reader.byte())
    guard (1...NumberColumn.maximumWidthCount).contains(widthCount) else {
      throw BlockError(.badWidths, at: start)
    }
    var widths: [Int] = []
    for _ in 0..<widthCount {
      let width = Int(try reader.byte())
      guard width <= 128, widths.last.map({ $0 < width }) ?? true else {
        throw BlockError(.badWidths, at: start)
      }
      widths.append(width)
    }
    self.count = count
    self.widths = widths
    self.choices = try reader.take(widthCount == 1 ? 0 : (count + 3) / 4)
    let uses = NumberColumn.uses(reader.bytes, choices, count)
    if widthCount > 1, count & 3 != 0, let last = choices.last,
      reader.bytes[last] >> UInt8(2 * (count & 3)) != 0
    {
      throw BlockError(.paddingNotZero, at: last)
    }
    var bitCount = 0
    for (index, use) in uses.enumerated() {
      // A width that no number takes is left out, and one that is not listed cannot be taken.
      guard (use > 0) == (index < widthCount) else { throw BlockError(.badWidths, at: start) }
      if use > 0 { bitCount += use * widths[index] }
    }
    self.bits = try reader.take((bitCount + 7) / 8)
    if bitCount & 7 != 0, let last = bits.last, reader.bytes[last] >> UInt8(bitCount & 7) != 0 {
      throw BlockError(.paddingNotZero, at: last)
    }
  }

  /// Whether all numbers fit in the words that are read at once.
  var isNarrow: Bool { (widths.last ?? 0) <= NumberColumn.widestNarrow }

  /// How many numbers take each width.
  private static func uses(_ bytes: [UInt8], _ choices: Range<Int>, _ count: Int) -> [Int] {
    guard !choices.isEmpty else { return [count, 0, 0, 0] }
    var uses = [0, 0, 0, 0]
    for byte in bytes[choices] {
      let low = byte & 0x55
      let high = byte >> 1 & 0x55
      uses[1] += (low & ~high).nonzeroBitCount
      uses[2] += (high & ~low).nonzeroBitCount
      uses[3] += (low & high).nonzeroBitCount
    }
    // Bits beyond the last number are zero, which is checked apart.
    uses[0] = count - uses[1] - uses[2] - uses[3]
    return uses
  }
}
