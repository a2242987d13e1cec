import TradeStatistics

extension ReleaseBlock {
  /// Packs rows; `numbers` holds the number of each row's code in the table's dictionary.
  ///
  /// - Precondition: as many numbers as rows, each in the dictionary, none twice, all figures within the limit.
  static func encode(
    _ rows: [ReleaseRow], numbers: [Int32], dictionary: CodeDictionary
  ) -> [UInt8] {
    precondition(rows.count == numbers.count, "every row has a code")
    let ascends = zip(numbers, numbers.dropFirst()).allSatisfy { $0 < $1 }
    guard !ascends else { return encode(ordered: rows, numbers, dictionary) }
    let order = BlockOrder.ascending(numbers, dictionaryCount: dictionary.count)
    return encode(
      ordered: order.map { rows[Int($0)] }, order.map { numbers[Int($0)] }, dictionary)
  }

  private static func encode(
    ordered rows: [ReleaseRow], _ numbers: [Int32], _ dictionary: CodeDictionary
  ) -> [UInt8] {
    let columns = BlockColumns(rows, numbers, dictionary)
    var writer = ByteWriter()
    writer.reserve(64 + rows.count * 6)
    writer.append(version)
    writer.append(0)
    var flags: UInt8 = 0
    writer.appendVarint(rows.count)
    CodeNumbers.append(numbers, to: &writer)
    if let last = numbers.last, CodeNumbers.prefersBitmap(numbers.count, last: Int(last)) {
      flags |= Flag.bitmap
    }
    if columns.values.count < rows.count {
      flags |= Flag.withheld
      writer.appendBits(columns.withheld)
    }
    DecimalColumn.append(columns.values, to: &writer)
    if !columns.amounts.isEmpty {
      flags |= Flag.quantities
      if !columns.exceptions.isEmpty {
        flags |= Flag.exceptions
        appendExceptions(columns.exceptions, to: &writer)
      }
      DecimalColumn.append(columns.amounts, to: &writer)
    }
    writer.bytes[1] = flags
    writer.seal()
    return writer.bytes
  }

  private static func appendExceptions(
    _ exceptions: [BlockColumns.Exception], to writer: inout ByteWriter
  ) {
    let units = Set(exceptions.compactMap(\.unit)).sorted { $0.packed < $1.packed }
    writer.appendVarint(units.count)
    for unit in units { writer.appendText(unit.rawValue) }
    writer.appendVarint(exceptions.count)
    let numbers = Dictionary(uniqueKeysWithValues: zip(units, 1...))
    var next = 0
    for exception in exceptions {
      writer.appendVarint(exception.row - next)
      writer.appendVarint(exception.unit.flatMap { numbers[$0] } ?? 0)
      next = exception.row + 1
    }
  }
}

/// The rows of a block, turned into columns in the order of the codes' numbers.
private struct BlockColumns {
  /// A row of which the dictionary does not tell the unit.
  struct Exception {
    let row: Int
    let unit: QuantityUnit?
  }

  var withheld: [Bool] = []
  var values = DecimalNumbers()
  var amounts = DecimalNumbers()
  var exceptions: [Exception] = []

  init(_ rows: [ReleaseRow], _ numbers: [Int32], _ dictionary: CodeDictionary) {
    values.reserve(rows.count)
    amounts.reserve(rows.count)
    let unitNumbers = dictionary.unitNumbers
    // No unit is zero, so that it stands for none.
    let units = [0] + dictionary.units.map(\.packed)
    for index in rows.indices {
      let row = rows[index]
      if let value = row.value { values.append(value.millionths) }
      var unit: UInt128 = 0
      if let quantity = row.quantity {
        unit = quantity.unit.packed
        amounts.append(quantity.amount.millionths)
      }
      if units[Int(unitNumbers[Int(numbers[index])])] != unit {
        exceptions.append(Exception(row: index, unit: row.quantity?.unit))
      }
    }
    if values.count < rows.count { withheld = rows.map { $0.value == nil } }
  }
}

/// Orders between a block's rows, which stand by the numbers of their codes, and a release's, by the codes.
enum BlockOrder {
  /// The positions of numbers, none twice and all below `dictionaryCount`, in ascending order.
  static func ascending(_ numbers: [Int32], dictionaryCount: Int) -> [Int32] {
    // Writing each to its place costs a step for each number there is; sorting, several for each row.
    guard dictionaryCount < numbers.count * 16 else {
      let positions = numbers.indices.map { Int32($0) }
      return positions.sorted { numbers[Int($0)] < numbers[Int($1)] }
    }
    var positions = [Int32](repeating: -1, count: dictionaryCount)
    for (position, number) in numbers.enumerated() {
      precondition(positions[Int(number)] < 0, "a code has one row")
      positions[Int(number)] = Int32(position)
    }
    return positions.filter { $0 >= 0 }
  }

  /// The positions of numbers in the order of their codes; nil where they stand so.
  static func byCode(_ numbers: [Int32], _ dictionary: CodeDictionary) -> [Int32]? {
    guard !dictionary.order.isEmpty else { return nil }
    let codes = dictionary.codes
    let isInOrder = zip(numbers, numbers.dropFirst()).allSatisfy {
      codes[Int($0)] < codes[Int($1)]
    }
    guard !isInOrder else { return nil }
    guard dictionary.count < numbers.count * 16 else {
      let positions = numbers.indices.map { Int32($0) }
      return positions.sorted { codes[Int(numbers[Int($0)])] < codes[Int(numbers[Int($1)])] }
    }
    var positions = [Int32](repeating: -1, count: dictionary.count)
    for (position, number) in numbers.enumerated() { positions[Int(number)] = Int32(position) }
    var order: [Int32] = []
    order.reserveCapacity(numbers.count)
    for number in dictionary.order where positions[Int(number)] >= 0 {
      order.append(positions[Int(number)])
    }
    return order
  }
}
