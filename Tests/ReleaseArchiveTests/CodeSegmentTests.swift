import Testing
import TradeStatistics

@testable import ReleaseArchive

@Suite struct CodeSegmentTests {
  private let kilogram: QuantityUnit
  private let pieces: QuantityUnit

  init() throws {
    kilogram = try QuantityUnit(rawValue: "kg").required()
    pieces = try QuantityUnit(rawValue: "units").required()
  }

  private static let lists = [
    ["0"], ["9"], ["0", "1"], ["0000000000000000", "9999999999999999"],
    ["0101000000", "0101000001", "9999999999"], ["01", "0101", "010110", "02"], ["TOTAL"],
    ["A", "AA", "AAAAAAAAAAAAAAAA", "AB"], ["0", "00"], ["CAD", "CNY", "USD"],
    ["0ZZZZZZZZZZZZZZZ", "Z"], ["12345678", "12345679", "2345678A"],
  ]

  @Test(arguments: lists) func `Codes of any length and kind come back as they were`(
    texts: [String]
  ) throws {
    for units in [[nil], [kilogram], [nil, kilogram, pieces]] {
      let entries = try texts.enumerated().map { index, text in
        (code: try code(text), unit: units[index % units.count])
      }
      let segment = CodeSegment(entries)
      #expect(segment.codes == entries.map(\.code))
      let back = try CodeSegment(decoding: segment.encoded())
      #expect(back == segment)
      var dictionary = CodeDictionary()
      try dictionary.append([back])
      #expect(entries.indices.map { dictionary.unit($0) } == entries.map(\.unit))
    }
  }

  @Test func `Random codes come back as they were, and find their numbers`() throws {
    var generator = SeededGenerator(seed: 11)
    let alphabet = Array("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ")
    for round in 0..<60 {
      let letters = round % 2 == 0 ? Array(alphabet[..<10]) : alphabet
      var codes: Set<ProductCode> = []
      for _ in 0..<[1, 2, 63, 64, 65, 400][round % 6] {
        let length = round % 3 == 0 ? 10 : Int.random(in: 1...16, using: &generator)
        let text = (0..<length).compactMap { _ in letters.randomElement(using: &generator) }
        codes.insert(try code(String(text)))
      }
      let sorted = codes.sorted()
      let segment = CodeSegment(sorted.map { (code: $0, unit: nil) })
      #expect(try CodeSegment(decoding: segment.encoded()) == segment)
      // In two segments the numbers are others, and each code still finds its own.
      var dictionary = CodeDictionary()
      let halves = [0, 1].map { half in
        sorted.enumerated().filter { $0.offset % 2 == half }.map {
          (code: $0.element, unit: QuantityUnit?.none)
        }
      }
      for half in halves where !half.isEmpty { try dictionary.append([CodeSegment(half)]) }
      let numbers = dictionary.numbers(of: sorted)
      #expect(numbers.map { dictionary.codes[Int($0)] } == sorted)
      let absent = try code("ZZZZZZZZZZZZZZZZ")
      #expect(dictionary.numbers(of: [absent]) == [-1])
    }
  }

  @Test func `A code in two segments is an error`() throws {
    let segment = CodeSegment([(code: try code("01"), unit: nil)])
    var dictionary = CodeDictionary()
    let error = #expect(throws: BlockError.self) { try dictionary.append([segment, segment]) }
    #expect(error?.problem == .codeListedTwice)
  }

  @Test func `A dictionary names 255 units, and blocks name the others`() throws {
    var dictionary = CodeDictionary()
    var union = CodeUnion(missingIn: dictionary)
    let rows = try (0..<300).map { index in
      ReleaseRow(
        code: try code(String(1000 + index)), value: FixedPoint(1),
        quantity: Quantity(FixedPoint(index), try QuantityUnit(rawValue: "u\(index)").required()))
    }
    union.add(rows)
    try dictionary.append([try union.segment().required()])
    #expect(dictionary.units.count == 255)
    let numbers = dictionary.numbers(of: rows.map(\.code))
    let block = ReleaseBlock.encode(rows, numbers: numbers, dictionary: dictionary)
    #expect(try ReleaseBlock.decode(block, dictionary: dictionary) == rows)
  }

  @Test func `A code's unit is that of its first quantity`() throws {
    var union = CodeUnion(missingIn: CodeDictionary())
    let first = try code("01")
    let second = try code("02")
    union.add([ReleaseRow(code: second, value: nil)])
    union.add([
      ReleaseRow(code: first, value: nil, quantity: Quantity(FixedPoint(1), pieces)),
      ReleaseRow(code: second, value: nil, quantity: Quantity(FixedPoint(1), kilogram)),
    ])
    union.add([ReleaseRow(code: first, value: nil, quantity: Quantity(FixedPoint(1), kilogram))])
    #expect(union.entries.map(\.code) == [first, second])
    #expect(union.entries.map(\.unit) == [pieces, kilogram])
  }

  @Test func `A flipped bit or a cut anywhere is an error`() throws {
    for texts in [["0101", "0102", "0999"], ["01", "0101", "TOTAL"]] {
      let bytes = CodeSegment(try texts.map { (code: try code($0), unit: kilogram) }).encoded()
      for position in bytes.indices {
        for bit in 0..<8 {
          var damaged = bytes
          damaged[position] ^= 1 << bit
          #expect(throws: BlockError.self) { try CodeSegment(decoding: damaged) }
        }
        #expect(throws: BlockError.self) { try CodeSegment(decoding: Array(bytes[..<position])) }
        #expect(throws: BlockError.self) {
          try CodeSegment(
            decoding: ReferenceBlock.sealed(Array(bytes[..<min(position, bytes.count - 5)])))
        }
      }
    }
  }

  @Test func `Forged segments give codes in order, in one form, or an error`() throws {
    var generator = SeededGenerator(seed: 21)
    var accepted = 0
    for texts in [["0101", "0102", "0999"], ["01", "0101", "TOTAL"]] {
      let bytes = CodeSegment(try texts.map { (code: try code($0), unit: kilogram) }).encoded()
      for _ in 0..<5000 {
        var body = Array(bytes.dropLast(4))
        let position = Int.random(in: body.indices, using: &generator)
        body[position] = UInt8.random(in: .min ... .max, using: &generator)
        let forged = ReferenceBlock.sealed(body)
        guard let segment = try? CodeSegment(decoding: forged) else { continue }
        accepted += 1
        #expect(segment.encoded() == forged)
        #expect(segment.codes.allSatisfy { ProductCode($0.description) == $0 })
        #expect(zip(segment.codes, segment.codes.dropFirst()).allSatisfy { $0 < $1 })
      }
    }
    #expect(accepted > 0)
  }

  @Test(
    arguments: [
      ([2], "block version 2 is unknown"),
      ([1, 0], "0 codes are none"),
      ([1, 9, 1], "9 codes are none, or more"),
      ([1, 1, 17, 0, 0], "a code is not"),
      ([1, 1, 1, 10, 0], "a code is not"),
      ([1, 2, 1, 9, 0, 0], "a code is not"),
      ([1, 1, 0, 0, 0x30, 0], "not written in the form"),
      ([1, 1, 0, 0, 0x61, 0], "a code is not"),
      ([1, 1, 0, 0x10, 0x41, 0], "a code is not"),
      ([1, 2, 0, 0, 0x42, 0, 0x41, 0], "a code is not"),
      ([1, 2, 0, 0, 0x41, 0, 0x41, 0], "a code is not"),
      ([1, 2, 0, 0, 0x41, 1, 0x41, 0x41, 0], "a code is not"),
      ([1, 1, 1, 0, 0, 0], "1 bytes follow"),
      ([1, 1, 1, 0, 0x80, 2], "a unit is not"),
      ([1, 1, 1, 0, 1, 1, 0x20, 1], "a unit is not"),
      ([1, 1, 1, 0, 1, 1, 0x6C, 0], "a unit is not"),
      ([1, 1, 1, 0, 1, 1, 0x6C, 2], "unit number 2"),
      ([1, 1, 1, 0, 2, 1, 0x6C, 1, 0x6B, 1], "a unit is not"),
      ([1, 1, 1, 0, 1, 1, 0x6C], "ends too early"),
    ] as [([UInt8], String)]) func `Each rule of the format has its own message`(
      body: [UInt8], message: String
    )
  {
    let error = #expect(throws: BlockError.self) {
      try CodeSegment(decoding: ReferenceBlock.sealed(body))
    }
    #expect(error?.description.contains(message) == true, "\(error?.description ?? "")")
  }
}
