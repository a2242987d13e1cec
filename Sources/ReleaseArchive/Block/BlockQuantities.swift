import TradeStatistics

/// The quantities of a block: the unit of each row, and the amounts of those that have one.
struct BlockQuantities {
  /// For each row 0 where it has no quantity, or the position of its unit in `units` plus 1.
  private(set) var unitNumbers: [UInt16]
  /// The dictionary's units, then those that the block names.
  let units: [QuantityUnit]
  /// The amounts of the rows with a quantity.
  let amounts: DecimalColumn

  /// Units are told apart by numbers of 15 bits, the dictionary's and the block's together by 16.
  static let maximumUnitCount = 1 << 15 - 1

  /// Reads the exceptions and the head of the amounts.
  init(
    _ numbers: [Int32], hasExceptions: Bool, _ dictionary: CodeDictionary,
    _ reader: inout ByteReader
  ) throws(BlockError) {
    let start = reader.position
    var unitNumbers: [UInt16] = []
    unitNumbers.reserveCapacity(numbers.count)
    for number in numbers { unitNumbers.append(UInt16(dictionary.unitNumbers[Int(number)])) }
    var units = dictionary.units
    if hasExceptions {
      units += try BlockQuantities.readExceptions(&unitNumbers, dictionary, &reader)
    }
    let count = unitNumbers.reduce(0) { $0 + ($1 == 0 ? 0 : 1) }
    guard count > 0 else { throw BlockError(.flagWithoutColumn, at: start) }
    self.unitNumbers = unitNumbers
    self.units = units
    amounts = try DecimalColumn(count, &reader)
  }

  /// Puts the units of exceptions in the place of the dictionary's, and returns the units that they name.
  private static func readExceptions(
    _ unitNumbers: inout [UInt16], _ dictionary: CodeDictionary, _ reader: inout ByteReader
  ) throws(BlockError) -> [QuantityUnit] {
    let start = reader.position
    let unitCount = try reader.varint()
    guard unitCount <= unitNumbers.count, unitCount <= maximumUnitCount else {
      throw BlockError(.badUnit, at: start)
    }
    let named = try reader.units(unitCount)
    let units = dictionary.units + named
    var isUsed = [Bool](repeating: false, count: named.count)
    let countPosition = reader.position
    let count = try reader.varint()
    guard count > 0 else { throw BlockError(.flagWithoutColumn, at: countPosition) }
    guard count <= unitNumbers.count else { throw BlockError(.badException, at: countPosition) }
    var next = 0
    for _ in 0..<count {
      let position = reader.position
      let gap = try reader.varint()
      let number = try reader.varint()
      guard gap < unitNumbers.count - next else { throw BlockError(.badException, at: position) }
      guard number <= named.count else { throw BlockError(.unitNotInTable(number), at: position) }
      let row = next + gap
      let usual = Int(unitNumbers[row])
      let isUsual =
        number == 0 ? usual == 0 : usual > 0 && units[usual - 1] == named[number - 1]
      guard !isUsual else { throw BlockError(.badException, at: position) }
      if number > 0 { isUsed[number - 1] = true }
      unitNumbers[row] = number == 0 ? 0 : UInt16(dictionary.units.count + number)
      next = row + 1
    }
    guard isUsed.allSatisfy({ $0 }) else { throw BlockError(.badUnit, at: start) }
    return named
  }
}
