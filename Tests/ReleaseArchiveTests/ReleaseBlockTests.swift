import Testing
import TimeSeries
import TradeStatistics

@testable import ReleaseArchive

@Suite struct ReleaseBlockTests {
  private let dictionary: CodeDictionary

  init() throws {
    var dictionary = CodeDictionary()
    try dictionary.append([
      CodeSegment(try (0..<3000).map { (code: try code(String(100_000 + $0)), unit: nil) })
    ])
    self.dictionary = dictionary
  }

  @Test func `The checksum of the standard's nine digits is the standard's`() {
    let digits = Array("123456789".utf8)
    #expect(CRC32C.checksum(digits, count: 9) == 0xE306_9283)
    #expect(CRC32C.plainChecksum(digits, count: 9) == 0xE306_9283)
    #expect(CRC32C.checksum([], count: 0) == 0)
  }

  @Test func `The fast checksums equal the one taken bit by bit, at all lengths`() {
    var generator = SeededGenerator(seed: 7)
    let bytes = (0..<100).map { _ in UInt8.random(in: .min ... .max, using: &generator) }
    for count in 0...bytes.count {
      var plain = UInt32.max
      for byte in bytes[..<count] {
        plain ^= UInt32(byte)
        for _ in 0..<8 { plain = plain & 1 == 1 ? plain >> 1 ^ 0x82F6_3B78 : plain >> 1 }
      }
      #expect(CRC32C.checksum(bytes, count: count) == ~plain)
      #expect(CRC32C.plainChecksum(bytes, count: count) == ~plain)
    }
  }

  // Numbers at the edges of what the forms hold, and beyond 64 bits.
  private static let edges: [Int128] = [
    0, 1, -1, 63, 64, -64, -65, 8191, 8192, 1 << 55, 1 << 56, -(1 << 55), -(1 << 56), 1 << 62,
    -(1 << 62), (1 << 62) + 1, Int128(Int64.max), Int128(Int64.min), Int128(Int64.max) + 1,
    Int128(Int64.min) - 1, ReleaseBlock.numberLimit - 1, 1 - ReleaseBlock.numberLimit,
    ReleaseBlock.powerOfTen(18), -ReleaseBlock.powerOfTen(29),
  ]

  @Test func `Every number below the limit comes back exactly`() throws {
    let rows = Self.edges.enumerated().map { index, number in
      ReleaseRow(code: dictionary.codes[index], value: FixedPoint(millionths: number))
    }
    try expectRoundTrip(rows, Array(rows.indices), dictionary)
    for (index, row) in rows.enumerated() {
      try expectRoundTrip([row], [index], dictionary)
      for (other, second) in rows.enumerated() where other > index {
        try expectRoundTrip([row, second], [index, other], dictionary)
      }
    }
  }

  @Test(arguments: [0, 1, 2, 3, 4, 5, 7, 8, 9, 63, 64, 65, 127, 500], 0..<8)
  func `Blocks are byte for byte those of a plain reference, and rows come back as they were`(
    count: Int, seed: Int
  ) throws {
    var table = try RandomTable(
      codes: max(1, count * [1, 2, 3, 20][seed % 4]), segments: seed % 3 + 1,
      seed: UInt64(count * 8 + seed))
    let habits = RandomTable.Habits(
      isSigned: seed & 1 == 1, hasWithheld: seed & 2 == 2, hasQuantities: seed != 4,
      exceptions: [0, 5, 2, 1][seed % 4], isWide: seed > 5)
    let (rows, numbers) = try table.rows(count, habits)
    try expectRoundTrip(rows, numbers, table.dictionary)
  }

  @Test func `A dictionary that grew reads the blocks written before`() throws {
    var table = try RandomTable(codes: 300, segments: 1, seed: 5)
    let (rows, numbers) = try table.rows(200, RandomTable.Habits())
    let block = ReleaseBlock.encode(
      rows, numbers: numbers.map { Int32($0) }, dictionary: table.dictionary)
    // The new codes stand before, between and after the old ones.
    let added = try (0..<50).map {
      (code: try code(String(99_999 + $0 * 60)), unit: QuantityUnit?.none)
    }
    var grown = table.dictionary
    try grown.append([CodeSegment(added.filter { !table.dictionary.codes.contains($0.code) })])
    #expect(!grown.order.isEmpty)
    #expect(try ReleaseBlock.decode(block, dictionary: grown) == rows)
  }

  @Test func `Trade in whole dollars and its quantities take at most six bytes a row`() throws {
    var table = try RandomTable(codes: 10_000, segments: 1, seed: 1)
    var habits = RandomTable.Habits()
    habits.exceptions = 0
    let (rows, numbers) = try table.rows(4500, habits)
    let trade = rows.enumerated().map { index, row in
      ReleaseRow(
        code: row.code, value: FixedPoint(20_000 + index * 7919 % 1_000_000),
        quantity: row.quantity.map { Quantity(FixedPoint(index * 6007 % 65_000 + 30), $0.unit) })
    }
    let block = ReleaseBlock.encode(
      trade, numbers: numbers.map { Int32($0) }, dictionary: table.dictionary)
    #expect(block.count < rows.count * 6)
    #expect(try ReleaseBlock.decode(block, dictionary: table.dictionary) == trade)
  }

  @Test func `The example of the format's description has exactly its bytes`() throws {
    let kilogram = try QuantityUnit(rawValue: "kg").required()
    let segment = CodeSegment([
      (code: try code("100000"), unit: kilogram), (code: try code("100003"), unit: nil),
    ])
    #expect(
      segment.encoded() == [
        0x01, 0x02, 0x06, 0xA0, 0x8D, 0x06, 0x02, 0x01, 0x02, 0x6B, 0x67, 0x01, 0x00, 0x0C, 0x7F,
        0xEF, 0x96,
      ])
    var dictionary = CodeDictionary()
    try dictionary.append([segment])
    let rows = [
      try Samples.row("100000", 1_250_000, kilograms: 2500), try Samples.row("100003", nil),
    ]
    let expected: [UInt8] = [
      0x02, 0x07, 0x02, 0x01, 0x03, 0x02, 0x0A, 0x01, 0x07, 0x7D, 0x08, 0x01, 0x05, 0x19,
      0x5E, 0x15, 0x6E, 0xEA,
    ]
    let block = ReleaseBlock.encode(rows, numbers: [0, 1], dictionary: dictionary)
    #expect(block == expected)
    #expect(try ReleaseBlock.decode(block, dictionary: dictionary) == rows)
  }

  @Test func `A digest never changes, for archives keep it`() throws {
    let release = Release(
      table: try Samples.table(), period: try Period("2020-03").required(),
      publication: Publication(day: try day("2020-05-05")), files: [],
      rows: [
        try Samples.row("120190", 1_250_000, kilograms: 2500), try Samples.row("1202", nil),
      ])
    // Computed from the format's description by a program that shares no code with this one.
    #expect(
      "\(ReleaseDigest.digest(of: release))"
        == "a1611e0b34d4da6867ed86ae0ca7890ccb032f80829f9024093c422865a445db")
  }

  private func expectRoundTrip(
    _ rows: [ReleaseRow], _ numbers: [Int], _ dictionary: CodeDictionary,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    #expect(
      dictionary.numbers(of: rows.map(\.code)) == numbers.map { Int32($0) },
      sourceLocation: sourceLocation)
    let block = ReleaseBlock.encode(
      rows, numbers: numbers.map { Int32($0) }, dictionary: dictionary)
    let units = (0..<dictionary.count).map { dictionary.unit($0) }
    let entries = zip(numbers, rows).map { (number: $0, row: $1) }
    #expect(
      block == ReferenceBlock.encode(entries, units: units), sourceLocation: sourceLocation)
    #expect(
      try ReleaseBlock.decode(block, dictionary: dictionary) == rows,
      sourceLocation: sourceLocation)
  }
}
