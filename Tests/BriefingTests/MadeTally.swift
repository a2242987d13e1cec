import Briefing
import Foundation
import ReleaseArchive
import Testing
import TimeSeries
import TradeStatistics

/// A small archive of two flows by product, tallied by two groups; no figure is an office's.
struct MadeTally {
  let scratch: ScratchArchive

  init(months: Int = 6) throws {
    scratch = try ScratchArchive()
    try record(
      (0..<months).flatMap { [try release($0, .export), try release($0, .import)] }, "all")
  }

  static let codes = ["120190", "1005", "271111"]

  static func map() throws -> ProductMap {
    ProductMap(
      try codes.enumerated().map {
        ProductMap.Entry(code: try #require(ProductCode($0.element)), group: $0.offset / 2)
      })
  }

  func release(
    _ month: Int, _ flow: Flow, rows: [ReleaseRow]? = nil, published: Int = 40
  ) throws -> Release {
    let period = Month(year: 2020, month: 1).advanced(by: month)
    let kilograms = try #require(QuantityUnit(rawValue: "kg"))
    let made = try ["100510", "100590", "120190", "271111", "880240"].enumerated().map {
      ReleaseRow(
        code: try #require(ProductCode($0.element)),
        value: FixedPoint(1000 * (month + 1) + 10 * $0.offset + (flow == .export ? 1 : 2)),
        quantity: Quantity(FixedPoint(month + $0.offset), kilograms))
    }
    return Release(
      table: TableKey(
        source: try #require(SourceID(rawValue: "census")), reporter: .usa, partner: .china,
        flow: flow, system: flow == .export ? .total : .general, basis: .customs,
        classification: Classification(edition: "HS2017", level: .hs6), valuation: .fas,
        adjustment: .none, currency: .usd),
      period: Period(period), publication: Publication(day: period.lastDay.advanced(by: published)),
      files: [SourceFile(name: "made.csv", sha256: "00", origin: "made for a test")],
      rows: rows ?? made)
  }

  func record(_ releases: [Release], _ name: String) throws {
    let now = 1_785_000_000 + name.utf8.count
    _ = try scratch.writer().record(
      ImportBatch(
        file: SourceFile(name: name, sha256: name, origin: "made"), descriptionDigest: name,
        releases: releases, calendar: []),
      at: Instant(secondsSinceEpoch: now))
  }

  var sums: DerivedSums { DerivedSums(beside: scratch.path) }

  /// The sums as of a day, and how many releases' rows were read for them.
  func tally(
    asOf text: String = "2021-06-01", sums: DerivedSums?
  ) throws -> (sums: Measured<TallySums>, read: Int) {
    let archive = CountingArchive(try scratch.reader())
    var tally = ArchiveTally(
      archive: archive, reporter: .usa, partner: .china, level: .hs6, map: try MadeTally.map(),
      groupCount: 2, sums: sums)
    let day = try #require(Day(text))
    let result = try tally.sums(asOf: day)
    tally.keepSums()
    let again = try tally.sums(asOf: day)
    #expect(again.value == result.value)
    return (result, archive.releasesRead)
  }
}
