import Agreements
import Foundation
import Testing
import TimeSeries
import TradeStatistics

/// Every agreement that the project ships.
@Suite struct ShippedLibraryTests {
  private static let names =
    (try? FileManager.default.contentsOfDirectory(atPath: ShippedFiles.root + "/Agreements")
      .sorted()) ?? []

  private func agreement(_ name: String) throws -> Agreement {
    try AgreementReader.read(folder: ShippedFiles.folder(name)).agreement
  }

  @Test func `The library reaches from 1981 to 2026`() throws {
    let days = try Self.names.map { try agreement($0).signed.year }
    #expect(days.count >= 16)
    #expect(days.min() == 1981)
    #expect(days.max() == 2026)
  }

  @Test(arguments: names)
  func `An agreement reads without a finding and says what is missing`(name: String) throws {
    let read = try AgreementReader.read(folder: ShippedFiles.folder(name))
    #expect(read.warnings == [])
    #expect(read.agreement.id == name)
    let readme = try String(
      contentsOf: URL(filePath: ShippedFiles.folder(name) + "/README.md"), encoding: .utf8)
    #expect(readme.contains("easured") || readme.contains("What is not here"))
  }

  @Test(arguments: names)
  func `A text has an address, a day or a report that it is known from`(name: String) throws {
    for text in try agreement(name).texts where name != "us-china-phase-one" {
      #expect(text.url != nil || (text.isAsReported && text.day != nil), "\(text.id)")
    }
  }

  /// A sector without codes is counted by all goods, which no pledge on one means; unless its source counts nothing else.
  @Test(arguments: names)
  func `A product that a measure counts has codes`(name: String) throws {
    let agreement = try agreement(name)
    for pledge in agreement.pledges
    where pledge.id != "services"
      && pledge.measuredBy.contains(where: { agreement.measure($0)?.isWholeFlow == false })
    {
      let codes = agreement.products.filter { line in
        switch pledge.product {
        case .all: false
        case .listed: true
        case .sector(let sector): line.sector == sector
        case .group(let group): line.group == group
        }
      }
      #expect(!codes.isEmpty, "\(pledge.id)")
    }
  }

  @Test func `Every kind of pledge is in the library`() throws {
    let kinds = try Self.names.flatMap { try agreement($0).pledges.map(\.kind.name) }
    #expect(Set(kinds) == Set(PledgeKind.Name.allCases))
  }

  @Test(arguments: [
    ("2026-02-08", Strength.intends), ("2026-02-09", .will), ("2026-02-10", .intends),
  ])
  func `India was said to have committed for a day`(day: String, strength: Strength) throws {
    let when = try #require(Day(day))
    let agreement = try agreement("us-india-2026").version(asOf: when)
    #expect(agreement.pledges.map(\.strength) == [strength])
  }

  @Test(arguments: [
    ("2025-12-02", "2025-12-31"), ("2025-12-03", "2026-02-28"),
    ("2025-12-09", "the end of the growing season"), ("2025-12-31", "2026-02-28"),
  ])
  func `The soybeans of 2025 were due when somebody last said so`(
    day: String, due: String
  ) throws {
    let pledge = try agreement("us-china-busan-2025").pledge("soybeans-2025")
    let when = try #require(Day(day))
    let said: String? =
      switch pledge?.deadline(asOf: when) {
      case .day(let day)?: "\(day)"
      case .told(let words)?: words
      case nil: nil
      }
    #expect(said == due)
  }

  @Test func `The ceiling on cars rose with the fiscal years`() throws {
    let agreement = try agreement("japan-us-autos-1981")
    let instalments = agreement.pledges.flatMap { pledge -> [QuantityTerms.Instalment] in
      if case .quantity(let terms) = pledge.kind { terms.instalments } else { [] }
    }
    #expect(instalments.first?.period == Period("1981-04/1982-03"))
    #expect(
      instalments.map(\.amount.number)
        == ([1_680_000, 1_680_000, 1_680_000, 1_850_000] + Array(repeating: 2_300_000, count: 7)
        + [1_650_000]).map { FixedPoint($0) })
  }
}
