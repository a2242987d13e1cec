import Agreements
import Assessment
import Briefing
import Testing
import TimeSeries

/// A service keeps one brief for all days of a state: so nothing may change within one.
@Suite struct TurningDayTests {
  /// The agreement without what takes long to simulate; days and figures are the shipped ones.
  static func agreement() throws -> Agreement {
    let full = try ShippedArchive.agreement
    return Agreement(
      id: full.id, title: full.title, buyer: full.buyer, seller: full.seller, signed: full.signed,
      inForce: full.inForce, window: full.window, texts: full.texts, sources: full.sources,
      nomenclature: full.nomenclature, sectors: full.sectors, products: full.products,
      measures: full.measures, pledges: full.pledges, prorations: full.prorations,
      readings: full.readings,
      conditions: full.conditions.filter { condition in
        if case .noSurge = condition.kind { false } else { true }
      },
      gauge: full.gauge.map { GaugeReference(of: $0.of, with: $0.with, methods: [.none]) },
      checkpoints: full.checkpoints, obligations: full.obligations, claims: full.claims,
      display: full.display, digest: full.digest)
  }

  @Test(arguments: [
    // Within a month without releases; around a holiday; before the signature; the day after a release,
    // after a checkpoint and after a step of an obligation; long after the last release on file.
    "2020-02-20", "2020-01-03", "2019-12-20", "2020-03-09", "2020-03-10", "2020-06-15",
    "2020-11-04",
    "2021-01-02", "2021-03-07", "2022-03-04", "2022-03-31", "2024-05-10", "2026-11-24",
  ])
  func `A brief of the state's first day, shown on another one, is that day's own`(
    text: String
  ) throws {
    let archive = try ShippedArchive.archive
    let agreement = try Self.agreement()
    let day = try #require(Day(text))
    let state = try TurningDays(of: agreement, archive: archive).state(of: day)
    #expect(state <= day)
    let shared = try BriefMaker(archive: archive, terms: BriefTerms(asOf: state))
      .brief(of: agreement).onDay(day)
    let own = try BriefMaker(archive: archive, terms: BriefTerms(asOf: day)).brief(of: agreement)
    #expect(shared.stamp == own.stamp)
    let (one, other) = (shared.findings, own.findings)
    // As truth values: a brief is too large to print.
    let parts = [
      "gauge": one.gauge == other.gauge, "scores": one.scores == other.scores,
      "groups": one.groups == other.groups, "claims": one.claims == other.claims,
      "conditions": one.conditions == other.conditions, "readings": one.readings == other.readings,
      "checkpoints": one.checkpoints == other.checkpoints,
      "obligations": one.obligations == other.obligations,
      "unknowns": one.unknowns == other.unknowns, "due": one.due == other.due,
      "figures": one.ledger.figures == other.ledger.figures,
      "citations": one.ledger.citations == other.ledger.citations,
      "rates": shared.display.also.map(\.rate.value?.value)
        == own.display.also.map(\.rate.value?.value),
    ]
    #expect(parts.filter { !$0.value }.keys.sorted() == [])
  }

  @Test func `Most days belong to the state of a day before`() throws {
    let turning = try TurningDays(of: Self.agreement(), archive: ShippedArchive.archive)
    let days = Period(year: 2023).firstDay.ordinal..<Period(year: 2024).firstDay.ordinal
    let states = Set(days.map { turning.state(of: Day(ordinal: $0)) })
    #expect(states.count < 90)
  }

  @Test func `Steps lead to the publications next to a day`() throws {
    let turning = try TurningDays(of: Self.agreement(), archive: ShippedArchive.archive)
    let steps = turning.steps(from: try #require(Day("2020-03-10")))
    let previous = try #require(steps.previous)
    let next = try #require(steps.next)
    #expect(previous < next)
    #expect(turning.publications.contains(previous) && turning.publications.contains(next))
    let between = turning.publications.filter { previous < $0 && $0 < next }
    #expect(between.map(\.description).allSatisfy { $0 == "2020-03-10" })
    // The office's own day of January's figures.
    #expect(turning.publications.contains(try #require(Day("2020-03-06"))))
    #expect(turning.steps(from: Day(ordinal: -100_000)).previous == nil)
  }
}
