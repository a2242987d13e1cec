import Agreements
import Testing
import TimeSeries
import TradeStatistics

@testable import Assessment

/// Which release is chosen for a code where several were asked for it.
@Suite struct CoverChoiceTests {
  private func cover(
    _ listed: [String], _ releases: [EffectiveRelease], source office: String? = "census"
  ) throws -> PeriodCover {
    let made = try MadeAgreement().measures[0].flow
    let flow = FlowReference(
      source: try office.map { try source($0) }, reporter: made.reporter, partner: made.partner,
      flow: made.flow, system: nil, valuation: nil)
    let entries = try listed.enumerated().map {
      ProductMap.Entry(code: try code($0.element), group: $0.offset)
    }
    return try MeasureCover(
      measure: "made", flow: flow, map: ProductMap(entries), edition: "HS2017",
      evidence: MadeRelease.evidence(releases)
    ).covers[period("2020-01")].required("cover")
  }

  private func january(
    _ rows: [String: Int?], level: Classification.Level, published: String,
    isStandIn: Bool = false, scope: Scope = .complete
  ) throws -> EffectiveRelease {
    try MadeRelease.release(
      MadeRelease.table(level: level), "2020-01", rows, published: published,
      isStandIn: isStandIn, scope: scope)
  }

  @Test func `A real vintage wins over a newer stand-in`() throws {
    let cover = try cover(
      ["2709"],
      [
        january(["270900": 5], level: .hs6, published: "2020-03-06"),
        january(["270900": 9], level: .lines, published: "2023-03-08", isStandIn: true),
      ])
    #expect(cover.sum([0])?.value == FixedPoint(5))
  }

  @Test func `Of two real vintages the newest wins`() throws {
    let cover = try cover(
      ["2709"],
      [
        january(["270900": 5], level: .hs6, published: "2020-03-06"),
        january(["270900": 9], level: .lines, published: "2020-06-04"),
      ])
    #expect(cover.sum([0])?.value == FixedPoint(9))
  }

  @Test func `What separates a code wins over what bounds it, even as a stand-in`() throws {
    let cover = try cover(
      ["271012250"],
      [
        january(["271012": 40], level: .hs6, published: "2020-03-06"),
        january(["271012250": 15], level: .lines, published: "2023-03-08", isStandIn: true),
      ])
    #expect(cover.codes[0].state == .exact)
    #expect(cover.sum([0])?.value == FixedPoint(15))
  }

  @Test func `The finest row bounds a code, even from the older table`() throws {
    let cover = try cover(
      ["27101225", "8703"],
      [
        january(["2710": 90], level: .hs4, published: "2020-06-04"),
        january(["271012": 40], level: .hs6, published: "2020-03-06"),
      ])
    #expect(cover.sum([0])?.upper == FixedPoint(40))
  }

  @Test func `A table coarser than every listed code says nothing`() throws {
    #expect(throws: Missing.self) {
      try cover(["2709"], [january(["27": 500], level: .hs2, published: "2020-03-06")])
    }
  }

  @Test func `A withheld row is bounded by the coarser table that holds it`() throws {
    let cover = try cover(
      ["270900", "8703"],
      [
        january(["270900": nil], level: .hs6, published: "2020-03-06"),
        january(["2709": 12], level: .hs4, published: "2020-03-06"),
      ])
    #expect(cover.sum([0])?.upper == FixedPoint(12))
  }

  @Test func `A withheld row that nothing bounds makes its code absent, not zero`() throws {
    let cover = try cover(
      ["1201", "2709"],
      [january(["120190": nil, "270900": 7], level: .hs6, published: "2020-03-06")])
    #expect(cover.codes[0].state == .absent)
    #expect(cover.sum([0]) == nil)
    #expect(cover.sum([1])?.value == FixedPoint(7))
  }

  @Test func `A withheld row above a code bounds nothing`() throws {
    let cover = try cover(
      ["271012250", "8703"], [january(["271012": nil], level: .hs6, published: "2020-03-06")])
    #expect(cover.codes[0].state == .absent)
  }

  @Test func `A missing row that may be withheld is never read as zero`() throws {
    let scope = Scope(absentRow: .unknown)
    let cover = try cover(
      ["1201", "2709"],
      [january(["2709": 7], level: .hs4, published: "2020-03-06", scope: scope)])
    #expect(cover.codes.map(\.state) == [.absent, .exact])
  }

  @Test func `A row and the rows under it are one amount where one table prints both`() throws {
    let cover = try cover(
      ["2710"],
      [january(["2710": 90, "271012250": 15], level: .lines, published: "2020-03-06")])
    #expect(cover.sum([0]) == Bounded(FixedPoint(90)))
  }

  @Test func `Rows in another edition of the nomenclature are not taken`() throws {
    #expect(throws: Missing.self) {
      try cover(
        ["2709"],
        [
          MadeRelease.release(
            MadeRelease.table(edition: "HS2012"), "2020-01", ["270900": 5])
        ])
    }
  }
}
