/// The numbers of a column, ready to be written in any order: what their order does not change is known.
struct PackedColumn: Sendable {
  /// The power of ten, and whether signs are folded in.
  private let head: UInt8
  private let numbers: Numbers
  private let widths: ColumnWidths

  private enum Numbers {
    case narrow([UInt64])
    case wide([UInt128])
  }

  /// Takes numbers of millionths, at least one, in the largest power of ten that divides all of them.
  init(_ millionths: DecimalNumbers) {
    if millionths.wide.isEmpty {
      self.init(small: millionths.small)
    } else {
      self.init(wide: millionths.wide)
    }
  }

  private init(small values: [Int64]) {
    var divisor = ExactDivisor(exponent: Int(ReleaseBlock.maximumExponent))
    var signs: Int64 = 0
    for value in values {
      signs |= value
      while !divisor.divides(value.magnitude) {
        divisor = ExactDivisor(exponent: divisor.exponent - 1)
      }
    }
    let isSigned = signs < 0
    var lengths = ColumnWidths.noLengths
    var numbers: [UInt64] = []
    numbers.reserveCapacity(values.count)
    for value in values {
      var number = divisor.quotient(value.magnitude)
      if isSigned { number = number << 1 - (value < 0 ? 1 : 0) }
      lengths[64 - number.leadingZeroBitCount] += 1
      numbers.append(number)
    }
    head = UInt8(divisor.exponent) | (isSigned ? DecimalColumn.signFlag : 0)
    widths = ColumnWidths(lengths)
    self.numbers =
      widths.widest <= NumberColumn.widestNarrow
      ? .narrow(numbers) : .wide(numbers.map { UInt128($0) })
  }

  private init(wide values: [Int128]) {
    var exponent = Int(ReleaseBlock.maximumExponent)
    var scale = ReleaseBlock.powerOfTen(exponent)
    for value in values {
      while value % scale != 0 {
        exponent -= 1
        scale /= 10
      }
    }
    let isSigned = values.contains { $0 < 0 }
    let numbers = values.map { value in
      let mantissa = value / scale
      return isSigned
        ? UInt128(bitPattern: mantissa << 1 ^ mantissa >> 127) : mantissa.magnitude
    }
    var lengths = ColumnWidths.noLengths
    for number in numbers { lengths[128 - number.leadingZeroBitCount] += 1 }
    head = UInt8(exponent) | (isSigned ? DecimalColumn.signFlag : 0)
    widths = ColumnWidths(lengths)
    self.numbers =
      widths.widest <= NumberColumn.widestNarrow
      ? .narrow(numbers.map { UInt64(truncatingIfNeeded: $0) }) : .wide(numbers)
  }

  /// Appends the column, the numbers in an order of positions; in their own where there is none.
  func append(order: [Int32]?, to writer: inout ByteWriter) {
    writer.append(head)
    writer.append(UInt8(widths.widths.count))
    for width in widths.widths { writer.append(UInt8(width)) }
    switch numbers {
    case .narrow(let numbers):
      appendNarrow(order.map { $0.map { numbers[Int($0)] } } ?? numbers, to: &writer)
    case .wide(let numbers):
      appendWide(order.map { $0.map { numbers[Int($0)] } } ?? numbers, to: &writer)
    }
  }

  /// Choices and mantissas in one go, each stored as whole words over the unfinished end of the one before.
  private func appendNarrow(_ numbers: [UInt64], to writer: inout ByteWriter) {
    let hasChoices = widths.widths.count > 1
    var choicePlace = writer.bytes.count
    var place = choicePlace + (hasChoices ? (numbers.count + 3) / 4 : 0)
    let end = place + (widths.bitCount + 7) / 8
    // The last word reaches beyond the end.
    writer.bytes.append(contentsOf: repeatElement(0, count: end - choicePlace + 8))
    let choices = widths.choices
    let widthOf = widths.widthOf
    var span = writer.bytes.mutableSpan
    // Sound: whatever is stored, an array of bytes stays one; the stores check their bounds.
    var raw = unsafe span.mutableBytes
    var pending: UInt64 = 0
    var fill = 0
    var choice: UInt8 = 0
    for index in numbers.indices {
      let number = numbers[index]
      let length = 64 - number.leadingZeroBitCount
      pending |= number << UInt64(fill)
      raw.storeBytes(of: pending.littleEndian, toByteOffset: place, as: UInt64.self)
      fill += widthOf[length]
      place += fill >> 3
      pending >>= UInt64(fill & ~7)
      fill &= 7
      guard hasChoices else { continue }
      choice |= choices[length] << UInt8(2 * (index & 3))
      if index & 3 == 3 || index == numbers.count - 1 {
        raw.storeBytes(of: choice, toByteOffset: choicePlace, as: UInt8.self)
        choicePlace += 1
        choice = 0
      }
    }
    writer.bytes.removeLast(writer.bytes.count - end)
  }

  private func appendWide(_ numbers: [UInt128], to writer: inout ByteWriter) {
    var choiceBits: [Bool] = []
    var bits: [Bool] = []
    for number in numbers {
      let length = 128 - number.leadingZeroBitCount
      choiceBits += [widths.choices[length] & 1 == 1, widths.choices[length] & 2 == 2]
      for bit in 0..<widths.widthOf[length] { bits.append(number >> UInt128(bit) & 1 == 1) }
    }
    if widths.widths.count > 1 { writer.appendBits(choiceBits) }
    writer.appendBits(bits)
  }
}
