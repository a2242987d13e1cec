import Foundation
import Testing
import TimeSeries
import TradeStatistics

@testable import OfficialSources

/// The figures shipped with the project against numbers printed by the offices and by PIIE.
@Suite struct ShippedFiguresTests {
  private static let set = Result { try FigureSet(folder: shippedFigures) }

  private static func releases(_ file: String) throws -> [Release] {
    try set.get().tables.filter { $0.path.hasSuffix("/" + file) }.flatMap { try $0.read().releases }
  }

  /// The release of a period that was in force on a day, or nil.
  private static func known(_ releases: [Release], _ period: String, on day: String) throws
    -> Release?
  {
    let period = try #require(Period(period))
    let day = try #require(Day(day))
    return releases.filter { $0.period == period && $0.publication.day <= day }
      .max { $0.publication.day < $1.publication.day }
  }

  @Test func `Every table of the set is read without a finding`() throws {
    let set = try Self.set.get()
    var count = 0
    var vintages: Set<String> = []
    for table in set.tables {
      let file = try table.read()
      count += file.releases.count
      for release in file.releases {
        // Two files may feed a table; each vintage of a period comes from one of them only.
        let key = "\(release.table) \(release.period) \(release.publication.day)"
        #expect(vintages.insert(key).inserted, "\(key) comes from two files")
        #expect(release.publication.day >= release.period.firstDay)
        #expect(release.publication.firstPrint.map { $0 < release.publication.day } ?? true)
      }
    }
    #expect(set.tables.count == 21)
    #expect(count > 3000)
  }

  @Test func `Every file of the folder is described`() throws {
    let set = try Self.set.get()
    let described = set.tables.map { String($0.path.split(separator: "/").last ?? "") }
    let files = try FileManager.default.contentsOfDirectory(atPath: shippedFigures)
    let calendars = set.calendars.map(\.file.name)
    #expect(
      Set(files.filter { $0.hasSuffix(".csv") }) == Set(described).union(calendars))
  }

  // US exports of goods to China, exact dollars: first prints of the FT-900 and later revisions.
  @Test(arguments: [
    ("2020-01", "2020-03-10", "7215277367"), ("2020-01", "2021-12-31", "7153707035"),
    ("2020-01", "2024-01-01", "7155748571"), ("2019-12", "2020-03-10", "8875116929"),
    ("2019-12", "2020-06-04", "8902989856"), ("2017-01", "2020-03-10", "9955512135"),
    ("2026-05", "2026-07-07", "9117372310"),
  ])
  func `Total exports are those of the release in force`(
    period: String, day: String, usd: String
  ) throws {
    let releases = try Self.releases("us-exports-total.csv")
    let release = try #require(try Self.known(releases, period, on: day))
    #expect(release.total.description == usd)
    #expect(release.tolerance == .zero)
  }

  @Test func `January 2020 was not known on 5 March 2020`() throws {
    let releases = try Self.releases("us-exports-total.csv")
    #expect(try Self.known(releases, "2020-01", on: "2020-03-05") == nil)
    #expect(try Self.known(releases, "2020-01", on: "2020-03-06")?.publication.firstPrint == nil)
    let later = try #require(try Self.known(releases, "2020-01", on: "2021-08-05"))
    #expect(later.publication.firstPrint == Day("2020-03-06"))
    #expect(later.publication.precision == .noLaterThan)
  }

  @Test func `The copy of 2012 keeps what was known then`() throws {
    let releases = try Self.releases("us-exports-total-copies.csv")
    let first = try #require(try Self.known(releases, "2011-12", on: "2012-02-10"))
    #expect(first.total == FixedPoint("9706556984"))
    let second = try #require(try Self.known(releases, "2011-12", on: "2017-01-06"))
    #expect(second.total == FixedPoint("9747667135"))
    let oldest = try #require(try Self.known(releases, "1985-01", on: "2012-02-10"))
    #expect(oldest.total == FixedPoint("319200000"))
    #expect(oldest.tolerance == FixedPoint(50_000))
  }

  // PIIE, May 2020: baselines of 66.5, 20.9 and 7.6 bn; to the dollar, from the files.
  @Test func `The baselines of 2017 as known in May 2020 add up to PIIE's`() throws {
    let releases = try Self.releases("us-exports-hs6-2020-05-05.csv")
      .filter { $0.period.description.hasPrefix("2017") }
    #expect(releases.count == 12)
    #expect(releases.allSatisfy { $0.publication.day == Day("2019-06-06") })
    let sectors = [AnnexCodes.agriculture, AnnexCodes.energy, AnnexCodes.manufactured]
    let map = ProductMap(
      sectors.enumerated().flatMap { group, codes in
        codes.map { ProductMap.Entry(code: $0, group: group) }
      })
    var sums = [FixedPoint](repeating: .zero, count: 3)
    for row in releases.flatMap(\.rows) {
      guard let entry = map.longestMatch(for: row.code) else { continue }
      sums[map.entries[entry].group] = sums[map.entries[entry].group] + (row.value ?? .zero)
    }
    #expect(sums[0] == FixedPoint("20927466578"))
    #expect(sums[2] == FixedPoint("66482482268"))
    let energy = try Self.releases("us-exports-energy-lines.csv")
      .filter { $0.period.description.hasPrefix("2017") }
    #expect(energy.reduce(.zero) { $0 + $1.total } == FixedPoint("7649222398"))
  }

  @Test func `The energy lines carry quantities, the unit of the month`() throws {
    let releases = try Self.releases("us-exports-energy-lines.csv")
    let code = try #require(ProductCode("271112"))
    func quantity(_ period: String) throws -> String? {
      try Self.known(releases, period, on: "2021-03-05")?.row(code)?.quantity?.description
    }
    #expect(try quantity("2017-01") == "4487176 bbl")
    #expect(try quantity("2020-07") == "791600 m3")
    let january = try #require(try Self.known(releases, "2020-01", on: "2021-03-05"))
    #expect(january.publication.firstPrint == Day("2020-03-06"))
  }

  // As printed: Bloomberg 6 March 2020; Reuters 7 March and 14 April 2020.
  @Test(arguments: [
    ("us-adjusted-press.csv", Flow.balance, "2020-01", "2020-03-06", "-23700000000", "50000000"),
    ("us-adjusted-press.csv", Flow.export, "2020-01", "2020-03-06", "7700000000", "50000000"),
    ("us-adjusted-press.csv", Flow.import, "2020-01", "2020-03-06", "31400000000", "50000000"),
    ("china-customs-press.csv", Flow.balance, "2020-01/02", "2020-03-07", "25370000000", "5000000"),
    ("china-customs-press.csv", Flow.balance, "2020-01/03", "2020-04-14", "40770000000", "5000000"),
    ("china-customs-press.csv", Flow.import, "2020", "2021-01-14", "134900000000", "50000000"),
    (
      "china-customs-press.csv", Flow.balance, "2019-01/02", "2020-03-06", "42100000000", "50000000"
    ),
    ("china-customs-press.csv", Flow.balance, "2019-01/02", "2020-03-07", "42160000000", "5000000"),
  ])
  func `Press points are good to half a unit of the last printed digit`(
    file: String, flow: Flow, period: String, day: String, usd: String, tolerance: String
  ) throws {
    let releases = try Self.releases(file).filter { $0.table.flow == flow }
    let release = try #require(try Self.known(releases, period, on: day))
    #expect(release.total.description == usd)
    #expect(release.tolerance.description == tolerance)
    #expect(release.status == .press)
    #expect(release.note?.contains("printed by") ?? false)
  }

  @Test func `January 2020 has no Chinese figure of its own, and no date`() throws {
    let releases = try Self.releases("china-customs-press.csv")
    #expect(try Self.known(releases, "2020-01", on: "2026-01-01") == nil)
    let calendar = try #require(
      try Self.set.get().calendars.first { $0.file.name == "calendar-gacc.csv" })
    #expect(!calendar.calendar.contains { $0.period == Period("2020-01") })
    #expect(
      calendar.calendar.contains {
        $0.period == Period("2020-01/02") && $0.day == Day("2020-03-07")
      })
  }

  @Test func `The Singapore dollar of 9 March 2020 follows from the euro's rates`() throws {
    let releases = try Self.releases("ecb-eur-daily-2020.csv")
    let day = try #require(try Self.known(releases, "2020-03-09", on: "2020-03-09"))
    let rates = try ["SGD", "USD"].map { try #require(ProductCode($0)) }.map { day.row($0)?.value }
    let cross = try #require(rates[0]) / (try #require(rates[1]))
    #expect(cross.text(places: 4) == "1.3828")
  }

  @Test func `General imports of January 2020 were derived within 50 million`() throws {
    let derived = try Self.releases("us-imports-total-derived.csv")
    let release = try #require(try Self.known(derived, "2020-01", on: "2020-03-10"))
    #expect(release.status == .derived)
    #expect(release.total == FixedPoint("33315277367"))
    #expect(release.tolerance == FixedPoint(50_000_000))
    let revised = try Self.releases("us-imports-total.csv")
    #expect(
      try Self.known(revised, "2020-01", on: "2026-07-07")?.total == FixedPoint("32952352592"))
  }
}
