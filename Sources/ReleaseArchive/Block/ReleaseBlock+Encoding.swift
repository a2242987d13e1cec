import TradeStatistics

extension ReleaseBlock {
  /// Packs rows in the order of their codes; `numbers` holds the number of each row's code in the dictionary.
  ///
  /// - Precondition: as many numbers as rows, each in the dictionary, none twice, all figures within the limit, and
  ///   no more units than a block can tell apart.
  static func encode(
    _ rows: [ReleaseRow], numbers: [Int32], dictionary: CodeDictionary
  ) -> [UInt8] {
    guard let columns = ReleaseColumns(rows) else {
      preconditionFailure("rows have been checked before they are packed")
    }
    return encode(columns, numbers: numbers, dictionary: dictionary)
  }

  /// Packs the columns of rows in the order of their codes.
  static func encode(
    _ columns: ReleaseColumns, numbers: [Int32], dictionary: CodeDictionary
  ) -> [UInt8] {
    precondition(columns.rowCount == numbers.count, "every row has a code")
    let ascends = zip(numbers, numbers.dropFirst()).allSatisfy { $0 < $1 }
    let order =
      ascends ? nil : BlockOrder.ascending(numbers, dictionaryCount: dictionary.count)
    let sorted = order.map { $0.map { numbers[Int($0)] } } ?? numbers
    var writer = ByteWriter()
    writer.reserve(64 + columns.rowCount * 8)
    writer.append(version)
    writer.append(0)
    var flags: UInt8 = 0
    writer.appendVarint(columns.rowCount)
    if CodeNumbers.append(sorted, to: &writer) { flags |= Flag.bitmap }
    if !columns.withheld.isEmpty {
      flags |= Flag.withheld
      writer.appendBits(order.map { $0.map { columns.withheld[Int($0)] } } ?? columns.withheld)
    }
    columns.values?.append(
      order: order.map { present($0) { columns.withheld.isEmpty || !columns.withheld[$0] } },
      to: &writer)
    if let amounts = columns.amounts {
      flags |= Flag.quantities
      let exceptions = BlockException.all(columns, order, sorted, dictionary)
      if !exceptions.isEmpty {
        flags |= Flag.exceptions
        append(exceptions, to: &writer)
      }
      amounts.append(
        order: order.map { present($0) { columns.unitNumbers[$0] != 0 } }, to: &writer)
    }
    writer.bytes[1] = flags
    writer.seal()
    return writer.bytes
  }

  /// An order of rows, turned into one of the numbers of those that have one.
  @inline(__always)
  private static func present(_ order: [Int32], _ isThere: (Int) -> Bool) -> [Int32] {
    var positions: [Int32] = []
    positions.reserveCapacity(order.count)
    var next: Int32 = 0
    for row in order.indices {
      positions.append(next)
      next += isThere(row) ? 1 : 0
    }
    guard next < order.count else { return order }
    var result: [Int32] = []
    result.reserveCapacity(Int(next))
    for row in order where isThere(Int(row)) { result.append(positions[Int(row)]) }
    return result
  }

  private static func append(_ exceptions: [BlockException], to writer: inout ByteWriter) {
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

/// A row of a block of which the dictionary does not tell the unit.
private struct BlockException {
  let row: Int
  let unit: QuantityUnit?

  /// All of them; `numbers` ascend, and `order` says which row of the columns belongs to each.
  static func all(
    _ columns: ReleaseColumns, _ order: [Int32]?, _ numbers: [Int32],
    _ dictionary: CodeDictionary
  ) -> [BlockException] {
    // What the dictionary calls each unit of the columns; a number that no unit has where it lacks it.
    let expected =
      [0]
      + columns.units.map { unit in
        dictionary.units.firstIndex(of: unit).map { $0 + 1 } ?? Int.max
      }
    let known = dictionary.unitNumbers
    let unitNumbers = columns.unitNumbers
    let order = order ?? []
    var exceptions: [BlockException] = []
    for row in numbers.indices {
      let unit = Int(unitNumbers[order.isEmpty ? row : Int(order[row])])
      if expected[unit] != Int(known[Int(numbers[row])]) {
        exceptions.append(
          BlockException(row: row, unit: unit == 0 ? nil : columns.units[unit - 1]))
      }
    }
    return exceptions
  }
}
