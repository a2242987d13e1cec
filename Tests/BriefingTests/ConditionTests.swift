import Agreements
import Assessment
import Briefing
import Testing
import TimeSeries
import TradeStatistics

/// The conditions of Phase One on the shipped figures, on days before and after the shutdown.
@Suite struct ConditionTests {
  private func report(_ day: String, _ id: String) throws -> ConditionReport {
    try #require(
      try ShippedArchive.brief(day).findings.conditions.first { $0.condition.id == id })
  }

  private func leg(_ day: String, _ id: String) throws -> ConditionLeg {
    let legs = try report(day, "no-export-surge").legs
    return try #require(legs.flatMap { [$0] + $0.variants }.first { $0.id == id })
  }

  @Test func `On 10 March 2020 nothing is testable yet, and the next release is named`() throws {
    let reports = try ["no-export-surge", "balanced-rebound", "balance-not-wider"]
      .map { try report("2020-03-10", $0) }
    for state in reports.map(\.state) + reports.flatMap({ $0.legs.map(\.state) }) {
      guard case .notYetTestable(let next) = state else {
        Issue.record("\(state)")
        continue
      }
      #expect(next?.entry?.day == Day("2020-04-02"))
      #expect(next?.entry?.period == Period("2020-02"))
      #expect(next?.calendar == "ft900")
    }
  }

  // statsmodels and numpy with the same start, on the vintage of 8 March 2023: lowest −12.1, −13.3 and −13.3 bn;
  // over the bound in December 2020 (fit from 2010) and October 2020 (2013), not by March 2021 (2005).
  @Test(
    arguments: [
      ("rebound", -13.25, "2020-12"), ("rebound/fit-2005-01", -12.09, nil),
      ("rebound/fit-2013-01", -13.33, "2020-10"),
    ] as [(String, Double, String?)])
  func `The hole lasts from February to April 2020, and when a surge begins hangs on the fit`(
    id: String, lowest: Double, surge: String?
  ) throws {
    let leg = try leg("2023-06-10", id)
    #expect(
      leg.path.filter { $0.name == "hole" }.map(\.month.description)
        == ["2020-02", "2020-03", "2020-04"])
    let deepest = leg.path.compactMap(\.value).min()?.double ?? 0
    #expect(abs(deepest / 1e9 - lowest) < 0.15)
    let milestones = leg.milestones.map { $0.month?.description }
    #expect(Array(milestones.prefix(2)) == ["2020-03", "2020-04"])
    #expect(["2020-06", "2020-07", "2020-08"].contains(milestones[2] ?? ""))
    #expect(milestones[3] == surge)
    #expect(leg.path.last?.month == Month("2021-04"))
  }

  @Test func `A year-on-year leg adds up the shipped months`() throws {
    // US imports from China, unadjusted, as revised by 5 March 2021: September to November 2020 against 2019.
    let leg = try leg("2021-02-10", "year-on-year/2019")
    let november = try #require(leg.path.first { $0.month == Month("2020-11") })
    let growth = try #require(november.value).double / (try #require(november.upper).double / 1.1)
    #expect(abs(growth - 1.119) < 0.002)
    #expect(leg.state == .tripped(since: try #require(Month("2020-11"))))
  }

  @Test func `A matched rebound tells changes, effect and what is missing`() throws {
    let leg = try #require(try report("2021-02-10", "balanced-rebound").legs.first)
    #expect(leg.state == .tripped(since: try #require(Month("2020-11"))))
    let value = try #require(leg.value?.value)
    let working = leg.working.compactMap(\.value)
    #expect(working.count == 3)
    #expect(working[1] == value - working[0])
    #expect(working[2] == value - working[0])
    #expect(leg.headroom.first?.restoring != nil)
  }

  @Test func `Every number of a leg can be followed to releases`() throws {
    let brief = try ShippedArchive.brief("2021-02-10")
    let ledger = brief.findings.ledger
    for leg in brief.findings.conditions.flatMap(\.legs).flatMap({ [$0] + $0.variants }) {
      for figure in [leg.value, leg.threshold, leg.distance].compactMap(\.self)
      where figure.value != nil {
        #expect(!ledger.allCitations(of: figure).isEmpty, "\(figure.id)")
      }
    }
  }
}
