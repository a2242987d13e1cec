import TradeStatistics

/// The rows of a release as columns in the order of the codes: all of a block that no dictionary is needed for.
struct ReleaseColumns: Sendable {
  let rowCount: Int
  /// Which rows have no value; empty where all have one.
  let withheld: [Bool]
  /// The values of the other rows; nil where there are none.
  let values: PackedColumn?
  /// For each row 0 where it has no quantity, or the position of its unit in `units` plus 1.
  let unitNumbers: [UInt16]
  /// The units in the order in which they come.
  let units: [QuantityUnit]
  /// The amounts of the rows with a quantity; nil where there are none.
  let amounts: PackedColumn?

  /// Takes rows in the order of their codes, whose numbers are all within the limit; nil where they have more units
  /// than a block can tell apart.
  init?(_ rows: [ReleaseRow]) {
    var values = DecimalNumbers()
    var amounts = DecimalNumbers()
    var units: [QuantityUnit] = []
    var unitNumbers: [UInt16] = []
    values.reserve(rows.count)
    amounts.reserve(rows.count)
    unitNumbers.reserveCapacity(rows.count)
    for index in rows.indices {
      let row = rows[index]
      if let value = row.value { values.append(value.millionths) }
      guard let quantity = row.quantity else {
        unitNumbers.append(0)
        continue
      }
      amounts.append(quantity.amount.millionths)
      let unit = quantity.unit
      // Tables have a handful of units.
      var position = 0
      while position < units.count, units[position] != unit { position += 1 }
      if position == units.count {
        guard position < BlockQuantities.maximumUnitCount else { return nil }
        units.append(unit)
      }
      unitNumbers.append(UInt16(position + 1))
    }
    self.rowCount = rows.count
    self.units = units
    self.unitNumbers = unitNumbers
    self.withheld = values.count < rows.count ? rows.map { $0.value == nil } : []
    self.values = values.isEmpty ? nil : PackedColumn(values)
    self.amounts = amounts.isEmpty ? nil : PackedColumn(amounts)
  }
}
