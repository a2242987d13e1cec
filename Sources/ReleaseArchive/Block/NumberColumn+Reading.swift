extension NumberColumn {
  /// Hands over the numbers one after another; only for narrow columns.
  ///
  /// This is the innermost loop of reading the archive. The only chain from one number to the next is the addition
  /// of its width, so the processor works on several at once.
  ///
  /// - Throws: `BlockError` where a number is not in the least of the column's widths that holds it, or a width is
  ///   more than any of its numbers needs. The numbers were handed over by then: use nothing of them.
  @inline(__always)
  func read(
    _ bytes: [UInt8], _ body: (_ index: Int, _ number: UInt64) -> Void
  ) throws(BlockError) {
    precondition(isNarrow, "wide columns are read as wide")
    var table = WidthTable(widths)
    // Sound: an array of bytes has no gaps that were never written.
    let raw = unsafe bytes.span.bytes
    let lastWord = bytes.count - 8
    var position = bits.lowerBound * 8
    if widths.count == 1 {
      for index in 0..<count {
        let word = NumberColumn.word(raw, at: position, lastWord)
        body(index, table.take(word, choice: 0))
        position += table.widths[0]
      }
    } else {
      for index in 0..<count {
        let byte = raw.byte(at: choices.lowerBound + index >> 2)
        let choice = Int(byte >> UInt8(2 * (index & 3))) & 3
        let word = NumberColumn.word(raw, at: position, lastWord)
        body(index, table.take(word, choice: choice))
        position += table.widths[choice]
      }
    }
    guard table.isExact(widths.count) else {
      throw BlockError(.widthNotLeast, at: choices.lowerBound)
    }
  }

  /// The numbers of a column of any width.
  func wideNumbers(_ bytes: [UInt8]) throws(BlockError) -> [UInt128] {
    var numbers: [UInt128] = []
    numbers.reserveCapacity(count)
    var position = bits.lowerBound * 8
    var widest = [0, 0, 0, 0]
    for index in 0..<count {
      let choice =
        choices.isEmpty
        ? 0 : Int(bytes[choices.lowerBound + index >> 2] >> UInt8(2 * (index & 3))) & 3
      var number: UInt128 = 0
      for bit in 0..<widths[choice] {
        let byte = bytes[(position + bit) >> 3]
        number |= UInt128(byte >> UInt8((position + bit) & 7) & 1) << UInt128(bit)
      }
      position += widths[choice]
      let length = 128 - number.leadingZeroBitCount
      guard choice == 0 || length > widths[choice - 1] else {
        throw BlockError(.widthNotLeast, at: choices.lowerBound)
      }
      widest[choice] = max(widest[choice], length)
      numbers.append(number)
    }
    guard Array(widest[..<widths.count]) == widths else {
      throw BlockError(.widthNotLeast, at: choices.lowerBound)
    }
    return numbers
  }

  /// The bits from a position on, at least 57 of them that belong to the block, zeros beyond its end.
  @inline(__always)
  private static func word(_ raw: RawSpan, at position: Int, _ lastWord: Int) -> UInt64 {
    let start = position >> 3
    let word = start <= lastWord ? raw.word(at: start) : raw.tail(at: start)
    return word >> UInt64(position & 7)
  }
}

/// The widths of a narrow column, ready for the loop over its numbers, and what the loop has seen.
private struct WidthTable {
  var widths: InlineArray<4, Int> = [0, 0, 0, 0]
  private var masks: InlineArray<4, UInt64> = [0, 0, 0, 0]
  // The least number of each width: smaller ones belong to the width before.
  private var least: InlineArray<4, UInt64> = [0, 0, 0, 0]
  private var tooSmall = false
  // A bit for each width of which a number needs all bits.
  private var filled: UInt64 = 0

  init(_ used: [Int]) {
    for (index, width) in used.enumerated() {
      widths[index] = width
      masks[index] = 1 << UInt64(width) - 1
      if index > 0 { least[index] = 1 << UInt64(used[index - 1]) }
    }
    if used.first == 0 { filled = 1 }
  }

  @inline(__always)
  mutating func take(_ word: UInt64, choice: Int) -> UInt64 {
    let mask = masks[choice]
    let number = word & mask
    tooSmall = tooSmall || number < least[choice]
    let isFull: UInt64 = number > mask >> 1 ? 1 : 0
    filled |= isFull << UInt64(choice)
    return number
  }

  func isExact(_ count: Int) -> Bool {
    !tooSmall && filled == 1 << UInt64(count) - 1
  }
}
