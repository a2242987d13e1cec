import TradeStatistics

/// Block version 1, which archives of schema 1 hold: read once, when such an archive is brought forward.
///
/// Its layout: version 1; flags (1 quantities, 2 withheld); row count; gaps between the codes' numbers; bits of
/// withheld rows; exponent and zigzag mantissas of the values; bits of rows with quantities, a list of units with
/// an exponent each, and for each such row its unit's index, where there are several, and its zigzag mantissa.
enum FirstReleaseBlock {
  private static let version: UInt8 = 1
  private static let quantityFlag: UInt8 = 1
  private static let withheldFlag: UInt8 = 2

  /// Unpacks a block with the table's dictionary, in the order of the codes.
  static func decode(
    _ bytes: [UInt8], dictionary: [ProductCode]
  ) throws(BlockError) -> [ReleaseRow] {
    guard let first = bytes.first else { throw BlockError(.truncated, at: 0) }
    guard first == version else {
      throw BlockError(.unknownVersion(first, known: version), at: 0)
    }
    var reader = try ByteReader(sealed: bytes)
    _ = try reader.byte()
    let flags = try reader.byte()
    guard flags & ~(quantityFlag | withheldFlag) == 0 else {
      throw BlockError(.unknownFlags(flags), at: 1)
    }
    let count = try reader.varint()
    // A row takes one byte at least, for its code.
    guard count <= ReleaseBlock.maximumRowCount, count <= reader.remaining else {
      throw BlockError(.rowCountTooLarge(count), at: 2)
    }
    let codes = try readCodes(count, dictionary, &reader)
    let values = try readValues(count, hasWithheld: flags & withheldFlag != 0, &reader)
    let hasQuantities = flags & quantityFlag != 0
    let quantities = hasQuantities ? try readQuantities(count, &reader) : []
    try reader.finish()
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
    let withheld = try reader.bits(hasWithheld ? count : 0)
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
    let present = try reader.bits(count)
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
      let text = String(decoding: reader.bytes[try reader.take(length)], as: UTF8.self)
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
    guard exponent <= ReleaseBlock.maximumExponent else {
      throw BlockError(.exponentOutOfRange(exponent), at: position)
    }
    return (0..<exponent).reduce(Int64(1)) { power, _ in power * 10 }
  }

  private static func readNumber(
    _ scale: Int64, _ reader: inout ByteReader
  ) throws(BlockError) -> FixedPoint {
    let position = reader.position
    let mantissa = try reader.zigzag()
    guard ReleaseBlock.canHold(mantissa, times: scale) else {
      throw BlockError(.numberTooLarge, at: position)
    }
    return FixedPoint(millionths: mantissa * Int128(scale))
  }
}

extension ByteReader {
  /// A number of either sign of up to 128 bits, in seven-bit groups.
  fileprivate mutating func zigzag() throws(BlockError) -> Int128 {
    let value: UInt128
    if let short = try shortVarint() { value = UInt128(short) } else { value = try wideVarint() }
    return Int128(bitPattern: value >> 1) ^ -Int128(bitPattern: value & 1)
  }

  private mutating func wideVarint() throws(BlockError) -> UInt128 {
    let start = position
    var value: UInt128 = 0
    var shift: UInt128 = 0
    while true {
      let next = try byte()
      let bits = UInt128(next & 0x7F)
      guard shift < 128, (bits << shift) >> shift == bits else {
        throw BlockError(.numberTooLarge, at: start)
      }
      value |= bits << shift
      if next < 0x80 {
        guard next > 0 || shift == 0 else { throw BlockError(.overlongNumber, at: start) }
        return value
      }
      shift += 7
    }
  }
}
