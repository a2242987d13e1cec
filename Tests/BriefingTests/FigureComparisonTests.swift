import Assessment
import Testing
import TimeSeries
import TradeStatistics

@testable import Briefing

/// Which differences between two vintages count as a revision.
@Suite struct FigureComparisonTests {
  @Test func `Only what differs by more than both vintages are good to is revised`() throws {
    let old = try release([("120190", 100), ("0203", 50)], tolerance: 1)
    #expect(try compare(old, release([("120190", 103), ("0203", 52)], tolerance: 1)).rows == [1])
    #expect(try compare(old, release([("120190", 102), ("0203", 48)], tolerance: 1)).rows == [])
  }

  @Test func `A row that is gone from a complete table was revised to zero`() throws {
    let old = try release([("120190", 100), ("0203", 50)])
    let result = try compare(old, release([("0203", 50)]))
    #expect(result.rows == [1])
    #expect(result.sums == [[150, 50]])
  }

  @Test func `A code that a vintage was not asked for is not revised, nor in its sums`() throws {
    let old = try release([("120190", 100), ("0203", 50)])
    let soy = Scope(codes: [try #require(ProductCode("12"))], absentRow: .zero)
    #expect(try compare(old, release([("120190", 100)], scope: soy)).rows == [])
    let changed = try compare(old, release([("120190", 90)], scope: soy))
    #expect(changed.rows == [1])
    #expect(changed.sums == [[100, 90]])
    // The other way about, and where a missing row means nothing.
    #expect(try compare(release([("120190", 100)], scope: soy), old).rows == [])
    let unknown = Scope(absentRow: .unknown)
    #expect(try compare(old, release([("120190", 100)], scope: unknown)).rows == [])
  }

  @Test func `A withheld value is not zero`() throws {
    let old = try release([("120190", 100), ("0203", 50)])
    #expect(try compare(old, release([("120190", 100), ("0203", nil)])).rows == [])
  }

  @Test func `A period without an earlier vintage is new`() throws {
    let comparison = FigureComparison(
      try evidence([]), try evidence([try release([("120190", 100)])]))
    #expect(comparison.newPeriods.map(\.period) == [Period("2020-01")])
    #expect(comparison.revisions.isEmpty)
  }

  private func compare(_ old: Release, _ new: Release) throws -> (rows: [Int], sums: [[Int128]]) {
    let revisions = FigureComparison(try evidence([old]), try evidence([new])).revisions
    return (
      revisions.map(\.rows),
      revisions.map { [$0.before.millionths / 1_000_000, $0.after.millionths / 1_000_000] }
    )
  }

  private func evidence(_ releases: [Release]) throws -> Evidence {
    let tables = releases.map { release in
      TableEvidence(
        table: release.table,
        releases: [EffectiveRelease(release: release, isStandIn: false, vintagesKnown: 1)])
    }
    return Evidence(asOf: try #require(Day("2020-06-30")), tables: tables, calendar: [])
  }

  private func release(
    _ rows: [(String, Int?)], tolerance: Int = 0, scope: Scope = .complete
  ) throws -> Release {
    let table = TableKey(
      source: try #require(SourceID(rawValue: "census")), reporter: .usa, partner: .china,
      flow: .export, system: .total, basis: .customs,
      classification: Classification(edition: "HS2017", level: .hs6), valuation: .fas,
      adjustment: .none, currency: .usd)
    return Release(
      table: table, period: try #require(Period("2020-01")),
      publication: Publication(day: try #require(Day("2020-03-06"))),
      tolerance: FixedPoint(tolerance), scope: scope, files: [],
      rows: try rows.map {
        ReleaseRow(code: try #require(ProductCode($0.0)), value: $0.1.map { FixedPoint($0) })
      })
  }
}
