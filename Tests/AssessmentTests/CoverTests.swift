import Agreements
import Testing
import TimeSeries
import TradeStatistics

@testable import Assessment

@Suite struct CoverTests {
  /// Covers a code list, one group a code, in January 2020.
  private func cover(
    _ listed: [String], _ releases: [EffectiveRelease], groups: [Int]? = nil
  ) throws -> PeriodCover {
    try measure(listed, releases, groups: groups).covers[period("2020-01")].required("cover")
  }

  private func measure(
    _ listed: [String], _ releases: [EffectiveRelease], groups: [Int]? = nil
  ) throws -> MeasureCover {
    let entries = try listed.enumerated().map { index, text in
      ProductMap.Entry(code: try code(text), group: groups?[index] ?? index)
    }
    return MeasureCover(
      measure: "made", flow: try MadeAgreement().measures[0].flow, map: ProductMap(entries),
      edition: "HS2017", evidence: try MadeRelease.evidence(releases))
  }

  private func january(
    _ rows: [String: Int?], level: Classification.Level = .hs6, published: String = "2020-05-05",
    isStandIn: Bool = false, scope: Scope = .complete
  ) throws -> EffectiveRelease {
    try MadeRelease.release(
      MadeRelease.table(level: level), "2020-01", rows, published: published,
      isStandIn: isStandIn, scope: scope)
  }

  private func bounded(_ lower: Int, _ upper: Int) -> Bounded<FixedPoint> {
    Bounded(FixedPoint(lower), lower: FixedPoint(lower), upper: FixedPoint(upper))
  }

  @Test func `Rows at or under a listed code measure it exactly`() throws {
    let cover = try cover(["1201", "270900"], [january(["120190": 5, "120110": 3, "270900": 7])])
    #expect(cover.codes.map(\.state) == [.exact, .exact])
    #expect(cover.sum([0]) == bounded(8, 8))
    #expect(cover.sum([0, 1]) == bounded(15, 15))
  }

  @Test func `A row above a listed code bounds it from above and is not added`() throws {
    let cover = try cover(["271012250", "8703"], [january(["271012": 40])])
    #expect(cover.codes[0].state == .bounded)
    #expect(cover.sum([0]) == bounded(0, 40))
  }

  @Test func `A row that two listed codes share counts once toward their upper bound`() throws {
    let cover = try cover(["27101225", "27101245", "8703"], [january(["271012": 40])])
    #expect(cover.sum([0]) == bounded(0, 40))
    #expect(cover.sum([1]) == bounded(0, 40))
    #expect(cover.sum([0, 1]) == bounded(0, 40))
  }

  @Test func `A code and its ancestor are not both counted when a table holds both rows`() throws {
    // A table of lines may print a heading and lines within it; the heading holds them already.
    let cover = try cover(["2710", "271012250"], [january(["2710": 90, "271012250": 15])])
    let sum = try cover.sum([0, 1]).required()
    #expect(sum.upper <= FixedPoint(105))
    #expect(sum.lower == FixedPoint(15))
  }

  @Test func `The longest listed code takes the row`() throws {
    let cover = try cover(["27", "271012"], [january(["271012": 4, "270900": 6])])
    #expect(cover.sum([0]) == bounded(6, 6))
    #expect(cover.sum([1]) == bounded(4, 4))
  }

  @Test func `A table with finer rows separates what a coarser one only bounds`() throws {
    let cover = try cover(
      ["271012250", "271019"],
      [january(["271012": 40, "271019": 9]), january(["271012250": 15], level: .lines)])
    #expect(cover.codes[0].state == .exact)
    #expect(cover.sum([0]) == bounded(15, 15))
  }

  @Test func `A code outside every scope is absent, and absent is not zero`() throws {
    let cover = try cover(
      ["1201", "2709"],
      [january(["120190": 5], scope: Scope(codes: [code("12")], absentRow: .zero))])
    #expect(cover.codes.map(\.state) == [.exact, .absent])
    #expect(cover.sum([1]) == nil)
    #expect(cover.sum([0, 1]) == bounded(5, 5))
  }

  @Test func `A code asked for without a row means no trade`() throws {
    let cover = try cover(["1201", "2709"], [january(["120190": 5])])
    #expect(cover.sum([1]) == bounded(0, 0))
  }

  @Test func `A code with an excluded part is not covered`() throws {
    let scope = Scope(codes: [], excluded: [try code("290511")], absentRow: .zero)
    let cover = try cover(["2905", "290512", "2709"], [january(["270900": 1], scope: scope)])
    #expect(cover.codes.map(\.state) == [.exact, .absent, .exact])
  }

  @Test func `Of a code with a withheld row what was printed counts, and the code stays absent`()
    throws
  {
    let cover = try cover(["1201"], [january(["120190": nil, "120110": 3])])
    #expect(cover.codes[0].state == .absent)
    #expect(cover.sum([0]) == bounded(3, 3))
  }
}
