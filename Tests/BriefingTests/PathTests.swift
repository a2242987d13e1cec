import Agreements
import Assessment
import Briefing
import Testing
import TimeSeries
import TradeStatistics

@Suite struct PathTests {
  private func illustrated(_ day: String) throws -> IllustratedBrief {
    try BriefMaker(archive: ShippedArchive.archive, terms: ShippedArchive.terms(day))
      .illustrated(ShippedArchive.agreement)
  }

  @Test(arguments: ["2020-03-10", "2020-06-10", "2021-02-10"])
  func `Months add up to what the scores say, and dues to their targets`(day: String) throws {
    let made = try illustrated(day)
    var compared = 0
    for path in made.paths.pledges where path.missing == nil {
      let score = try #require(
        made.brief.findings.scores.first { $0.id == path.id && $0.measure == path.measure })
      let year = try #require(score.current)
      let step = try #require(path.steps.first { $0.month == year.through })
      #expect(step.toDate?.value == score.window.actual.result.value)
      for part in year.prorated {
        #expect(step.due[part.proration] == part.target.value, "\(path.id) \(part.proration)")
      }
      compared += 1
    }
    // Three pledges and their sum, by US exports.
    #expect(compared == 4)
  }

  @Test func `A month that is not published yet has no figure, and is not zero`() throws {
    let path = try #require(try illustrated("2020-06-10").paths.pledges.first)
    #expect(path.steps.count == 24)
    #expect(path.steps.filter { $0.bought != nil }.count == 4)
    #expect(path.steps.suffix(20).allSatisfy { $0.toDate == nil && !$0.due.isEmpty })
  }

  @Test func `The gauge's last month and mean are those of the report`() throws {
    let made = try illustrated("2020-06-10")
    let path = try #require(made.paths.gauge)
    let report = try #require(made.brief.findings.gauge?.own)
    let last = try #require(path.steps.last)
    #expect(path.steps.first?.month == Month(year: 1985, month: 1))
    #expect(last.balance.value == report.latest.balance.result.value)
    let sum = try #require(report.twelveMonths.balance.value)
    #expect(last.mean.value?.value == sum.scaled(by: FixedPoint(1), over: FixedPoint(12)))
  }

  @Test func `What the pledges do not cover and what they do are all goods`() throws {
    let share = try #require(
      try illustrated("2020-06-10").paths.shares.first { $0.notCovered.value != nil })
    let (covered, all) = (try #require(share.covered.value), try #require(share.all.value))
    let rest = try #require(share.notCovered.value)
    #expect(rest.value == (all.value - covered.value) / all.value)
    // 95.26 of the 129.9 billion dollars of exports in 2017.
    #expect(rest.value.text(places: 2) == "0.27")
  }

  @Test func `Of a figure's vintages only those of the day are told`() throws {
    let found = try #require(try illustrated("2020-06-10").revisions.value)
    #expect(found.period.description == "2019-12")
    #expect(found.vintages.map(\.publication.day.description) == ["2020-02-05", "2020-06-04"])
    let earlier = try illustrated("2020-05-10").revisions.value?.vintages ?? []
    #expect(earlier.allSatisfy { $0.publication.day.description <= "2020-05-10" })
  }

  @Test func `The forecast of the rebound test stands beside what was counted`() throws {
    let conditions = try illustrated("2020-06-10").brief.findings.conditions
    let leg = try #require(conditions.flatMap(\.legs).first { !$0.expectations.isEmpty })
    let tested = leg.expectations.filter { step in leg.path.contains { $0.month == step.month } }
    var gap = FixedPoint.zero
    for step in tested {
      let (observed, expected) = (
        try #require(step.observed.value), try #require(step.expected)
      )
      #expect(try #require(step.bounds).contains(expected))
      gap = gap + observed - expected
    }
    let sum = try #require(leg.path.last?.value)
    #expect((gap - sum).magnitude < FixedPoint(1))
  }
}
