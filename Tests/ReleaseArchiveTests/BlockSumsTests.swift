import Testing
import TradeStatistics

@testable import ReleaseArchive

@Suite struct BlockSumsTests {
  @Test(arguments: [0, 1, 2, 63, 64, 65, 400], 0..<8)
  func `Sums by group are those of the rows, and withheld rows are counted`(
    count: Int, seed: Int
  ) throws {
    var table = try RandomTable(
      codes: count * 2 + 1, segments: seed % 3 + 1, seed: UInt64(count * 8 + seed))
    let habits = RandomTable.Habits(
      isSigned: seed & 1 == 1, hasWithheld: seed & 2 == 2, hasQuantities: seed & 4 == 0,
      exceptions: 4, isWide: seed > 5)
    let positions = (0..<table.dictionary.count).map { _ in
      Int.random(in: -1..<5, using: &table.generator)
    }
    let groups = CodeGroups(positions, count: 5)
    var sums = BlockSums(groupCount: 5)
    var values = [Int128](repeating: 0, count: 5)
    var withheld = [Int](repeating: 0, count: 5)
    for _ in 0..<3 {
      let (rows, numbers) = try table.rows(count, habits)
      let block = ReleaseBlock.encode(
        rows, numbers: numbers.map { Int32($0) }, dictionary: table.dictionary)
      try sums.add(block, groups)
      for (row, number) in zip(rows, numbers) where positions[number] >= 0 {
        if let value = row.value {
          values[positions[number]] += value.millionths
        } else {
          withheld[positions[number]] += 1
        }
      }
    }
    #expect(sums.values == values)
    #expect(sums.withheld == withheld)
  }

  @Test func `A block that is not one leaves the sums as they were`() throws {
    var table = try RandomTable(codes: 20, segments: 1, seed: 1)
    let (rows, numbers) = try table.rows(10, RandomTable.Habits())
    let block = ReleaseBlock.encode(
      rows, numbers: numbers.map { Int32($0) }, dictionary: table.dictionary)
    let groups = CodeGroups([Int](repeating: 0, count: 20), count: 1)
    var sums = BlockSums(groupCount: 1)
    try sums.add(block, groups)
    let before = sums
    for position in block.indices {
      var damaged = block
      damaged[position] ^= 1
      #expect(throws: BlockError.self) { try sums.add(damaged, groups) }
      #expect(sums == before)
    }
    // A dictionary read before the block's codes came does not reach as far.
    let short = CodeGroups([0, 0], count: 1)
    #expect(throws: BlockError.self) { try sums.add(block, short) }
  }

  @Test func `Sums beyond all trade are an error, not a trap`() throws {
    var dictionary = CodeDictionary()
    try dictionary.append([CodeSegment([(code: try code("1"), unit: nil)])])
    let row = ReleaseRow(
      code: try code("1"), value: FixedPoint(millionths: ReleaseBlock.numberLimit - 1))
    let block = ReleaseBlock.encode([row], numbers: [0], dictionary: dictionary)
    var sums = BlockSums(groupCount: 1)
    try sums.add(block, CodeGroups([0], count: 1))
    #expect(sums.values == [ReleaseBlock.numberLimit - 1])
  }
}
