import Testing
import TradeStatistics

@testable import ReleaseArchive

@Suite struct BlockDamageTests {
  private let dictionary: CodeDictionary
  private let block: [UInt8]

  init() throws {
    var table = try RandomTable(codes: 90, segments: 2, seed: 3)
    let habits = RandomTable.Habits(isSigned: true, hasWithheld: true, exceptions: 6)
    let (rows, numbers) = try table.rows(40, habits)
    dictionary = table.dictionary
    block = ReleaseBlock.encode(
      rows, numbers: numbers.map { Int32($0) }, dictionary: table.dictionary)
  }

  @Test func `A flipped bit anywhere is an error`() throws {
    for position in block.indices {
      for bit in 0..<8 {
        var damaged = block
        damaged[position] ^= 1 << bit
        #expect(throws: BlockError.self) {
          try ReleaseBlock.decode(damaged, dictionary: dictionary)
        }
      }
    }
  }

  @Test func `A flipped bit under a right checksum gives other rows, or an error`() throws {
    let rows = try ReleaseBlock.decode(block, dictionary: dictionary)
    for position in 0..<(block.count - 4) {
      for bit in 0..<8 {
        var damaged = Array(block.dropLast(4))
        damaged[position] ^= 1 << bit
        let found = try? ReleaseBlock.decode(
          ReferenceBlock.sealed(damaged), dictionary: dictionary)
        // One form for each content: other bytes are never the same rows.
        #expect(found != rows)
      }
    }
  }

  @Test func `A block cut at any length, or with bytes added, is an error`() throws {
    for count in 0..<block.count {
      #expect(throws: BlockError.self) {
        try ReleaseBlock.decode(Array(block[..<count]), dictionary: dictionary)
      }
    }
    // With a checksum of its own, a cut is found by the columns.
    for count in 0..<(block.count - 4) {
      #expect(throws: BlockError.self) {
        try ReleaseBlock.decode(
          ReferenceBlock.sealed(Array(block[..<count])), dictionary: dictionary)
      }
    }
    #expect(throws: BlockError.self) {
      try ReleaseBlock.decode(
        ReferenceBlock.sealed(block.dropLast(4) + [0]), dictionary: dictionary)
    }
  }

  @Test func `Forged bytes with a right checksum give rows in order and bounds, or an error`()
    throws
  {
    var generator = SeededGenerator(seed: 99)
    let groups = CodeGroups((0..<dictionary.count).map { $0 % 4 - 1 }, count: 3)
    var accepted = 0
    for round in 0..<20_000 {
      var body = Array(block.dropLast(4))
      for _ in 0...(round % 4) {
        let position = Int.random(in: body.indices, using: &generator)
        body[position] = UInt8.random(in: .min ... .max, using: &generator)
      }
      let forged = ReferenceBlock.sealed(body)
      var sums = BlockSums(groupCount: 3)
      let isAdded = (try? sums.add(forged, groups)) != nil
      guard let rows = try? ReleaseBlock.decode(forged, dictionary: dictionary) else { continue }
      accepted += 1
      #expect(isAdded)
      #expect(rows.count <= dictionary.count)
      #expect(zip(rows, rows.dropFirst()).allSatisfy { $0.code < $1.code })
      #expect(rows.allSatisfy { $0.value.map(ReleaseBlock.canHold) ?? true })
      // Other bytes of a writer of the same rules are not needed to hold them.
      let numbers = dictionary.numbers(of: rows.map(\.code))
      let again = ReleaseBlock.encode(rows, numbers: numbers, dictionary: dictionary)
      #expect(try ReleaseBlock.decode(again, dictionary: dictionary) == rows)
    }
    #expect(accepted > 0)
  }

  private static let unused: [UInt8] = [0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 1]

  // The dictionary has codes 0 to 8; those with even numbers have kilograms.
  @Test(
    arguments: [
      ([1, 0, 0], "block version 1 is unknown"),
      ([2, 16, 0], "unknown flags 16"),
      ([2, 0, 10], "a count of 10 rows"),
      ([2, 0] + unused, "beyond any figure"),
      ([2, 0, 0x81, 0], "needless bytes"),
      ([2, 0, 1, 9, 18, 1, 0], "code number 9 is not"),
      ([2, 0, 1, 0, 18, 1, 0], "not written in the form"),
      ([2, 1, 1, 2, 0, 1, 18, 1, 0], "not written in the form"),
      ([2, 1, 1, 1, 0], "bits of the codes"),
      ([2, 1, 1, 1, 3, 18, 1, 0], "bits of the codes"),
      ([2, 1, 2, 2, 1, 2], "code number 9 is not"),
      ([2, 1, 1, 1, 1, 19, 1, 0], "exponent byte 19"),
      ([2, 1, 1, 1, 1, 18], "ends too early"),
      ([2, 1, 1, 1, 1, 18, 0], "widths of a column"),
      ([2, 1, 1, 1, 1, 18, 5], "widths of a column"),
      ([2, 1, 1, 1, 1, 18, 1, 129], "widths of a column"),
      ([2, 1, 2, 1, 3, 18, 2, 1, 1], "widths of a column"),
      ([2, 1, 2, 1, 3, 18, 2, 0, 1, 0, 0], "widths of a column"),
      ([2, 1, 2, 1, 3, 18, 2, 0, 1, 8, 0], "widths of a column"),
      ([2, 1, 2, 1, 3, 18, 2, 0, 1, 20, 1], "padding bits"),
      ([2, 1, 1, 1, 1, 18, 1, 2, 7], "padding bits"),
      ([2, 1, 1, 1, 1, 18, 1, 2, 1], "least width"),
      ([2, 1, 2, 1, 3, 18, 2, 1, 2, 4, 3], "least width"),
      ([2, 1, 1, 1, 1, 17, 1, 4, 10], "larger power of ten"),
      ([2, 1, 1, 1, 1, 0, 1, 0], "larger power of ten"),
      ([2, 1, 1, 1, 1, 0x92, 1, 1, 1, 0], "follow the last"),
      ([2, 1, 1, 1, 1, 0x92, 1, 2, 2], "no number is negative"),
      ([2, 1, 1, 1, 1, 18, 1, 56] + [0, 0, 0, 0, 0, 0, 0x80], "beyond any figure"),
      ([2, 1, 1, 1, 1, 0, 1, 128] + [UInt8](repeating: 0xFF, count: 16), "beyond any figure"),
      ([2, 3, 1, 1, 1, 0], "announces a column that is empty"),
      ([2, 3, 1, 1, 1, 2], "padding bits"),
      ([2, 9, 1, 1, 1, 18, 1, 0], "announces a column that is empty"),
      ([2, 5, 1, 1, 2, 18, 1, 0], "announces a column that is empty"),
      ([2, 13, 1, 1, 1, 18, 1, 0, 0, 0], "announces a column that is empty"),
      ([2, 13, 1, 1, 1, 18, 1, 0, 9], "a unit is not"),
      ([2, 13, 1, 1, 1, 18, 1, 0, 1, 1, 0x20, 1, 0, 1], "a unit is not"),
      ([2, 13, 1, 1, 1, 18, 1, 0, 1, 1, 0x6C, 1, 0, 0], "a unit is not"),
      ([2, 13, 1, 1, 1, 18, 1, 0, 0, 2], "an exception is beyond"),
      ([2, 13, 1, 1, 1, 18, 1, 0, 0, 1, 1, 0], "an exception is beyond"),
      ([2, 13, 1, 1, 2, 18, 1, 0, 0, 1, 0, 0], "says what the dictionary says"),
      ([2, 13, 1, 1, 1, 18, 1, 0, 1, 2, 0x6B, 0x67, 1, 0, 1], "says what the dictionary says"),
      ([2, 13, 1, 1, 1, 18, 1, 0, 0, 1, 0, 1], "unit number 1"),
      ([2, 13, 1, 1, 1, 18, 1, 0, 0, 1, 0, 0], "announces a column that is empty"),
      ([2, 5, 1, 1, 1, 18, 1, 0, 18, 1, 0, 0], "1 bytes follow"),
    ] as [([UInt8], String)]) func `Each rule of the format has its own message`(
      body: [UInt8], message: String
    ) throws
  {
    let kilogram = try QuantityUnit(rawValue: "kg").required()
    var dictionary = CodeDictionary()
    try dictionary.append([
      CodeSegment(
        try (0..<9).map { (code: try code("\($0)"), unit: $0 % 2 == 0 ? kilogram : nil) })
    ])
    let error = #expect(throws: BlockError.self) {
      try ReleaseBlock.decode(ReferenceBlock.sealed(body), dictionary: dictionary)
    }
    #expect(error?.description.contains(message) == true, "\(error?.description ?? "")")
  }
}
