import Agreements
import Briefing
import ReleaseArchive
import SystemCalls
import Testing
import TimeSeries
import TradeStatistics

/// What changed between two days, from the shipped figures.
@Suite struct ComparisonTests {
  @Test func `The revision of 4 June 2020 lists the months of 2017 to 2019, to the dollar`() throws
  {
    let comparison = try comparison("2020-06-03", "2020-06-04")
    let before = try ShippedTable("Figures/us-china/us-exports-hs6-2020-05-05.csv").wide()
    let after = try ShippedTable("Figures/us-china/us-exports-hs6-2020-06-04.csv").wide()
    let revised = comparison.revisions.filter { $0.table.classification.level == .hs6 }
    let months = Month(year: 2017, month: 1)...Month(year: 2019, month: 12)
    #expect(revised.compactMap(\.period.month) == Array(months))
    for revision in revised {
      let month = revision.period.description
      #expect(revision.before == ComparisonTests.sum(before, month), "\(month)")
      #expect(revision.after == ComparisonTests.sum(after, month), "\(month)")
      let changed = Set(before.keys).union(after.keys).count { code in
        (before[code]?[month] ?? 0) != (after[code]?[month] ?? 0)
      }
      #expect(revision.rows == changed, "\(month)")
      #expect(revision.published.description == "2020-06-04")
    }
    let totals = comparison.revisions.filter { $0.table.classification.level == .total }
    #expect(totals.compactMap(\.period.month) == Array(months))
  }

  @Test func `The revision of 4 June 2020 brings April, and the claims made of it`() throws {
    let comparison = try comparison("2020-06-03", "2020-06-04")
    #expect(comparison.newPeriods.contains { $0.table.classification.level == .hs6 })
    #expect(comparison.newPeriods.allSatisfy { $0.period == Period("2020-04") })
    // April is the third month after the shutdown began: the first window of three months is whole.
    #expect(
      comparison.changes.map(\.subject) == [
        "condition balanced-rebound", "condition balance-not-wider",
        "claim piie-china-imports-2020-04", "claim piie-us-exports-2020-04",
        "claim piie-us-exports-target-2020-04",
      ])
    let untested = "not yet testable"
    #expect(comparison.changes.map(\.before) == [untested, untested, nil, nil, nil])
    #expect(
      comparison.changes.map(\.after) == [
        "holds", "holds", "cannot be checked", "agrees", "agrees",
      ])
  }

  @Test func `The revision of June 2026 lists every month that it changed`() throws {
    let revisions = try comparison("2026-06-01", "2026-06-30").revisions
    let table = try ShippedTable("Figures/us-china/us-exports-total.csv")
    let exports = revisions.filter { $0.table.flow == .export }
    let expected = table.rows.filter { $0[1] == "by 2026-06-09" }
    #expect(exports.map(\.period.description) == expected.map { $0[0] })
    #expect(exports.map(\.after) == expected.map { FixedPoint($0[2]) })
    let december = try #require(exports.last)
    #expect(december.before == FixedPoint(8_387_883_128))
    #expect(december.rows == 1)
    // Rounded to 0.1 million before and after: a difference within that is no revision.
    for revision in revisions where revision.table.flow == .import {
      #expect((revision.after - revision.before).magnitude > FixedPoint(100_000))
    }
    #expect(revisions.contains { $0.table.flow == .import })
  }

  @Test func `Between a day and itself nothing changed`() throws {
    let comparison = try comparison("2016-12-31", "2016-12-31")
    #expect(comparison.newPeriods.isEmpty)
    #expect(comparison.revisions.isEmpty)
    #expect(comparison.changes.isEmpty)
  }

  @Test func `Two obligations of one title are not taken for each other`() throws {
    let folder = ShippedArchive.root + "/Agreements/us-china-phase-one/"
    var files: [String: [UInt8]] = [:]
    for name in ["agreement.yaml", "claims.yaml", "products.csv"] {
      files[name] = try FileSystem.readFile(folder + name, limit: 1 << 20)
    }
    let title = "Approve Mastercard to set up a bank-card clearing business"
    files["agreement.yaml"] = Array(
      String(decoding: files["agreement.yaml"] ?? [], as: UTF8.self)
        .replacing("Approve American Express to clear bank cards", with: title).utf8)
    let agreement = try AgreementReader.parse(files: files).agreement
    #expect(agreement.obligations.count { $0.title == title } == 2)
    let empty = try ScratchArchive()
    _ = try empty.writer()
    let comparison = try Comparison(
      of: agreement,
      by: BriefMaker(archive: empty.reader(), terms: ShippedArchive.terms("2020-06-30")),
      from: ShippedArchive.terms("2020-05-31"))
    let changes = comparison.changes.filter { $0.subject == title }
    #expect(changes.map(\.before) == [nil])
    #expect(changes.map(\.after) == ["done"])
  }

  private func comparison(_ first: String, _ last: String) throws -> Comparison {
    try Comparison(
      of: ShippedArchive.agreement, by: ShippedArchive.maker(last),
      from: ShippedArchive.terms(first))
  }

  private static func sum(_ table: [String: [String: Int]], _ month: String) -> FixedPoint {
    FixedPoint(table.values.reduce(0) { $0 + ($1[month] ?? 0) })
  }
}
