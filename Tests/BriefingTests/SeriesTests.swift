import Agreements
import Assessment
import Briefing
import ReleaseArchive
import Testing
import TimeSeries
import TradeStatistics

/// Series as of dates, from the shipped figures.
@Suite struct SeriesTests {
  @Test(arguments: [("2020-06-03", "2019-02"), ("2020-06-04", "2019-02")])
  func `A revised month is listed as it was known`(day: String, month: String) throws {
    let table = try ShippedTable("Figures/us-china/us-exports-total.csv")
    let vintage = day == "2020-06-04" ? "2020-06-04" : "first-print"
    let listing = try listing(.export, day, from: month, through: month)
    #expect(listing.lines.map(\.period.description) == [month])
    let dollars = try table.cell(month, vintage, column: "usd")
    #expect(listing.lines.first?.value.value?.value == FixedPoint(dollars))
  }

  @Test(arguments: [("2020-03-10", "-26.10"), ("2023-04-01", "-25.80")])
  func `January 2020's balance by its first print and by the vintage of 2023`(
    day: String, printed: String
  ) throws {
    let line = try #require(
      try listing(.balance, day, from: "2020-01", through: "2020-01").lines.first)
    let value = try #require(line.value.value).value
    #expect(
      value.scaled(by: FixedPoint(1), over: FixedPoint(1_000_000_000)).text(places: 2) == printed)
    #expect(line.citations.count == 2)
  }

  @Test func `A combined January and February never becomes months`() throws {
    let lines = try listing(
      .balance, "2020-06-30", of: .china, with: .usa, from: "2020-01", through: "2020-03"
    ).lines
    #expect(
      lines.map(\.period.description) == [
        "2020-01", "2020-01/02", "2020-01/03", "2020-02", "2020-03",
      ])
    let kinds = lines.map(\.value.reason?.kind)
    #expect(kinds == [.onlyCombined, nil, nil, .onlyCombined, nil])
  }

  @Test func `A product is the sum of the rows under it`() throws {
    let table = try ShippedTable("Figures/us-china/us-exports-hs6-2020-05-05.csv").wide()
    for code in ["120190", "1201", "0203"] {
      let line = try #require(
        try listing(.export, "2020-05-31", product: code, from: "2020-01", through: "2020-01")
          .lines.first)
      let sum = table.filter { $0.key.hasPrefix(code) }.reduce(0) {
        $0 + ($1.value["2020-01"] ?? 0)
      }
      #expect(line.value.value == Bounded(FixedPoint(sum)), "\(code)")
    }
  }

  @Test func `A line finer than any table then published has no figure without later vintages`()
    throws
  {
    func january(_ standIns: StandInPolicy) throws -> SeriesListing {
      try listing(
        .export, "2020-05-31", product: "271012250", from: "2017-01", through: "2017-01",
        standIns: standIns)
    }
    let line = try #require(try january(.allowed).lines.first)
    #expect(line.value.value == Bounded(FixedPoint(68_497_950)))
    #expect(line.citations.map(\.isStandIn) == [true])
    let strict = try january(.refused)
    #expect(strict.lines.isEmpty)
    #expect(strict.reason?.kind == .notOnFile)
  }

  @Test func `A series that is not on file has no lines and a reason`() throws {
    let listing = try listing(.import, "2020-05-31", of: .china, with: .usa, product: "1201")
    #expect(listing.lines.isEmpty)
    #expect(listing.reason?.kind == .notOnFile)
  }

  private func listing(
    _ flow: Flow, _ day: String, of reporter: Economy = .usa, with partner: Economy = .china,
    product: String? = nil, from: String? = nil, through: String? = nil,
    standIns: StandInPolicy = .allowed
  ) throws -> SeriesListing {
    let code = try product.map { try #require(ProductCode($0)) }
    let maker = BriefMaker(
      archive: try ShippedArchive.archive,
      terms: try ShippedArchive.terms(day, standIns: standIns))
    return try maker.series(
      SeriesRequest(
        flow: FlowReference(
          source: nil, reporter: reporter, partner: partner, flow: flow, system: nil,
          valuation: nil),
        product: code ?? .total, from: from.flatMap { Month($0) },
        through: through.flatMap { Month($0) }))
  }
}
