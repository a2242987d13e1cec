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
    let order = BlockOrder.byCode(layout.numbers, dictionary)
    let valueIndexes = layout.withheld.map { withheld in
      positions(layout.count) { !withheld[$0] }
    }
    let amountIndexes = quantities.map { quantities in
      positions(layout.count) { quantities.unitNumbers[$0] != 0 }
    }
    var rows: [ReleaseRow] = []
    rows.reserveCapacity(layout.count)
    for position in 0..<layout.count {
      let index = order.map { Int($0[position]) } ?? position
      let valueIndex = valueIndexes.map { Int($0[index]) } ?? index
      var quantity: Quantity?
      if let quantities, let amountIndexes {
        let unit = Int(quantities.unitNumbers[index])
        if unit != 0 {
          quantity = Quantity(amounts[Int(amountIndexes[index])], quantities.units[unit - 1])
        }
      }
      rows.append(
        ReleaseRow(
          code: dictionary.codes[Int(layout.numbers[index])],
          value: valueIndex < 0 ? nil : values[valueIndex], quantity: quantity))
    }
    return rows
  }

  /// Where each row's number stands in a column that leaves rows out; −1 for those.
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
