import Testing

@testable import TradeStatistics

/// Made-up pairs; the codes are real ones, what they share here is not.
@Suite struct CorrelationTests {
  private static func code(_ text: String) throws -> ProductCode {
    try #require(ProductCode(text))
  }

  private static func correlation(
    _ pairs: [(String, String)], from: String = "HS2017", to: String = "HS2022"
  ) throws -> Correlation {
    Correlation(
      from: from, to: to,
      pairs: try pairs.map { Correlation.Pair(from: try code($0.0), to: try code($0.1)) })
  }

  private func codes(_ texts: String...) throws -> [ProductCode] {
    try texts.map { try Self.code($0) }
  }

  /// 120110 goes on; 120190 was split; 270900 and 271012 were joined; 271019 and 271020 exchange goods.
  private static let pairs = [
    ("120110", "120110"), ("120190", "120191"), ("120190", "120199"), ("270900", "270901"),
    ("271012", "270901"), ("271019", "271019"), ("271019", "271091"), ("271020", "271019"),
    ("271020", "271091"), ("880240", "880240"), ("880240", "880699"), ("880390", "880699"),
  ]

  @Test(arguments: [
    ("120110", "120110", Correlation.Relation.oneToOne), ("120190", "120191", .oneToMany),
    ("271012", "270901", .manyToOne), ("271020", "271019", .manyToMany),
    // Split, and one part of it joined with another code.
    ("880240", "880240", .oneToMany), ("880240", "880699", .manyToMany),
  ])
  func `A relation is what the pairs show`(
    from: String, to: String, relation: Correlation.Relation
  ) throws {
    let correlation = try Self.correlation(Self.pairs)
    let pair = Correlation.Pair(from: try Self.code(from), to: try Self.code(to))
    #expect(correlation.relation(of: pair) == relation)
  }

  @Test func `A relation reads the other way from the other edition`() throws {
    let inverted = try Self.correlation(Self.pairs).inverted
    let joined = Correlation.Pair(from: try Self.code("270901"), to: try Self.code("271012"))
    #expect(inverted.relation(of: joined) == .oneToMany)
    #expect(inverted.inverted == (try Self.correlation(Self.pairs)))
  }

  @Test func `A code counts if all its partners are listed, and is ambiguous if some are`() throws {
    let correlation = try Self.correlation(Self.pairs)
    let measures = correlation.measures(try codes("1201", "2709", "880240"))
    #expect(measures.whole == (try codes("120110", "120191", "120199", "880240")))
    #expect(measures.ambiguous.map(\.code) == (try codes("270901", "880699")))
    #expect(measures.ambiguous[0].inside == (try codes("270900")))
    #expect(measures.ambiguous[0].outside == (try codes("271012")))
    #expect(measures.unknown == [])
  }

  @Test func `Codes that were joined count once all of them are listed`() throws {
    let correlation = try Self.correlation(Self.pairs)
    #expect(correlation.measures(try codes("2709", "271012")).ambiguous == [])
    #expect(correlation.measures(try codes("27")).whole.count == 3)
  }

  @Test func `A listed code longer than six digits makes its partners ambiguous, not whole`() throws
  {
    let correlation = try Self.correlation(Self.pairs)
    let measures = correlation.measures(try codes("1201901000"))
    #expect(measures.whole == [])
    #expect(measures.ambiguous.map(\.code) == (try codes("120191", "120199")))
    #expect(measures.ambiguous[0].partly == (try codes("120190")))
  }

  @Test func `Listed codes that the correlation does not know are named`() throws {
    let correlation = try Self.correlation(Self.pairs)
    #expect(correlation.measures(try codes("1201", "9999")).unknown == (try codes("9999")))
  }

  @Test func `A chain carries ambiguity on`() throws {
    let first = try Self.correlation(
      [("010101", "010201"), ("010102", "010202"), ("010103", "010203")], from: "HS2012",
      to: "HS2017")
    let second = try Self.correlation(
      [("010201", "010301"), ("010202", "010301"), ("010203", "010303"), ("010203", "010304")])
    let chain = first.followed(by: second)
    #expect(chain.measures(try codes("010101")).whole == [])
    #expect(chain.measures(try codes("010101")).ambiguous.map(\.code) == (try codes("010301")))
    #expect(chain.measures(try codes("010103")).whole == (try codes("010303", "010304")))
  }

  @Test func `A book finds the shortest way, in either direction, and none where there is none`()
    throws
  {
    let near = try Self.correlation([("010101", "010101")], from: "HS2022", to: "HS2017")
    let far = try Self.correlation([("010101", "010102")], from: "HS2017", to: "HS2012")
    let book = CorrelationBook([near, far])
    let chain = try #require(book.correlation(from: "HS2012", to: "HS2022"))
    #expect(chain.pairs == [.init(from: try Self.code("010102"), to: try Self.code("010101"))])
    #expect(book.steps(from: "HS2012", to: "HS2022")?.count == 2)
    #expect(book.correlation(from: "HS2007", to: "HS2022") == nil)
    #expect(book.correlation(from: "HS2017", to: "HS2017") == nil)
    // A direct one is better than a chain, whichever way it is written.
    let direct = try Self.correlation([("010101", "010109")], from: "HS2022", to: "HS2012")
    let with = CorrelationBook([near, far, direct])
    #expect(with.correlation(from: "HS2012", to: "HS2022") == direct.inverted)
  }

  @Test
  func `Rows of the data belong to their six digits, and shorter ones hold what is under them`()
    throws
  {
    let map = ProductMap([
      .init(code: try Self.code("1201"), group: 0), .init(code: try Self.code("2709"), group: 1),
    ])
    let correlated = CorrelatedMap(map, through: try Self.correlation(Self.pairs))
    func holders(_ row: String) throws -> CorrelatedMap.Holders {
      correlated.holders(of: try Self.code(row))
    }
    #expect(try holders("1201991090").whole == 0)
    #expect(try holders("1201").whole == 0)
    #expect(try holders("2709") == .init(listed: [1], holdsOthers: true))
    #expect(try holders("880240").listed == [])
    // In no edition: it may be anything of its chapter, but chapters 98 and 99 are nobody's.
    #expect(try holders("129999") == .init(listed: [0], holdsOthers: true))
    #expect(try holders("999999").listed == [])
    #expect(try holders("TOTAL").listed == [])
  }

  /// Wholes and ambiguities by the definition, one code at a time.
  @Test(arguments: UInt64(1)...40)
  func `What counts agrees with the definition on made-up tables`(seed: UInt64) throws {
    var state = seed &* 0x9E37_79B9_7F4A_7C15
    func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(truncatingIfNeeded: state >> 33) % bound
    }
    let pairs = (0..<30).map { _ in ("01010\(next(9))", "01020\(next(9))") }
    let correlation = try Self.correlation(pairs)
    let listed = try Set((0..<4).map { _ in try Self.code("01010\(next(9))") })
    let measures = correlation.measures(Array(listed))
    for code in correlation.secondCodes {
      let partners = Set(correlation.pairs.filter { $0.to == code }.map(\.from))
      #expect(measures.whole.contains(code) == partners.isSubset(of: listed))
      #expect(
        measures.ambiguous.contains { $0.code == code }
          == (!partners.isSubset(of: listed) && !partners.isDisjoint(with: listed)))
    }
  }
}
