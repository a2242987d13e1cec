import TradeStatistics

extension ReleaseBlock {
  /// Packs rows; `indexes` holds the number of each row's code in the table's dictionary.
  ///
  /// - Precondition: as many indexes as rows, no index twice, all numbers within the limit.
  static func encode(_ rows: [ReleaseRow], indexes: [Int]) -> [UInt8] {
    precondition(rows.count == indexes.count, "every row has a code")
    let order = indexes.indices.sorted { indexes[$0] < indexes[$1] }
    let sorted = order.map { rows[$0] }
    let hasQuantities = sorted.contains { $0.quantity != nil }
    let hasWithheld = sorted.contains { $0.value == nil }

    var writer = ByteWriter()
    writer.reserve(16 + rows.count * 8)
    writer.append(version)
    writer.append((hasQuantities ? quantityFlag : 0) | (hasWithheld ? withheldFlag : 0))
    writer.appendVarint(rows.count)
    var next = 0
    for position in order {
      precondition(indexes[position] >= next, "a code has one row")
      writer.appendVarint(indexes[position] - next)
      next = indexes[position] + 1
    }
    appendValues(sorted, hasWithheld: hasWithheld, to: &writer)
    if hasQuantities { appendQuantities(sorted, to: &writer) }
    let checksum = CRC32C.checksum(writer.bytes, count: writer.bytes.count)
    writer.appendFixed(checksum)
    return writer.bytes
  }

  private static func appendValues(
    _ rows: [ReleaseRow], hasWithheld: Bool, to writer: inout ByteWriter
  ) {
    if hasWithheld { appendBits(rows.map { $0.value == nil }, to: &writer) }
    let values = rows.compactMap { $0.value?.millionths }
    let exponent = commonExponent(of: values)
    writer.append(exponent)
    let scale = powerOfTen(Int(exponent))
    for value in values { writer.appendZigzag(value / scale) }
  }

  private static func appendQuantities(_ rows: [ReleaseRow], to writer: inout ByteWriter) {
    appendBits(rows.map { $0.quantity != nil }, to: &writer)
    let quantities = rows.compactMap(\.quantity)
    // Kilograms and pieces of one table differ in scale, so each unit has an exponent of its own.
    var amounts: [QuantityUnit: [Int128]] = [:]
    for quantity in quantities {
      amounts[quantity.unit, default: []].append(quantity.amount.millionths)
    }
    let units = amounts.keys.sorted { $0.rawValue < $1.rawValue }
    let exponents = units.map { commonExponent(of: amounts[$0] ?? []) }
    writer.appendVarint(units.count)
    for (unit, exponent) in zip(units, exponents) {
      writer.appendText(unit.rawValue)
      writer.append(exponent)
    }
    let numbers = Dictionary(uniqueKeysWithValues: zip(units, units.indices))
    let scales = exponents.map { powerOfTen(Int($0)) }
    for quantity in quantities {
      let number = numbers[quantity.unit] ?? 0
      if units.count > 1 { writer.appendVarint(number) }
      writer.appendZigzag(quantity.amount.millionths / scales[number])
    }
  }

  /// The largest power of ten, counted in millionths, that divides all the numbers.
  private static func commonExponent(of values: [Int128]) -> UInt8 {
    var exponent = maximumExponent
    var scale = powerOfTen(Int(exponent))
    for value in values {
      while exponent > 0, value % scale != 0 {
        exponent -= 1
        scale /= 10
      }
    }
    return exponent
  }

  private static func appendBits(_ bits: [Bool], to writer: inout ByteWriter) {
    var byte: UInt8 = 0
    for (index, bit) in bits.enumerated() {
      if bit { byte |= 1 << (index & 7) }
      if index & 7 == 7 || index == bits.count - 1 {
        writer.append(byte)
        byte = 0
      }
    }
  }
}
