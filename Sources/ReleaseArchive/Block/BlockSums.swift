import TradeStatistics

/// Sums of the values of blocks by group, in millionths, and how many rows of each group had no value.
struct BlockSums: Hashable, Sendable {
  /// One sum a group, in millionths.
  private(set) var values: [Int128]
  /// How many rows of each group are withheld.
  private(set) var withheld: [Int]

  /// Starts with zeros.
  init(groupCount: Int) {
    values = Array(repeating: 0, count: groupCount)
    withheld = Array(repeating: 0, count: groupCount)
  }

  /// Adds the values of a block without making rows of it.
  ///
  /// Whatever could make a sum wrong is checked as in reading rows; the quantities are not looked at.
  ///
  /// - Parameters:
  ///   - bytes: the block.
  ///   - groups: the group of each code in the dictionary of the block's table, at least as far as the block goes.
  /// - Throws: `BlockError` where the bytes are not a block of that dictionary; the sums are then as before.
  mutating func add(_ bytes: [UInt8], _ groups: CodeGroups) throws(BlockError) {
    precondition(groups.count == values.count, "there is a sum for each group")
    let layout = try BlockLayout(bytes, dictionaryCount: groups.slots.count)
    if !layout.has(ReleaseBlock.Flag.quantities) { try layout.finish() }
    var slots: [UInt16] = []
    slots.reserveCapacity(layout.count)
    var absent: [Int] = []
    let slotOf = groups.slots
    if let withheld = layout.withheld {
      for (row, number) in layout.numbers.enumerated() {
        let slot = slotOf[Int(number)]
        if !withheld[row] {
          slots.append(slot)
        } else if slot > 0 {
          absent.append(Int(slot) - 1)
        }
      }
    } else {
      for number in layout.numbers { slots.append(slotOf[Int(number)]) }
    }
    if let column = layout.values {
      let sums = try column.sums(bytes, slots, groupCount: groups.count)
      try add(sums, of: column)
    }
    for group in absent { withheld[group] += 1 }
  }

  private mutating func add(_ sums: [Int128], of column: DecimalColumn) throws(BlockError) {
    var result = values
    for group in result.indices {
      // A block's sum times what it counts is below 2^24 × 10^30; sums of many forged blocks might not be.
      let product = sums[group].multipliedReportingOverflow(by: Int128(column.scale))
      let sum = result[group].addingReportingOverflow(product.partialValue)
      guard !product.overflow, !sum.overflow else { throw BlockError(.numberTooLarge, at: 0) }
      result[group] = sum.partialValue
    }
    values = result
  }
}

extension DecimalColumn {
  /// Sums of mantissas by group; `slots` has the group of each number plus 1, 0 for none.
  fileprivate func sums(
    _ bytes: [UInt8], _ slots: [UInt16], groupCount: Int
  ) throws(BlockError) -> [Int128] {
    let width = numbers.widths.last ?? 0
    let countBits = 64 - numbers.count.leadingZeroBitCount
    guard numbers.isNarrow, isFarBelowLimit, width + countBits < 64 else {
      let decoded = try decode(bytes)
      var sums = [Int128](repeating: 0, count: groupCount)
      for index in 0..<decoded.count where slots[index] > 0 {
        // Within the limit each, so that 2^24 of them stay within 128 bits.
        sums[Int(slots[index]) - 1] += decoded[index].millionths / Int128(scale)
      }
      return sums
    }
    // No sum of so few numbers of so few bits leaves 63 bits.
    var sums = [Int64](repeating: 0, count: groupCount + 1)
    if isSigned {
      try numbers.read(bytes) { index, number in
        sums[Int(slots[index])] &+= DecimalColumn.unfolded(number)
      }
    } else {
      try numbers.read(bytes) { index, number in
        sums[Int(slots[index])] &+= Int64(truncatingIfNeeded: number)
      }
    }
    return sums.dropFirst().map { Int128($0) }
  }
}
