import Agreements
import Testing
import TimeSeries
import TradeStatistics

@testable import Assessment

/// Verdicts over several measures, pledges and scopes.
@Suite struct VerdictMeasureTests {
  private static func partners() throws -> Measure {
    Measure(
      id: "china-imports", title: "Chinese imports",
      flow: FlowReference(
        source: try source("gacc"), reporter: .china, partner: .usa, flow: .import, system: nil,
        valuation: nil),
      event: .arrival)
  }

  private static func table() throws -> TableKey {
    try MadeRelease.table(
      source: "gacc", reporter: .china, partner: .usa, flow: .import, system: .unspecified,
      valuation: .cif)
  }

  /// Oil and beans at 1200 a year each, by both sides, every month of 2020 the same.
  private static func agreement(_ change: (inout MadeAgreement) throws -> Void = { _ in }) throws
    -> Agreement
  {
    var made = try MadeAgreement()
    made.prorations = [.equal]
    made.measures.append(try partners())
    made.pledges = try [("oil", "energy"), ("beans", "farm")].map { id, sector in
      try MadeAgreement.pledge(
        id, .sector(sector), baseline: nil, amounts: ["2020": 1200],
        measuredBy: ["us-exports", "china-imports"])
    }
    made.readings = [try MadeReadings.reading(.calendarYear)]
    try change(&made)
    return try made.built()
  }

  private static func releases(
    own: (oil: Int, beans: Int), partners: (oil: Int, beans: Int)?
  ) throws -> [EffectiveRelease] {
    func months(_ values: (oil: Int, beans: Int), _ table: TableKey?) throws
      -> [EffectiveRelease]
    {
      try MadeMonths.releases(
        ["270900": MadeMonths.even(values.oil), "120100": MadeMonths.even(values.beans)],
        from: "2020-01", table: table)
    }
    return try months(own, nil) + (partners.map { try months($0, table()) } ?? [])
  }

  private static func verdict(
    _ agreement: Agreement, _ releases: [EffectiveRelease]
  ) throws -> ReadingVerdict {
    try Judge(
      agreement: agreement, evidence: try MadeRelease.evidence(releases), claimEvidence: [:]
    ).findings().readings.first.required("a verdict")
  }

  @Test func `Short by one measure and met by the other is at risk`() throws {
    let verdict = try Self.verdict(
      Self.agreement(), Self.releases(own: (99, 100), partners: (100, 100)))
    #expect(verdict.state == .atRisk)
    #expect(verdict.measures == ["us-exports", "china-imports"])
    guard case .pledge(let reason)? = verdict.reasons.first else {
      Issue.record("no pledge decides")
      return
    }
    #expect(reason.pledge.id == "oil" && reason.measure == "us-exports")
  }

  @Test func `Short by every measure is broken, with a link for each`() throws {
    let verdict = try Self.verdict(
      Self.agreement(), Self.releases(own: (99, 100), partners: (98, 100)))
    #expect(verdict.state == .broken)
    #expect(verdict.reasons.count == 2)
  }

  @Test func `Where each measure is short of another pledge, no measure saves the deal`() throws {
    let verdict = try Self.verdict(
      Self.agreement(), Self.releases(own: (99, 100), partners: (100, 98)))
    #expect(verdict.state == .broken)
    #expect(verdict.reasons.count == 2)
  }

  @Test func `A measure without figures is named, and the others decide`() throws {
    let verdict = try Self.verdict(Self.agreement(), Self.releases(own: (99, 100), partners: nil))
    #expect(verdict.state == .broken)
    #expect(verdict.measures == ["us-exports"])
    #expect(verdict.unmeasured.map(\.subject) == ["china-imports"])
    #expect(verdict.unmeasured[0].reason.kind == .notOnFile)
  }

  @Test func `Of several that are short the one that misses most is the reason`() throws {
    let verdict = try Self.verdict(Self.agreement(), Self.releases(own: (99, 50), partners: nil))
    guard case .pledge(let reason)? = verdict.reasons.first else {
      Issue.record("no pledge decides")
      return
    }
    #expect(reason.pledge.id == "beans")
    #expect(reason.result?.value == FixedPoint(600))
    #expect(verdict.reasons.count == 1)
  }

  private static func links(_ verdict: ReadingVerdict) -> Set<String> {
    Set(
      verdict.reasons.map { reason in
        guard case .pledge(let pledge) = reason else { return "\(reason)" }
        return "\(pledge.pledge.id) by \(pledge.measure): \(pledge.standing.rawValue)"
      })
  }

  @Test func `Neither the order of measures and pledges nor that of months changes a verdict`()
    throws
  {
    let plain = try Self.agreement()
    let turned = try Self.agreement { made in
      made.measures.reverse()
      made.pledges.reverse()
    }
    for (own, partners) in [
      ((99, 100), (100, 100)), ((99, 100), (100, 98)), ((100, 100), (100, 100)),
    ] {
      let releases = try Self.releases(own: own, partners: partners)
      let first = try Self.verdict(plain, releases)
      let second = try Self.verdict(turned, releases.reversed())
      #expect(first.state == second.state)
      // Where all are met alike any of them is the tightest.
      if first.state != .kept { #expect(Self.links(first) == Self.links(second)) }
    }
  }

  @Test func `A pledge that lacks a month is not measurable, and the other one still is`() throws {
    let table = try MadeRelease.table()
    let releases = try (0..<12).map { index in
      try MadeRelease.release(
        table, month("2020-01").advanced(by: index).description,
        ["120100": 100, "270900": index == 3 ? nil : 100])
    }
    let verdict = try Self.verdict(Self.agreement(), releases)
    let pledges = verdict.pledges.filter { $0.measure == "us-exports" }
    #expect(pledges.first { $0.pledge.id == "beans" }?.standing == .met)
    #expect(pledges.first { $0.pledge.id == "oil" }?.isMeasurable == false)
    #expect(verdict.state == .undetermined)
  }

  @Test func `Services that nothing measures leave the whole deal undetermined, and goods decided`()
    throws
  {
    let agreement = try Self.agreement { made in
      made.sectors.append((id: "services", groups: []))
      made.pledges.append(
        try MadeAgreement.pledge(
          "services", .sector("services"), baseline: nil, amounts: ["2020": 1200],
          measuredBy: ["bea"]))
      made.measures.append(
        Measure(
          id: "bea", title: "Services",
          flow: FlowReference(
            source: try source("bea"), reporter: .usa, partner: .china, flow: .export,
            system: nil, valuation: nil),
          event: .shipment))
    }
    for (value, expected) in [(100, ReadingVerdict.State.kept), (99, .broken)] {
      let releases = try Self.releases(own: (value, 100), partners: nil)
      let verdicts = Judge(
        agreement: agreement, evidence: try MadeRelease.evidence(releases), claimEvidence: [:]
      ).findings().readings
      #expect(verdicts.map(\.scope) == [.goods, .wholeDeal])
      #expect(verdicts.map(\.state) == [expected, .undetermined])
      #expect(verdicts[1].unmeasured.map(\.subject) == ["china-imports", "bea"])
    }
  }

  @Test func `A checkpoint to come tells the releases until then, and where the calendar ends`()
    throws
  {
    let agreement = try Self.agreement { made in
      made.checkpoints = try ["2020-06-01", "2020-07-10", "2020-12-31"].map {
        Checkpoint(day: try day($0), title: $0)
      }
    }
    func line(_ covered: String, _ appears: String) throws -> CalendarEntry {
      CalendarEntry(
        calendar: "ft900", period: try period(covered), day: try day(appears), evidence: .planned,
        source: "made")
    }
    let evidence = try MadeRelease.evidence(
      [],
      calendar: [
        line("2020-03", "2020-05-05"), line("2020-04", "2020-06-04"), line("2020-05", "2020-07-02"),
        line("2020-06", "2020-08-05"),
      ])
    let outlooks = CheckpointOutlook.list(of: agreement, in: evidence)
    #expect(outlooks.map(\.isPast) == [true, false, false])
    #expect(outlooks[0].offices.isEmpty)
    let census = outlooks[1].offices[0]
    #expect(census.source.rawValue == "census")
    #expect(census.releases.map(\.period.description) == ["2020-04", "2020-05"])
    #expect(try census.through == month("2020-05"))
    #expect(outlooks[1].isReached(by: census))
    #expect(try outlooks[2].offices[0].through == month("2020-06"))
    #expect(!outlooks[2].isReached(by: outlooks[2].offices[0]))
    #expect(outlooks[2].offices[1].calendarEnds == nil)
  }
}
