extension NumberColumn {
  /// Appends numbers, at least one, in the widths that take the fewest bits together.
  static func append<Number: FixedWidthInteger & UnsignedInteger>(
    _ numbers: [Number], to writer: inout ByteWriter
  ) {
    var lengths = [Int](repeating: 0, count: 129)
    for number in numbers { lengths[Number.bitWidth - number.leadingZeroBitCount] += 1 }
    let widths = ColumnWidths.best(lengths)
    writer.append(UInt8(widths.count))
    for width in widths { writer.append(UInt8(width)) }
    var choices = [UInt8](repeating: 0, count: lengths.count)
    var bitCount = 0
    for (length, count) in lengths.enumerated() where count > 0 {
      let choice = widths.firstIndex { length <= $0 } ?? 0
      choices[length] = UInt8(choice)
      bitCount += count * widths[choice]
    }
    if widths.count > 1 { appendChoices(numbers, choices, to: &writer) }
    let widthOf = choices.map { widths[Int($0)] }
    if widths.last.map({ $0 <= widestNarrow }) ?? true {
      appendNarrow(numbers, widthOf, bitCount, to: &writer)
    } else {
      appendWide(numbers, widthOf, bitCount, to: &writer)
    }
  }

  private static func appendChoices<Number: FixedWidthInteger & UnsignedInteger>(
    _ numbers: [Number], _ choices: [UInt8], to writer: inout ByteWriter
  ) {
    var byte: UInt8 = 0
    for (index, number) in numbers.enumerated() {
      byte |=
        choices[Number.bitWidth - number.leadingZeroBitCount] << UInt8(2 * (index & 3))
      if index & 3 == 3 || index == numbers.count - 1 {
        writer.append(byte)
        byte = 0
      }
    }
  }

  private static func appendNarrow<Number: FixedWidthInteger & UnsignedInteger>(
    _ numbers: [Number], _ widthOf: [Int], _ bitCount: Int, to writer: inout ByteWriter
  ) {
    let end = writer.bytes.count + (bitCount + 7) / 8
    var place = writer.bytes.count
    // Whole words are stored, each over the unfinished end of the one before; the last reaches beyond the end.
    writer.bytes.append(contentsOf: repeatElement(0, count: end - place + 8))
    var span = writer.bytes.mutableSpan
    // Sound: whatever is stored, an array of bytes stays one; the stores check their bounds.
    var raw = unsafe span.mutableBytes
    var pending: UInt64 = 0
    var fill = 0
    for number in numbers {
      let width = widthOf[Number.bitWidth - number.leadingZeroBitCount]
      pending |= UInt64(truncatingIfNeeded: number) << UInt64(fill)
      raw.storeBytes(of: pending.littleEndian, toByteOffset: place, as: UInt64.self)
      fill += width
      place += fill >> 3
      pending >>= UInt64(fill & ~7)
      fill &= 7
    }
    writer.bytes.removeLast(writer.bytes.count - end)
  }

  private static func appendWide<Number: FixedWidthInteger & UnsignedInteger>(
    _ numbers: [Number], _ widthOf: [Int], _ bitCount: Int, to writer: inout ByteWriter
  ) {
    var place = writer.bytes.count * 8
    writer.bytes.append(contentsOf: repeatElement(0, count: (bitCount + 7) / 8))
    for number in numbers {
      let width = widthOf[Number.bitWidth - number.leadingZeroBitCount]
      for bit in 0..<width where number >> Number(bit) & 1 == 1 {
        writer.bytes[(place + bit) >> 3] |= 1 << UInt8((place + bit) & 7)
      }
      place += width
    }
  }
}
