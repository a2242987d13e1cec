import Assessment
import Briefing
import ReleaseArchive
import Testing
import TimeSeries
import TradeStatistics

/// What the shipped figures can separate of the product list, and what they cannot.
@Suite struct CoverageTests {
  @Test func `A part of a subheading is listed with the subheading as its bound`() throws {
    let coverage = try coverage("energy", try ShippedArchive.brief("2020-05-31"))
    #expect(coverage.listed == 10)
    #expect(coverage.exact == 9)
    #expect(coverage.absent.isEmpty)
    let bounded = try #require(coverage.bounded.first)
    #expect(coverage.bounded.count == 1)
    #expect(bounded.code == ProductCode("27111990"))
    #expect(bounded.rows == [try #require(ProductCode("271119"))])
    let months = try subheading("271119") { $0.hasPrefix("2017") || $0.hasPrefix("2020") }
    #expect(bounded.upper == FixedPoint(months.reduce(0, +)))
    #expect(bounded.periods == months.count)
  }

  @Test func `A figure's upper bound holds the subheadings that it shares`() throws {
    let figure = try ShippedArchive.brief("2020-05-31")
      .figure("pledges/energy/us-exports/baseline")
    let bounded = try #require(figure.result.value)
    let shared = try subheading("271119") { $0.hasPrefix("2017") }.reduce(0, +)
    #expect(bounded.lower == bounded.value)
    #expect(bounded.upper - bounded.value == FixedPoint(shared))
  }

  @Test func `Without later vintages the diesel line is bounded by its subheading`() throws {
    let brief = try ShippedArchive.brief("2020-05-31", standIns: .refused)
    let coverage = try coverage("energy", brief)
    let diesel = try #require(coverage.bounded.first { $0.code == ProductCode("271012250") })
    #expect(diesel.rows == [try #require(ProductCode("271012"))])
    #expect(coverage.bounded.map(\.code.description) == ["271012250", "27111990"])
    let strict = try #require(
      try brief.figure("pledges/energy/us-exports/baseline").result.value)
    let shared = try ["271012", "271119"].flatMap { code in
      try subheading(code) { $0.hasPrefix("2017") }
    }.reduce(0, +)
    #expect(strict.upper - strict.lower == FixedPoint(shared))
    // The line itself is a later vintage, and lies within the bounds that hold without it.
    let usual = try #require(
      try ShippedArchive.brief("2020-05-31").figure("pledges/energy/us-exports/baseline").value)
    #expect(strict.lower < usual)
    #expect(usual < strict.upper)
    #expect(brief.findings.ledger.citations.allSatisfy { !$0.isStandIn })
  }

  @Test func `A code that later tables leave out is absent from then on, with its share`() throws {
    let brief = try ShippedArchive.brief("2020-12-31")
    let absent = try #require(try coverage("manufactured", brief).absent.first)
    #expect(absent.code == ProductCode("2905"))
    #expect(absent.from == Period("2020-05"))
    #expect(absent.through == Period("2020-10"))
    #expect(absent.periods == 6)
    #expect(absent.baselineShare?.text(places: 3) == "0.004")
    let actual = try brief.figure("pledges/manufactured/us-exports/2020/actual")
    #expect(actual.omits == [try #require(ProductCode("2905"))])
  }

  @Test func `Only figures that rest on a later vintage say so`() throws {
    let brief = try ShippedArchive.brief("2020-05-31")
    let ledger = brief.findings.ledger
    for (sector, isMarked) in [("manufactured", false), ("agriculture", false), ("energy", true)] {
      let actual = try brief.figure("pledges/\(sector)/us-exports/2020/actual")
      #expect(ledger.restsOnStandIn(actual) == isMarked, "\(sector)")
    }
    let progress = try brief.figure("pledges/total/us-exports/2020/equal/progress")
    #expect(ledger.restsOnStandIn(progress))
  }

  private func coverage(_ pledge: String, _ brief: Brief) throws -> CoverageReport {
    let score = brief.findings.scores.first { $0.id == pledge && $0.measure == "us-exports" }
    return try #require(score?.coverage)
  }

  // Months with trade of a row of the table of 5 May 2020.
  private func subheading(_ code: String, _ months: (String) -> Bool) throws -> [Int] {
    let table = try ShippedTable("Figures/us-china/us-exports-hs6-2020-05-05.csv").wide()
    return try #require(table[code]).filter { months($0.key) && $0.value > 0 }.map(\.value)
  }
}
