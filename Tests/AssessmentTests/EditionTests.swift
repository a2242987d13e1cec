import Agreements
import Testing
import TimeSeries
import TradeStatistics

@testable import Assessment

/// A pledge written in HS2017, measured in data of HS2022; all figures are made up.
@Suite struct EditionTests {
  /// 1201 was split; 270900 was joined with 271012; 880240 kept most and gave some to a new heading.
  private static func correlation() throws -> Correlation {
    let pairs = [
      ("120110", "120110"), ("120190", "120191"), ("120190", "120199"), ("270900", "270901"),
      ("271012", "270901"), ("880240", "880240"), ("880240", "880699"), ("880390", "880699"),
    ]
    return Correlation(
      from: "HS2022", to: "HS2017",
      pairs: try pairs.map { Correlation.Pair(from: try code($0.1), to: try code($0.0)) })
  }

  private func release(
    _ rows: [String: Int?], _ covered: String = "2022-01", edition: String = "HS2022",
    level: Classification.Level = .hs6, published: String = "2022-03-08", isStandIn: Bool = false,
    scope: Scope = .complete
  ) throws -> EffectiveRelease {
    try MadeRelease.release(
      MadeRelease.table(level: level, edition: edition), covered, rows, published: published,
      isStandIn: isStandIn, scope: scope)
  }

  private func measure(
    _ listed: [String], _ releases: [EffectiveRelease], correlations: [Correlation]? = nil
  ) throws -> MeasureCover {
    let entries = try listed.enumerated().map { index, text in
      ProductMap.Entry(code: try code(text), group: index)
    }
    return MeasureCover(
      measure: "made", flow: try MadeAgreement().measures[0].flow, map: ProductMap(entries),
      edition: "HS2017",
      evidence: try Self.evidence(releases, correlations ?? [try Self.correlation()]))
  }

  private static func evidence(
    _ releases: [EffectiveRelease], _ correlations: [Correlation]
  ) throws -> Evidence {
    let plain = try MadeRelease.evidence(asOf: "2022-06-01", releases)
    return Evidence(
      asOf: plain.asOf, tables: plain.tables, calendar: [],
      correlations: CorrelationBook(correlations))
  }

  private func sum(_ cover: MeasureCover, _ codes: [Int]) throws -> Bounded<FixedPoint>? {
    try cover.covers[period("2022-01")].required("cover").sum(codes)
  }

  private func bounded(_ lower: Int, _ upper: Int) -> Bounded<FixedPoint> {
    Bounded(FixedPoint(lower), lower: FixedPoint(lower), upper: FixedPoint(upper))
  }

  @Test func `Codes that were split count exactly, each part of them`() throws {
    let cover = try measure(
      ["1201"], [release(["120110": 1, "120191": 20, "120199": 300, "100199": 4000])])
    #expect(try sum(cover, [0]) == bounded(321, 321))
    #expect(cover.covers.values.first?.codes.map(\.state) == [.exact])
  }

  @Test func `A code of the data that holds other goods too bounds the pledge from above`() throws {
    let cover = try measure(["1201", "2709"], [release(["120191": 5, "270901": 40])])
    #expect(try sum(cover, [1]) == bounded(0, 40))
    #expect(try sum(cover, [0, 1]) == bounded(5, 45))
    let report = CoverageReport(of: [0, 1], in: Array(cover.covers.values), map: cover.map)
    #expect(report.exact == 1)
    #expect(report.bounded.map(\.code) == [try code("2709")])
    #expect(report.bounded.first?.rows == [try code("270901")])
  }

  @Test
  func `A joined code counts wholly toward a sum of all that was joined, and bounds each part`()
    throws
  {
    let cover = try measure(["270900", "271012"], [release(["270901": 40])])
    #expect(try sum(cover, [0]) == bounded(0, 40))
    #expect(try sum(cover, [1]) == bounded(0, 40))
    #expect(try sum(cover, [0, 1]) == bounded(40, 40))
    let all = Array(cover.covers.values)
    #expect(CoverageReport(of: [0, 1], in: all, map: cover.map).isComplete)
    #expect(!CoverageReport(of: [0], in: all, map: cover.map).isComplete)
  }

  @Test func `A code with one foot outside is not counted, whatever part of the list is summed`()
    throws
  {
    let cover = try measure(["880240", "1201"], [release(["880240": 7, "880699": 11])])
    // Listed codes are in order: 1201, then 880240.
    #expect(try sum(cover, [1]) == bounded(7, 18))
    #expect(try sum(cover, [0, 1]) == bounded(7, 18))
  }

  @Test(arguments: [Classification.Level.hs8, .hs10])
  func `Finer rows belong to their six digits`(level: Classification.Level) throws {
    let digits = level == .hs8 ? "00" : "0000"
    let cover = try measure(
      ["1201", "2709"],
      [release(["120191\(digits)": 5, "120199\(digits)": 6, "270901\(digits)": 9], level: level)])
    #expect(try sum(cover, [0]) == bounded(11, 11))
    #expect(try sum(cover, [1]) == bounded(0, 9))
  }

  @Test func `A listed code finer than six digits is bounded, never exact`() throws {
    let cover = try measure(["1201901000"], [release(["1201911000": 5], level: .hs10)])
    #expect(try sum(cover, [0]) == bounded(0, 5))
  }

  @Test func `A withheld row measures neither its code nor an upper bound`() throws {
    let whole = try measure(["1201"], [release(["120191": nil, "120199": 6])])
    #expect(whole.covers.values.first?.codes[0].state == .absent)
    let shared = try measure(["2709"], [release(["270901": nil])])
    #expect(shared.covers.values.first?.codes[0].state == .absent)
  }

  @Test func `A filtered download measures a code only if all its partners were asked for`() throws
  {
    let half = Scope(codes: [try code("120110"), try code("120191")], absentRow: .zero)
    let cover = try measure(["1201"], [release(["120191": 5], scope: half)])
    #expect(cover.covers.values.first?.codes[0].state == .absent)
    let all = Scope(codes: [try code("1201")], absentRow: .zero)
    #expect(try sum(measure(["1201"], [release(["120191": 5], scope: all)]), [0]) == bounded(5, 5))
  }

  @Test
  func `A code that the correlation does not know bounds its chapter, and a listed one is absent`()
    throws
  {
    let cover = try measure(["1201", "9403"], [release(["120191": 5, "129999": 2, "940310": 3])])
    #expect(try sum(cover, [0]) == bounded(5, 7))
    #expect(cover.covers.values.first?.codes[1].state == .absent)
  }

  @Test func `A table of the list's own edition is taken before one of another`() throws {
    let own = try release(["120190": 8], edition: "HS2017", published: "2022-03-01")
    let other = try release(["120191": 5, "270901": 40])
    let cover = try measure(["1201", "2709"], [own, other])
    #expect(try sum(cover, [0]) == bounded(8, 8))
    // The own edition says that nothing of 2709 was traded, exactly.
    #expect(try sum(cover, [1]) == bounded(0, 0))
  }

  @Test func `A chain of correlations is followed`() throws {
    let older = Correlation(
      from: "HS2017", to: "HS2012",
      pairs: [.init(from: try code("120190"), to: try code("120100"))])
    let cover = try measure(
      ["1201"], [release(["120100": 9], edition: "HS2012")], correlations: [older])
    #expect(try sum(cover, [0]) == bounded(9, 9))
    let far = MeasureCover(
      measure: "made", flow: try MadeAgreement().measures[0].flow,
      map: ProductMap([.init(code: try code("120100"), group: 0)]), edition: "HS2012",
      evidence: try Self.evidence(
        [release(["120191": 4, "120199": 5])], [try Self.correlation(), older]))
    #expect(try sum(far, [0]) == bounded(9, 9))
  }

  @Test
  func `Without a correlation nothing is measured, and the reason names the file that would tell`()
    throws
  {
    let cover = try measure(["1201"], [release(["120191": 5])], correlations: [])
    #expect(cover.covers.isEmpty)
    let reason = try cover.series([0]).sum(over: period("2022-01")).reason.required("reason")
    #expect(reason.kind == .notComparable)
    #expect(reason.text.contains("HS2022") && reason.text.contains("HS2017"))
    #expect(reason.remedy?.contains("HS2022toHS2017ConversionAndCorrelationTables.xlsx") == true)
  }

  @Test func `A brief names the codes that cannot be told apart, with their partners`() throws {
    var made = try MadeAgreement()
    made.window = "2022-01/2022-12"
    made.pledges = [
      try MadeAgreement.pledge("oil", .sector("energy"), baseline: nil, amounts: ["2022": 100])
    ]
    let agreement = try made.built()
    func unknowns(_ correlations: [Correlation]) throws -> [Unknown] {
      let evidence = try Self.evidence(
        [release(["120191": 5, "270901": 40])], correlations)
      return Judge(agreement: agreement, evidence: evidence, claimEvidence: [:]).findings().unknowns
    }
    let named = try unknowns([try Self.correlation()]).first { $0.subject.contains("HS2022") }
    #expect(named?.subject == "1 code of HS2022 by us-exports")
    #expect(named?.reason.text.contains("270901 (listed 270900; not 271012)") == true)
    let missing = try unknowns([]).first { $0.subject == "2022-01 by us-exports" }
    #expect(missing?.reason.kind == .notComparable)
  }

  @Test func `A year of which only another edition is on file is not said to be unpublished`()
    throws
  {
    var made = try MadeAgreement()
    made.window = "2021-01/2022-12"
    made.pledges = [
      try MadeAgreement.pledge(
        "farm", .sector("farm"), baseline: nil, amounts: ["2021": 100, "2022": 100])
    ]
    let own = try (1...12).map { month in
      try release(
        ["120190": 8], "2021-\(month < 10 ? "0" : "")\(month)", edition: "HS2017")
    }
    let evidence = try Self.evidence(own + [release(["120191": 5])], [])
    let findings = Judge(agreement: try made.built(), evidence: evidence, claimEvidence: [:])
      .findings()
    let figure = try findings.ledger.figure("pledges/farm/us-exports/2022/actual").required()
    #expect(figure.result.reason?.kind == .notComparable)
    #expect(figure.result.reason?.remedy?.contains("HS2022toHS2017") == true)
  }

  @Test func `A score with an ambiguous code lies between without it and with it`() throws {
    var made = try MadeAgreement()
    made.window = "2022-01/2022-12"
    made.products = [("2709", "oil", nil), ("880240", "oil", nil)]
    made.pledges = [
      try MadeAgreement.pledge("oil", .sector("energy"), baseline: nil, amounts: ["2022": 100])
    ]
    let evidence = try Self.evidence(
      [release(["880240": 7, "270901": 40])], [try Self.correlation()])
    let findings = Judge(agreement: try made.built(), evidence: evidence, claimEvidence: [:])
      .findings()
    let actual = findings.ledger.figures.filter { $0.id.hasPrefix("pledges/oil/us-exports") }
      .compactMap(\.result.value).first { $0.lower == FixedPoint(7) }
    #expect(actual?.upper == FixedPoint(47))
  }
}
