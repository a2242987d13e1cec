import Testing
import TradeStatistics

@Suite struct ProductMapTests {
  private func map(_ codes: [String]) throws -> ProductMap {
    ProductMap(
      try codes.enumerated().map {
        .init(code: try productCode($0.element), group: $0.offset)
      })
  }

  private func randomCode(_ random: inout SeededGenerator, _ lengths: ClosedRange<Int>) -> String {
    String(
      (0..<Int.random(in: lengths, using: &random)).map { _ in
        "012".randomElement(using: &random) ?? "0"
      })
  }

  @Test(
    arguments: [
      ("8802", 0), ("880240", 1), ("8802400040", 2), ("8802400041", 1), ("880230", 0), ("88024", 0),
      ("88", nil), ("8803", nil), ("02", 3), ("0201", 3), ("2", nil), ("20", nil), ("TOTAL", nil),
    ] as [(String, Int?)])
  func `The longest listed code wins, and leading zeros count`(
    text: String, group: Int?
  ) throws {
    let map = try map(["8802", "880240", "8802400040", "02"])
    let code = try productCode(text)
    #expect(map.longestMatch(for: code).map { map.entries[$0].group } == group)
  }

  @Test func `Of two entries with the same code the later wins`() throws {
    let code = try productCode("8802")
    let map = ProductMap([.init(code: code, group: 1), .init(code: code, group: 2)])
    #expect(map.entries == [.init(code: code, group: 2)])
  }

  @Test func `An empty list matches nothing`() throws {
    let map = ProductMap([])
    let code = try productCode("8802")
    #expect(map.longestMatch(for: code) == nil)
    #expect(map.listed(under: code).isEmpty)
    #expect(map.longestMatches(forSorted: [code, code]) == [nil, nil])
    #expect(try self.map(["8802"]).longestMatches(forSorted: []).isEmpty)
  }

  @Test(arguments: 0..<30 as Range<UInt64>)
  func `Every lookup agrees with trying every listed code`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let count = Int.random(in: 1...80, using: &random)
    let map = try map((0..<count).map { _ in randomCode(&random, 2...10) })
    let listed = map.entries.map(\.code.description)
    #expect(listed == Set(listed).sorted())
    let texts = (listed + (0..<300).map { _ in randomCode(&random, 1...12) }).sorted()
    let codes = try texts.map { try productCode($0) }
    let merged = map.longestMatches(forSorted: codes)
    #expect(merged.count == codes.count)
    for (index, text) in texts.enumerated() {
      let above = listed.indices.filter { text.hasPrefix(listed[$0]) }
      let longest = above.max { listed[$0].count < listed[$1].count }
      #expect(map.longestMatch(for: codes[index]) == longest)
      #expect(merged[index] == longest)
      let under = listed.indices.filter { listed[$0].hasPrefix(text) && listed[$0] != text }
      #expect(Array(map.listed(under: codes[index])) == under)
    }
  }
}
