import TradeStatistics

extension ReleaseBlock {
  /// Unpacks a block with the table's dictionary, in the order of the codes.
  ///
  /// Every length, index and number is checked before it is used, so bytes from anywhere give rows or an error.
  static func decode(
    _ bytes: [UInt8], dictionary: [ProductCode]
  ) throws(BlockError) -> [ReleaseRow] {
    guard bytes.count >= minimumSize else { throw BlockError(.truncated, at: bytes.count) }
    guard bytes[0] == version else { throw BlockError(.unknownVersion(bytes[0]), at: 0) }
    let end = bytes.count - checksumSize
    var stored: UInt32 = 0
    for offset in 0..<checksumSize { stored |= UInt32(bytes[end + offset]) << (8 * offset) }
    guard CRC32C.checksum(bytes, count: end) == stored else {
      throw BlockError(.checksumMismatch, at: end)
    }
    var reader = ByteReader(bytes, end: end)
    _ = try reader.byte()
    let flags = try reader.byte()
    guard flags & ~(quantityFlag | withheldFlag) == 0 else {
      throw BlockError(.unknownFlags(flags), at: 1)
    }
    let count = try reader.varint()
    // A row takes one byte at least, for its code.
    guard count <= maximumRowCount, count <= reader.remaining else {
      throw BlockError(.rowCountTooLarge(count), at: 2)
    }
    let codes = try readCodes(count, dictionary, &reader)
    let values = try readValues(count, hasWithheld: flags & withheldFlag != 0, &reader)
    let hasQuantities = flags & quantityFlag != 0
    let quantities = hasQuantities ? try readQuantities(count, &reader) : []
    guard reader.remaining == 0 else {
      throw BlockError(.bytesAfterEnd(reader.remaining), at: reader.position)
    }
    var rows: [ReleaseRow] = []
    rows.reserveCapacity(count)
    for index in order(of: codes) {
      rows.append(
        ReleaseRow(
          code: codes[index], value: values[index],
          quantity: hasQuantities ? quantities[index] : nil))
    }
    return rows
  }

  /// Where the rows stand in the order of their codes.
  ///
  /// A dictionary grows at its end, so codes that came later follow those that they belong between.
  private static func order(of codes: [ProductCode]) -> [Int] {
    let positions = Array(codes.indices)
    let isInOrder = zip(codes, codes.dropFirst()).allSatisfy { $0 < $1 }
    return isInOrder ? positions : positions.sorted { codes[$0] < codes[$1] }
  }

  private static func readCodes(
    _ count: Int, _ dictionary: [ProductCode], _ reader: inout ByteReader
  ) throws(BlockError) -> [ProductCode] {
    var codes: [ProductCode] = []
    codes.reserveCapacity(count)
    var next = 0
    for _ in 0..<count {
      let start = reader.position
      let gap = try reader.varint()
      guard gap < dictionary.count - next else {
        throw BlockError(.codeNotInDictionary(next &+ gap), at: start)
      }
      codes.append(dictionary[next + gap])
      next += gap + 1
    }
    return codes
  }

  private static func readValues(
    _ count: Int, hasWithheld: Bool, _ reader: inout ByteReader
  ) throws(BlockError) -> [FixedPoint?] {
    let start = reader.position
    let withheld = try readBits(hasWithheld ? count : 0, &reader)
    if hasWithheld, withheld.isEmpty { throw BlockError(.flagWithoutColumn, at: start) }
    let scale = try readScale(&reader)
    var values: [FixedPoint?] = []
    values.reserveCapacity(count)
    for index in 0..<count {
      if hasWithheld, withheld[index] {
        values.append(nil)
      } else {
        values.append(try readNumber(scale, &reader))
      }
    }
    return values
  }

  private static func readQuantities(
    _ count: Int, _ reader: inout ByteReader
  ) throws(BlockError) -> [Quantity?] {
    let start = reader.position
    let present = try readBits(count, &reader)
    guard !present.isEmpty else { throw BlockError(.flagWithoutColumn, at: start) }
    let units = try readUnits(&reader)
    var quantities: [Quantity?] = []
    quantities.reserveCapacity(count)
    for index in 0..<count {
      guard present[index] else {
        quantities.append(nil)
        continue
      }
      let position = reader.position
      let number = units.count > 1 ? try reader.varint() : 0
      guard number < units.count else { throw BlockError(.unitNotInTable(number), at: position) }
      let amount = try readNumber(units[number].scale, &reader)
      quantities.append(Quantity(amount, units[number].unit))
    }
    return quantities
  }

  private static func readUnits(
    _ reader: inout ByteReader
  ) throws(BlockError) -> [(unit: QuantityUnit, scale: Int64)] {
    let start = reader.position
    let count = try reader.varint()
    // A unit takes three bytes at least: its length, a character and the exponent.
    guard count > 0, count <= reader.remaining / 3 else { throw BlockError(.badUnit, at: start) }
    var units: [(unit: QuantityUnit, scale: Int64)] = []
    for _ in 0..<count {
      let position = reader.position
      let length = try reader.varint()
      let text = String(decoding: try reader.take(length), as: UTF8.self)
      guard let unit = QuantityUnit(rawValue: text),
        units.last.map({ $0.unit.rawValue < text }) ?? true
      else { throw BlockError(.badUnit, at: position) }
      units.append((unit, try readScale(&reader)))
    }
    return units
  }

  private static func readScale(_ reader: inout ByteReader) throws(BlockError) -> Int64 {
    let position = reader.position
    let exponent = try reader.byte()
    guard exponent <= maximumExponent else {
      throw BlockError(.exponentOutOfRange(exponent), at: position)
    }
    return (0..<exponent).reduce(Int64(1)) { power, _ in power * 10 }
  }

  private static func readNumber(
    _ scale: Int64, _ reader: inout ByteReader
  ) throws(BlockError) -> FixedPoint {
    let position = reader.position
    let mantissa: Int128
    if let small = try reader.shortZigzag() {
      // Nearly all figures fit in 64 bits, where a checked product is one instruction.
      let product = small.multipliedReportingOverflow(by: scale)
      if !product.overflow { return FixedPoint(millionths: Int128(product.partialValue)) }
      mantissa = Int128(small)
    } else {
      mantissa = try reader.zigzag()
    }
    let product = mantissa.multipliedReportingOverflow(by: Int128(scale))
    let number = FixedPoint(millionths: product.partialValue)
    guard !product.overflow, canHold(number) else {
      throw BlockError(.numberTooLarge, at: position)
    }
    return number
  }

  private static func readBits(
    _ count: Int, _ reader: inout ByteReader
  ) throws(BlockError) -> BlockBits {
    let start = reader.position
    let bytes = try reader.take((count + 7) / 8)
    guard let bits = BlockBits(bytes, count: count) else {
      throw BlockError(.paddingNotZero, at: start)
    }
    return bits
  }
}
