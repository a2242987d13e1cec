import TradeStatistics

extension ReleaseBlock {
  /// Unpacks a block with the table's dictionary, in the order of the codes.
  ///
  /// Every length, index and number is checked before it is used, so bytes from anywhere give rows or an error.
  static func decode(
    _ bytes: [UInt8], dictionary: CodeDictionary
  ) throws(BlockError) -> [ReleaseRow] {
    var layout = try BlockLayout(bytes, dictionaryCount: dictionary.count)
    let quantities = try layout.quantities(dictionary)
    try layout.finish()
    let values = try layout.values?.decode(bytes) ?? DecimalNumbers()
    let amounts = try quantities?.amounts.decode(bytes) ?? DecimalNumbers()
    let order = BlockOrder.byCode(layout.numbers, dictionary) ?? []
    let codes = dictionary.codes
    let valueIndexes =
      layout.withheld.map { withheld in positions(layout.count) { !withheld[$0] } } ?? []
    let unitNumbers = quantities?.unitNumbers ?? []
    let units = quantities?.units ?? []
    let amountIndexes = positions(unitNumbers.count) { unitNumbers[$0] != 0 }
    var rows: [ReleaseRow] = []
    rows.reserveCapacity(layout.count)
    for position in 0..<layout.count {
      let index = order.isEmpty ? position : Int(order[position])
      let valueIndex = valueIndexes.isEmpty ? index : Int(valueIndexes[index])
      var quantity: Quantity?
      if !unitNumbers.isEmpty, unitNumbers[index] != 0 {
        quantity = Quantity(
          amounts[Int(amountIndexes[index])], units[Int(unitNumbers[index]) - 1])
      }
      rows.append(
        ReleaseRow(
          code: codes[Int(layout.numbers[index])],
          value: valueIndex < 0 ? nil : values[valueIndex], quantity: quantity))
    }
    return rows
  }

  /// Where each row's number stands in a column that leaves rows out; −1 for those.
  @inline(__always)
  private static func positions(_ count: Int, _ isThere: (Int) -> Bool) -> [Int32] {
    var positions: [Int32] = []
    positions.reserveCapacity(count)
    var next: Int32 = 0
    for row in 0..<count {
      let here = isThere(row)
      positions.append(here ? next : -1)
      next += here ? 1 : 0
    }
    return positions
  }
}
