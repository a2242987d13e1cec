import Testing
import TimeSeries
import TradeStatistics

@testable import ReleaseArchive

@Suite struct ReleaseBlockTests {
  private let dictionary: [ProductCode]

  init() throws {
    dictionary = try (0..<3000).map { try code(String(100_000 + $0)) }
  }

  @Test func `The checksum of the standard's nine digits is the standard's`() {
    let digits = Array("123456789".utf8)
    #expect(CRC32C.checksum(digits, count: 9) == 0xE306_9283)
    #expect(CRC32C.checksum([], count: 0) == 0)
  }

  @Test func `The fast checksum equals the one taken bit by bit, at all lengths`() {
    var generator = SeededGenerator(seed: 7)
    let bytes = (0..<100).map { _ in UInt8.random(in: .min ... .max, using: &generator) }
    for count in 0...bytes.count {
      var plain = UInt32.max
      for byte in bytes[..<count] {
        plain ^= UInt32(byte)
        for _ in 0..<8 { plain = plain & 1 == 1 ? plain >> 1 ^ 0x82F6_3B78 : plain >> 1 }
      }
      #expect(CRC32C.checksum(bytes, count: count) == ~plain)
    }
  }

  // Numbers at the edges of what one to nineteen bytes hold, and beyond 64 bits.
  private static let edges: [Int128] = [
    0, 1, -1, 63, 64, -64, -65, 8191, 8192, Int128(Int64.max), Int128(Int64.min),
    Int128(Int64.max) + 1, Int128(Int64.min) - 1, ReleaseBlock.numberLimit - 1,
    1 - ReleaseBlock.numberLimit, ReleaseBlock.powerOfTen(18), -ReleaseBlock.powerOfTen(29),
  ]

  @Test func `Every number below the limit comes back exactly`() throws {
    let rows = Self.edges.enumerated().map { index, number in
      ReleaseRow(code: dictionary[index], value: FixedPoint(millionths: number))
    }
    try expectRoundTrip(rows, indexes: Array(rows.indices))
    for (index, row) in rows.enumerated() { try expectRoundTrip([row], indexes: [index]) }
  }

  @Test(arguments: [0, 1, 2, 7, 8, 9, 63, 64, 65, 500], 0..<6)
  func `Rows of any size, gaps, withheld cells and mixed units come back as they were`(
    count: Int, seed: Int
  ) throws {
    var generator = SeededGenerator(seed: UInt64(count * 10 + seed))
    let rows = try randomRows(count, seed: seed, &generator)
    let indexes = Array((0..<dictionary.count).shuffled(using: &generator).prefix(count))
    let coded = zip(rows, indexes).map {
      ReleaseRow(code: dictionary[$1], value: $0.value, quantity: $0.quantity)
    }
    try expectRoundTrip(coded, indexes: indexes)
  }

  @Test func `Whole thousands of dollars take few bytes a row`() throws {
    let rows = (0..<2400).map {
      ReleaseRow(code: dictionary[$0], value: FixedPoint(($0 * 7919 % 100_000) * 1000))
    }
    let block = ReleaseBlock.encode(rows, indexes: Array(rows.indices))
    #expect(block.count < rows.count * 4 + 16)
  }

  @Test func `A flipped bit anywhere is an error`() throws {
    let block = try sampleBlock()
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

  @Test func `A block cut at any length, or with bytes added, is an error`() throws {
    let block = try sampleBlock()
    for count in 0..<block.count {
      #expect(throws: BlockError.self) {
        try ReleaseBlock.decode(Array(block[..<count]), dictionary: dictionary)
      }
    }
    // With a checksum of its own, a cut is found by the columns.
    for count in 0..<(block.count - 4) {
      #expect(throws: BlockError.self) {
        try ReleaseBlock.decode(sealed(block[..<count]), dictionary: dictionary)
      }
    }
    #expect(throws: BlockError.self) {
      try ReleaseBlock.decode(sealed(block.dropLast(4) + [0]), dictionary: dictionary)
    }
  }

  @Test func `Forged bytes with a right checksum give rows in order and bounds, or an error`()
    throws
  {
    let block = try sampleBlock()
    var generator = SeededGenerator(seed: 99)
    var accepted = 0
    for round in 0..<20_000 {
      var body = Array(block.dropLast(4))
      for _ in 0...(round % 4) {
        let position = Int.random(in: body.indices, using: &generator)
        body[position] = UInt8.random(in: .min ... .max, using: &generator)
      }
      guard let rows = try? ReleaseBlock.decode(sealed(body[...]), dictionary: dictionary) else {
        continue
      }
      accepted += 1
      #expect(rows.count <= body.count)
      #expect(zip(rows, rows.dropFirst()).allSatisfy { $0.code < $1.code })
      #expect(rows.allSatisfy { $0.value.map(ReleaseBlock.canHold) ?? true })
    }
    #expect(accepted > 0)
  }

  @Test(
    arguments: [
      ([2, 0, 0, 18], "block version 2 is unknown"),
      ([1, 4, 0, 18], "unknown flags 4"),
      ([1, 0, 9, 18], "a count of 9 rows"),
      ([1, 0, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0x7F, 18], "a count of"),
      ([1, 0, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 1], "beyond any figure"),
      ([1, 0, 0x81, 0, 0, 18, 0], "needless bytes"),
      ([1, 0, 1, 0xB8, 0x17, 18, 0], "code number 3000 is not"),
      ([1, 0, 1, 0, 19, 0], "exponent byte 19"),
      ([1, 0, 1, 0, 18], "ends too early"),
      ([1, 0, 1, 0, 18, 0, 0], "1 bytes follow"),
      ([1, 2, 1, 0, 0, 18, 0], "announces a column that is empty"),
      ([1, 2, 1, 0, 3, 18], "padding bits"),
      ([1, 1, 1, 0, 18, 0, 0], "announces a column that is empty"),
      ([1, 1, 1, 0, 18, 0, 1, 0], "a unit is not"),
      ([1, 1, 1, 0, 18, 0, 1, 1, 1, 0x20, 0], "a unit is not"),
      ([1, 1, 1, 0, 18, 0, 1, 2, 1, 0x6C, 0, 1, 0x6C, 0, 0, 0], "a unit is not"),
      ([1, 1, 1, 0, 18, 0, 1, 2, 1, 0x6B, 0, 1, 0x6C, 0, 2, 0], "unit number 2"),
    ] as [([UInt8], String)]) func `Each rule of the format has its own message`(
      body: [UInt8], message: String
    )
  {
    let error = #expect(throws: BlockError.self) {
      try ReleaseBlock.decode(sealed(body[...]), dictionary: dictionary)
    }
    #expect(error?.description.contains(message) == true, "\(error?.description ?? "")")
  }

  @Test func `The example of the format's description has exactly its bytes`() throws {
    let rows = [
      try Samples.row("100000", 1_250_000, kilograms: 2500), try Samples.row("100003", nil),
    ]
    let expected: [UInt8] = [
      0x01, 0x03, 0x02, 0x00, 0x02, 0x02, 0x0A, 0xFA, 0x01, 0x01, 0x01, 0x02, 0x6B, 0x67, 0x08,
      0x32, 0x8B, 0x60, 0x16, 0xD9,
    ]
    #expect(ReleaseBlock.encode(rows, indexes: [0, 3]) == expected)
    #expect(try ReleaseBlock.decode(expected, dictionary: dictionary) == rows)
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

  private func expectRoundTrip(_ rows: [ReleaseRow], indexes: [Int]) throws {
    let block = ReleaseBlock.encode(rows, indexes: indexes)
    let sorted = rows.sorted { $0.code < $1.code }
    #expect(try ReleaseBlock.decode(block, dictionary: dictionary) == sorted)
  }

  private func randomRows(
    _ count: Int, seed: Int, _ generator: inout SeededGenerator
  ) throws -> [ReleaseRow] {
    let units = try ["kg", "units", "t"].map { try QuantityUnit(rawValue: $0).required() }
    let scale = ReleaseBlock.powerOfTen(seed * 3)
    var rows: [ReleaseRow] = []
    for index in 0..<count {
      let number = Int128.random(in: -1_000_000_000...1_000_000_000, using: &generator) * scale
      let isWithheld = seed > 2 && Int.random(in: 0..<4, using: &generator) == 0
      let hasQuantity = seed % 2 == 1 && Bool.random(using: &generator)
      rows.append(
        ReleaseRow(
          code: dictionary[index], value: isWithheld ? nil : FixedPoint(millionths: number),
          quantity: hasQuantity
            ? Quantity(
              FixedPoint(millionths: number / 7),
              units[Int.random(in: 0..<units.count, using: &generator)]) : nil))
    }
    return rows
  }

  private func sampleBlock() throws -> [UInt8] {
    var generator = SeededGenerator(seed: 3)
    let rows = try randomRows(40, seed: 5, &generator)
    return ReleaseBlock.encode(rows, indexes: Array(rows.indices))
  }

  /// Bytes with the checksum that they ought to have.
  private func sealed(_ body: ArraySlice<UInt8>) -> [UInt8] {
    let bytes = Array(body)
    let checksum = CRC32C.checksum(bytes, count: bytes.count)
    return bytes + (0..<4).map { UInt8(truncatingIfNeeded: checksum >> (8 * $0)) }
  }
}
