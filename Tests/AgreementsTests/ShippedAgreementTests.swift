import Agreements
import Testing
import TextFormats
import TimeSeries
import TradeStatistics

@Suite struct ShippedAgreementTests {
  private static let folder = ShippedFiles.folder("us-china-phase-one")

  private func agreement() throws -> Agreement {
    try AgreementReader.read(folder: Self.folder).agreement
  }

  @Test func `The shipped agreement reads without a finding`() throws {
    #expect(try AgreementReader.read(folder: Self.folder).warnings == [])
    #expect(try AgreementReader.check(path: Self.folder) == [])
    for name in ["agreement.yaml", "claims.yaml", "products.csv"] {
      #expect(try AgreementReader.check(path: "\(Self.folder)/\(name)") == [], "\(name)")
    }
  }

  @Test func `The head of the agreement is that of the text`() throws {
    let agreement = try agreement()
    #expect(agreement.id == "us-china-phase-one")
    #expect(agreement.buyer == .china)
    #expect(agreement.seller == .usa)
    #expect(agreement.signed == Day("2020-01-15"))
    #expect(agreement.inForce == Day("2020-02-14"))
    #expect(agreement.window.lowerBound == Month("2020-01"))
    #expect(agreement.window.upperBound == Month("2021-12"))
    #expect(agreement.nomenclature == "HS2017")
  }

  @Test func `The annex has 538 codes in 18 sub-categories of its own sizes`() throws {
    let agreement = try agreement()
    let general = agreement.products.filter { $0.source == nil }
    #expect(general.count == 538)
    #expect(Set(general.map(\.code)).count == 538)
    let sizes = agreement.groups.map { group in
      general.count { $0.group == group.group.id }
    }
    #expect(
      sizes == [86, 45, 6, 1, 2, 9, 35, 127, 1, 12, 16, 3, 175, 10, 1, 1, 7, 1])
    let bySector = agreement.sectors.map { sector in general.count { $0.sector == sector.id } }
    #expect(bySector == [311, 217, 10, 0])
  }

  @Test func `Civil aircraft count for US exports under 8800, and nowhere else`() throws {
    let agreement = try agreement()
    let special = agreement.products.filter { $0.source != nil }
    #expect(special.map(\.code.description) == ["8800"])
    #expect(special.map(\.group) == ["aircraft"])
    #expect(special.map(\.source?.rawValue) == ["census"])
    let aircraft = try #require(agreement.groups.firstIndex { $0.group.id == "aircraft" })
    let code = try #require(ProductCode("880000"))
    let map = agreement.productMap(for: SourceID(rawValue: "census"))
    #expect(map.longestMatch(for: code).map { map.entries[$0].group } == aircraft)
    #expect(agreement.productMap(for: SourceID(rawValue: "gacc")).longestMatch(for: code) == nil)
  }

  /// Heading 2905 is listed under manufactured goods, parts of it elsewhere.
  @Test(arguments: [
    ("290511", "refined-products"), ("290543", "other-agricultural-commodities"),
    ("290544", "other-agricultural-commodities"), ("290512", "other-manufactured-goods"),
    ("27111990", "refined-products"), ("2710122500", "refined-products"),
    ("120190", "oilseeds"), ("270112", "coal"),
  ])
  func `The longest listed code decides`(code: String, group: String) throws {
    let agreement = try agreement()
    let map = agreement.productMap(for: nil)
    let listed = try #require(ProductCode(code))
    let match = try #require(map.longestMatch(for: listed))
    #expect(agreement.groups[map.entries[match].group].group.id == group)
  }

  @Test(arguments: ["27111910", "2710121500", "880000"])
  func `Neighbours of the listed codes are not listed`(code: String) throws {
    let map = try agreement().productMap(for: nil)
    #expect(map.longestMatch(for: try #require(ProductCode(code))) == nil)
  }

  @Test(arguments: [
    ("manufactured", "32.9 bn USD", "44.8 bn USD"), ("agriculture", "12.5 bn USD", "19.5 bn USD"),
    ("energy", "18.5 bn USD", "33.9 bn USD"), ("services", "12.8 bn USD", "25.1 bn USD"),
  ])
  func `The pledges are the annex's amounts over 2017`(
    id: String, first: String, second: String
  ) throws {
    let pledge = try #require(try agreement().pledge(id))
    guard case .quantity(let terms) = pledge.kind else { return }
    #expect(pledge.product == .sector(id))
    #expect(pledge.strength == .shall)
    #expect(terms.bound == .atLeast)
    #expect(terms.baseline == Period("2017"))
    #expect(terms.instalments.map(\.period) == [Period(year: 2020), Period(year: 2021)])
    let amounts = try [first, second].map { PledgeAmount.money(try #require(Money($0))) }
    #expect(terms.instalments.map(\.amount) == amounts)
  }

  @Test func `The pledges add up to 200 billion dollars`() throws {
    let total = try agreement().pledges.reduce(FixedPoint.zero) { sum, pledge in
      guard case .quantity(let terms) = pledge.kind else { return sum }
      return terms.instalments.reduce(sum) { $0 + $1.amount.number }
    }
    #expect(total == Money("200 bn USD")?.amount)
  }

  @Test func `All statements of the report of 10 March 2020 are on file`() throws {
    let agreement = try agreement()
    let claims = agreement.claims.filter { $0.day == Day("2020-03-10") }
    #expect(claims.count == 10)
    let reading = try #require(agreement.readings.first { $0.id == "slow-start" })
    #expect(reading.saidBy == ["people-familiar-2020-03-10"])
    #expect(reading.deniedBy == ["ustr-2020-03-10"])
    #expect(reading.binding == .total)
    #expect(reading.mayStartSlowly)
    #expect(
      reading.conditions == [
        "total-unchanged", "eventually-fulfilled", "no-export-surge", "balanced-rebound",
      ])
    #expect(agreement.conditions.count == 5)
    #expect(agreement.checkpoints.contains { $0.day == Day("2020-11-03") })
    #expect(agreement.gauge?.methods == [.none, .x13, .stl])
  }

  @Test func `A figure's half unit comes from its printed digits`() throws {
    let figure = try #require(try agreement().claim("china-surplus-2020-03-10")?.figure)
    #expect(figure.value == Money("25.4 bn USD")?.amount)
    #expect(figure.halfUnit == FixedPoint(50_000_000))
    let share = try #require(try agreement().claim("piie-us-exports-progress-2020-03")?.figure)
    #expect(share.unit == .percent)
    #expect(share.halfUnit == FixedPoint("0.5"))
    // 26.0 was printed with its zero: good to a tenth of a billion, not to one.
    let imports = try #require(try agreement().claim("piie-china-imports-2020-04")?.figure)
    #expect(imports.halfUnit == FixedPoint(50_000_000))
    let final = try #require(try agreement().claim("piie-final-2022-02-08")?.figure)
    #expect(final.target == Money("502.4 bn USD")?.amount)
    #expect(final.baseline == Money("302.4 bn USD")?.amount)
  }

  @Test func `Mastercard was approved to prepare in 2020 and licensed in 2023`() throws {
    let obligation = try #require(
      try agreement().obligations.first { $0.id == "bank-card-clearing" })
    #expect(
      obligation.history.map { "\($0.when) \($0.status)" } == [
        "2020-02-11 approved to prepare", "2023-11-19 done", "2024-05-09 in business",
      ])
  }

  @Test func `Days that were not seen stay months`() throws {
    let agreement = try agreement()
    func when(_ id: String) -> String? {
      agreement.obligations.first { $0.id == id }?.history.first?.when.description
    }
    #expect(when("avocado-access") == "2020-04")
    #expect(when("potato-access") == "2020-02")
  }

  @Test func `Each obligation's step rests on a source that its file lists`() throws {
    let agreement = try agreement()
    let sources = Set(agreement.sources.map(\.id))
    #expect(sources.count == 20)
    let cited = Set(agreement.obligations.flatMap(\.history).flatMap(\.evidence))
    #expect(cited == sources)
  }
}
