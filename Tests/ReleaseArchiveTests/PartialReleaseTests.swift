import ReleaseArchive
import Testing
import TimeSeries
import TradeStatistics

@Suite struct PartialReleaseTests {
  private static let everything = Scope.complete

  private static func only(_ codes: String...) throws -> Scope {
    Scope(codes: try codes.map { try code($0) }, absentRow: .zero)
  }

  /// The totals that count for March 2020 as of a day, of releases of one total each, in order of publication.
  private static func counting(
    _ releases: [(value: Int, published: String, scope: Scope)], asOf: String = "2021-01-01"
  ) throws -> [FixedPoint] {
    let folder = try TemporaryFolder()
    try Samples.archive(
      folder.file("a"),
      try releases.enumerated().map { index, release in
        (
          Release(
            table: try Samples.table(), period: try Period("2020-03").required(),
            publication: Publication(day: try day(release.published)), scope: release.scope,
            files: [Samples.file], rows: [try Samples.row("120190", release.value)]),
          "2026-01-0\(index + 1)T00:00:00Z"
        )
      })
    let view = try SQLiteArchive(reading: folder.file("a")).view(asOf: day(asOf))
    let catalogue = try view.catalogue(Samples.table()).map(\.effective.release.total)
    #expect(try view.effective(Samples.table()).map(\.release.total) == catalogue)
    return catalogue
  }

  @Test func `A filtered download does not hide an earlier one of other codes`() throws {
    let found = try Self.counting([
      (1, "2020-05-05", Self.only("1201")), (2, "2020-06-04", Self.only("2709")),
    ])
    #expect(found == [FixedPoint(1), FixedPoint(2)])
  }

  @Test func `What was asked for everything hides all before it`() throws {
    let found = try Self.counting([
      (1, "2020-05-05", Self.only("1201")), (2, "2020-06-04", Self.everything),
    ])
    #expect(found == [FixedPoint(2)])
  }

  @Test func `The newest of equal scopes stands for all of them`() throws {
    let found = try Self.counting([
      (1, "2020-05-05", Self.only("1201")), (2, "2020-06-04", Self.only("1201")),
      (3, "2020-07-02", Self.only("2709")),
    ])
    #expect(found == [FixedPoint(2), FixedPoint(3)])
  }

  @Test func `What later releases tell of in full is not asked of earlier ones`() throws {
    let found = try Self.counting([
      (1, "2020-05-05", Self.only("1201")), (2, "2020-06-04", Self.only("12", "2709")),
    ])
    #expect(found == [FixedPoint(2)])
  }

  @Test func `A release that does not say what a missing row means hides no row`() throws {
    let unsure = Scope(codes: [try code("12")], absentRow: .unknown)
    let found = try Self.counting([
      (1, "2020-05-05", Self.only("1201")), (2, "2020-06-04", unsure),
    ])
    #expect(found == [FixedPoint(1), FixedPoint(2)])
  }

  @Test func `Nothing behind a whole table is looked at`() throws {
    let found = try Self.counting([
      (1, "2020-05-05", Self.only("1201")), (2, "2020-06-04", Self.everything),
      (3, "2020-07-02", Self.only("2709")),
    ])
    #expect(found == [FixedPoint(2), FixedPoint(3)])
  }

  @Test func `What was not published by the day does not count, whatever it was asked for`() throws
  {
    let found = try Self.counting(
      [(1, "2020-05-05", Self.only("1201")), (2, "2020-06-04", Self.only("2709"))],
      asOf: "2020-06-03")
    #expect(found == [FixedPoint(1)])
  }
}
