import Foundation
import Testing
import TradeStatistics

@Suite struct TableKeyTests {
  private func key(
    source: String = "census", partner: Economy = .china, flow: Flow = .export,
    system: TradeSystem = .total,
    classification: Classification = .init(edition: "HS2017", level: .hs6),
    currency: Currency = .usd
  ) throws -> TableKey {
    TableKey(
      source: try #require(SourceID(rawValue: source)), reporter: .usa, partner: partner,
      flow: flow,
      system: system, basis: .customs, classification: classification, valuation: .fas,
      adjustment: .none, currency: currency)
  }

  @Test func `A table is named in one line`() throws {
    #expect(
      try key().description == "census USA-CHN export total customs HS2017/HS6 FAS none USD")
  }

  @Test func `Tables are ordered by their line`() throws {
    let ordered = [
      try key(), try key(flow: .import), try key(partner: .world), try key(source: "gacc"),
    ]
    #expect(ordered.reversed().sorted() == ordered)
    #expect(!(ordered[0] < ordered[0]))
  }

  @Test func `Whatever differs makes another table and another line`() throws {
    let keys = [
      try key(), try key(source: "comtrade"), try key(partner: .world), try key(flow: .import),
      try key(system: .general), try key(classification: .init(edition: "HS2017", level: .hs4)),
      try key(classification: .init(edition: "HS2012", level: .hs6)),
      try key(classification: .total), try key(currency: .eur),
    ]
    #expect(Set(keys).count == keys.count)
    #expect(Set(keys.map(\.description)).count == keys.count)
  }

  @Test func `A key comes back from storage, its parts as the words of the formats`() throws {
    let data = try JSONEncoder().encode(try key())
    #expect(try JSONDecoder().decode(TableKey.self, from: data) == key())
    let text = String(decoding: data, as: UTF8.self)
    #expect(text.contains(#""source":"census""#))
    #expect(text.contains(#""level":"HS6""#))
    for (word, wrong) in [("census", "Census!"), ("USD", "dollar"), ("HS6", "HS7"), ("CHN", "XXX")]
    {
      let spoilt = text.replacing("\"\(word)\"", with: "\"\(wrong)\"")
      #expect(throws: DecodingError.self) {
        try JSONDecoder().decode(TableKey.self, from: Data(spoilt.utf8))
      }
    }
  }

  @Test(arguments: [
    "", "Census", "us census", "gacc_cn", "zürich", "a\n", String(repeating: "a", count: 33),
  ])
  func `A source is named in lower-case letters, digits and hyphens`(name: String) {
    #expect(SourceID(rawValue: name) == nil)
  }
}
