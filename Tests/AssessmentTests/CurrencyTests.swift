import Agreements
import Testing
import TimeSeries
import TradeStatistics

@testable import Assessment

/// Figures in another currency than what they are compared with.
@Suite struct CurrencyTests {
  private func currency(_ text: String) throws -> Currency {
    try Currency(rawValue: text).required(text)
  }

  private func score(
    _ product: ProductSelection, _ tables: [TableKey], in first: String = "2020-01"
  ) throws -> PledgeScore {
    var made = try MadeAgreement()
    made.pledges = [
      try MadeAgreement.pledge("oil", product, baseline: nil, amounts: ["2020": 1200])
    ]
    let releases = try tables.enumerated().flatMap { index, table in
      try MadeMonths.releases(
        table.classification.level == .total ? "TOTAL" : "270900", from: first,
        [index == 0 ? 700 : 100], table: table)
    }
    var ledger = Ledger()
    return Scorekeeper(
      agreement: try made.built(), evidence: try MadeRelease.evidence(releases)
    ).scores(into: &ledger)[0]
  }

  @Test(arguments: [
    (ProductSelection.sector("energy"), Classification.Level.hs6), (.all, .total),
  ])
  func `A pledge in dollars is not scored by figures in another currency`(
    product: ProductSelection, level: Classification.Level
  ) throws {
    let yuan = try MadeRelease.table(level: level, currency: try currency("CNY"))
    let score = try score(product, [yuan])
    #expect(score.years[0].actual.value == nil)
    #expect(score.years[0].actual.result.reason?.kind == .notComparable)
    #expect(score.standing == .notMeasurable)
  }

  @Test(arguments: [
    (ProductSelection.sector("energy"), Classification.Level.hs6), (.all, .total),
  ])
  func `Figures in another currency of other years are no reason why the pledge's are missing`(
    product: ProductSelection, level: Classification.Level
  ) throws {
    let yuan = try MadeRelease.table(level: level, currency: try currency("CNY"))
    for first in ["2019-12", "2022-01"] {
      let score = try score(product, [yuan], in: first)
      #expect(score.years[0].actual.result.reason?.kind == .notOnFile, "\(first)")
    }
  }

  @Test(arguments: [
    (ProductSelection.sector("energy"), Classification.Level.hs6), (.all, .total),
  ])
  func `Of tables in several currencies the pledge's own is taken`(
    product: ProductSelection, level: Classification.Level
  ) throws {
    let yuan = try MadeRelease.table(level: level, currency: try currency("CNY"))
    let score = try score(product, [yuan, MadeRelease.table(level: level)])
    #expect(score.years[0].actual.value == FixedPoint(100))
  }
}
