import Agreements
import Assessment
import Briefing
import Testing
import TimeSeries
import TradeStatistics

/// Verdicts on the readings of the shipped agreement, from the shipped figures.
@Suite struct VerdictTests {
  private static func verdict(
    _ day: String, _ reading: String, _ scope: VerdictScope = .goods
  ) throws -> ReadingVerdict {
    let verdicts = try ShippedArchive.brief(day).findings.readings
    return try #require(verdicts.first { $0.reading.id == reading && $0.scope == scope })
  }

  @Test(arguments: [
    ("2020-03-10", ReadingVerdict.State.atRisk), ("2020-06-10", .atRisk),
    ("2020-09-10", .atRisk), ("2020-12-10", .atRisk), ("2021-02-10", .broken),
    ("2022-02-10", .broken),
  ])
  func `Phase One as signed is at risk through 2020, and broken when the year's figures are out`(
    day: String, expected: ReadingVerdict.State
  ) throws {
    #expect(try Self.verdict(day, "as-signed").state == expected)
    #expect(try Self.verdict(day, "slow-start").state == .broken)
    for reading in ["as-signed", "slow-start"] {
      #expect(try Self.verdict(day, reading, .wholeDeal).state == .undetermined)
      #expect(try Self.verdict(day, reading).unmeasured.map(\.subject) == ["china-imports"])
    }
  }

  // Added up beside, from the tables by product: left, capacity of the months left, by the best month.
  @Test(arguments: [
    ("2020-03-10", "agriculture", 72_465_184_397, 52_424_511_006, 94_409_578_325),
    ("2020-03-10", "manufactured", 206_847_426_070, 170_311_234_001, 202_009_070_523),
    ("2020-06-10", "agriculture", 69_627_344_410, 47_348_966_413, 82_095_572_525),
    ("2020-09-10", "manufactured", 180_919_362_442, 127_625_511_020, 149_305_591_152),
    ("2020-12-10", "agriculture", 56_328_635_242, 39_139_697_062, 84_610_055_897),
    ("2022-02-10", "manufactured", 149_286_236_682, 82_583_437_117, 96_609_500_157),
  ])
  func `What is left and what can be bought are those of the tables, to the dollar`(
    day: String, pledge: String, left: Int, canTake: Int, byBestMonth: Int
  ) throws {
    let row = try #require(
      try Self.verdict(day, "slow-start").pledges
        .first { $0.pledge.id == pledge && $0.measure == "us-exports" })
    #expect(row.standing == .outOfReach)
    #expect(row.value?.value == FixedPoint(left))
    let most = try #require(row.against?.value)
    #expect((most - FixedPoint(canTake)).magnitude < FixedPoint(1))
    let other = try #require(row.alternative?.value)
    #expect((other - FixedPoint(byBestMonth)).magnitude < FixedPoint(1))
  }

  @Test func `Every number of a reason is in the ledger, and can be followed to releases`() throws {
    for day in ["2020-03-10", "2021-02-10"] {
      let findings = try ShippedArchive.brief(day).findings
      for verdict in findings.readings {
        for case .pledge(let pledge) in verdict.reasons {
          for figure in [pledge.value, pledge.against, pledge.result].compactMap(\.self) {
            #expect(findings.ledger.figure(figure.id) == figure)
            #expect(!findings.ledger.allCitations(of: figure).isEmpty)
          }
        }
      }
    }
  }

  @Test func `The conditions on the total are judged, and those on exports left open`() throws {
    let findings = try ShippedArchive.brief("2020-12-10").findings
    let states = findings.conditions.map { ($0.condition.id, $0.state) }
    #expect(states.first { $0.0 == "total-unchanged" }?.1 == .holds)
    #expect(
      try states.first { $0.0 == "eventually-fulfilled" }?.1
        == .tripped(since: #require(Month("2020-01"))))
    #expect(findings.hasBreach)
  }

  @Test func `Watch tells what changed in state, and nothing where nothing did`() throws {
    func watch(_ first: String, _ last: String) throws -> Watch {
      try Watch(
        of: ShippedArchive.agreement, by: ShippedArchive.maker(last),
        since: ShippedArchive.terms(first))
    }
    let year = try watch("2020-12-10", "2021-02-10")
    let first = try #require(year.changes.first)
    #expect(first.kind == .reading && first.subject == "reading as-signed, goods")
    #expect(first.before == "at risk" && first.after == "broken")
    #expect(year.changes.count { $0.kind == .pledge && $0.after == "short" } == 4)
    #expect(try watch("2020-12-10", "2020-12-11").changes.isEmpty)
  }

  @Test func `A checkpoint that is over is told as it was known on its day`() throws {
    let review = try CheckpointReview(
      of: ShippedArchive.agreement, by: ShippedArchive.maker("2021-01-10"))
    #expect(review.entries.map { $0.brief != nil } == [true, true, false])
    let election = try #require(review.entries[0].brief)
    #expect(election.asOf.description == "2020-11-03")
    #expect(
      election.findings.readings == (try ShippedArchive.brief("2020-11-03")).findings.readings)
    let census = try #require(
      review.entries[2].outlook.offices.first { $0.source.rawValue == "census" })
    #expect(census.through == Month("2021-01"))
    #expect(!review.entries[2].outlook.isReached(by: census))
  }
}
