import Agreements
import Testing
import TimeSeries
import TradeStatistics

@Suite struct PledgeOverlapTests {
  /// A file with one pledge by one group of codes.
  private func agreement(
    _ id: String, buyer: String = "CHN", codes: [String] = ["1201"],
    amounts: String = "at-least: {2026: 25 mn t}"
  ) throws -> Agreement {
    let text = """
      pledgeline: 1
      id: \(id)
      title: \(id)
      parties: {buyer: \(buyer), seller: USA}
      signed: 2025-12-01
      window: {from: 2025-01, through: 2029-12}
      texts:
        - {id: text, title: Text, date: 2025-12-01}
      nomenclature: HS2022
      products: products.csv
      sectors:
        - {id: all-of-it, title: All of it, groups: [{id: listed, title: Listed}]}
      pledges:
        - id: purchases
          product: {group: listed}
          kind: quantity
          \(amounts)
          strength: will
          commodity: soybeans
          not-measured: the test counts nothing
          text: text
      """
    let lines = ["code,group,sector"] + codes.map { "\($0),listed,all-of-it" }
    let products = lines.joined(separator: "\n") + "\n"
    return try AgreementReader.parse(
      files: ["agreement.yaml": Array(text.utf8), "products.csv": Array(products.utf8)]
    ).agreement
  }

  private func names(_ overlap: PledgeOverlap) -> [String] { overlap.members.map(\.agreement) }

  @Test func `What one buyer pledges twice is one shipment`() throws {
    let found = PledgeOverlap.all(among: [try agreement("a"), try agreement("b")])
    #expect(found.map(\.shared) == [.shipments])
    #expect(found.map(names) == [["a", "b"]])
    #expect(found[0].codes.map(\.description) == ["1201"])
  }

  @Test func `What several buyers are promised is one supply`() throws {
    let found = PledgeOverlap.all(among: [
      try agreement("a"), try agreement("b", buyer: "JPN"), try agreement("c", buyer: "JPN"),
    ])
    #expect(found.map(\.shared) == [.shipments, .supply])
    #expect(found.map(names) == [["b", "c"], ["a", "b", "c"]])
  }

  @Test(
    arguments: [
      (["2711"], ["271111"], ["271111"]),
      (["271111", "2709"], ["27", "1201"], ["2709", "271111"]),
      // Of codes under one another the higher one is named.
      (["27", "2711"], ["27"], ["27"]),
      (["271111"], ["271112"], []),
      (["1201"], ["120"], ["1201"]),
    ])
  func `Shared is the finer of two codes`(
    _ first: [String], _ second: [String], _ shared: [String]
  ) throws {
    let found = PledgeOverlap.all(among: [
      try agreement("a", codes: first), try agreement("b", codes: second),
    ])
    #expect(found.flatMap(\.codes).map(\.description) == shared)
    #expect(found.count == (shared.isEmpty ? 0 : 1))
  }

  @Test(
    arguments: [
      ("at-least: {2026: 1 mn t}", "at-least: {2027: 1 mn t}", false),
      ("at-least: {2026/2027: 1 mn t}", "at-least: {2027: 1 mn t}", true),
      ("at-least: {2026: 1 mn t}", "at-most: {2026: 1 mn t}", false),
    ])
  func `Pledges that share no time, and ceilings, take nothing from one another`(
    _ first: String, _ second: String, _ isShared: Bool
  ) throws {
    let found = PledgeOverlap.all(among: [
      try agreement("a", amounts: first), try agreement("b", amounts: second),
    ])
    #expect(found.isEmpty != isShared)
  }

  @Test func `Of three pledges the one at another time is left out`() throws {
    let found = PledgeOverlap.all(among: [
      try agreement("a"), try agreement("b", amounts: "at-least: {2029: 1 mn t}"),
      try agreement("c"),
    ])
    #expect(found.map(names) == [["a", "c"]])
  }

  @Test func `The same liquefied gas is pledged to several buyers today`() throws {
    let agreements = try ["us-china-phase-one", "us-eu-2025", "us-korea-2025", "us-malaysia-2025"]
      .map { try AgreementReader.read(folder: ShippedFiles.folder($0)).agreement }
    let found = PledgeOverlap.all(among: agreements)
    let gas = try #require(ProductCode("271111"))
    let overlap = try #require(found.first { $0.codes.contains(gas) })
    #expect(overlap.shared == .supply)
    // The one of 2020 was over by then.
    #expect(names(overlap).allSatisfy { $0 != "us-china-phase-one" })
    #expect(names(overlap).contains("us-eu-2025") && names(overlap).contains("us-korea-2025"))
  }
}
