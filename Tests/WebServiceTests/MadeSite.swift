import Agreements
import Foundation
import HTTPMessages
import HTTPService
import ReleaseArchive
import SeasonalAdjustment
import Testing
import TimeSeries
import TradeStatistics

@testable import WebService

/// A site over an archive of made-up figures, removed with it.
///
/// Its texts hold what breaks careless pages.
final class MadeSite: Sendable {
  static let hostile = "Grain \"x\" <script>alert(1)</script> & 'y' ]]>"

  let site: Site
  let pipeline: ServicePipeline
  private let folder: String

  /// Creates a site.
  ///
  /// - Parameters:
  ///   - x13: a script that stands for the program; with one, balances are adjusted.
  ///   - hasSeasons: whether years before are on file, as adjusting takes.
  ///   - rasterize: what makes PNG of SVG.
  init(
    token: Secret? = nil, x13: String? = nil, hasSeasons: Bool = true,
    rasterize: (@Sendable ([UInt8]) throws -> [UInt8])? = nil
  ) throws {
    folder = NSTemporaryDirectory() + "/web-tests-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let path = folder + "/archive.sqlite"
    try MadeSite.record(try MadeSite.releases(), in: path)
    if x13 != nil, hasSeasons { try MadeSite.record(try MadeSite.earlierMonths(), in: path) }
    var program: X13Program?
    if let x13 { program = try MadeSite.program(x13, in: folder) }
    let today = try day("2020-07-01")
    site = Site(
      agreements: [try MadeSite.agreement(adjust: x13 == nil ? "none" : "x13")],
      store: BriefStore(archive: try SQLiteArchive(reading: path), x13: program),
      today: { today }, rasterize: rasterize, complain: { Issue.record("\($0)") })
    pipeline = site.pipeline(token: token)
  }

  private static func program(_ script: String, in folder: String) throws -> X13Program {
    let path = folder + "/x13as"
    try Data("#!/bin/sh\n\(script)\n".utf8).write(to: URL(filePath: path))
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path)
    return X13Program(path: path)
  }

  /// Totals of the four years before, as seasons take.
  private static func earlierMonths() throws -> [Release] {
    var releases: [Release] = []
    for index in 0..<48 {
      let month = Month(year: 2016, month: 1).advanced(by: index)
      for (flow, base) in [(Flow.export, 900), (.import, 9000)] {
        releases.append(
          try release(
            flow, .total, "\(month)", "2020-02-05",
            [("TOTAL", base + 10 * (index % 12) + index)]))
      }
    }
    return releases
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  // A file is imported once; which one it is shows by how much is in it.
  private static let digests = [1: "1d", 96: "2e"]

  /// Records releases as an import does.
  static func record(_ releases: [Release], in path: String) throws {
    let writer = try SQLiteArchive(writing: path, options: WriterOptions(program: "test"))
    _ = try writer.record(
      ImportBatch(
        file: SourceFile(
          name: "made.csv", sha256: String(repeating: digests[releases.count] ?? "0c", count: 32),
          origin: "the office"),
        descriptionDigest: "", releases: releases,
        calendar: [
          CalendarEntry(
            calendar: "ft900", period: try #require(Period("2020-06")),
            day: try day("2020-08-05"), evidence: .planned, source: "the office")
        ]),
      at: Instant(secondsSinceEpoch: 1_600_000_000 + releases.count))
  }

  func record(_ releases: [Release]) throws {
    try MadeSite.record(releases, in: site.store.archive.path)
  }

  /// The answer to a target.
  func get(_ target: String, _ headers: [HTTPHeader] = []) throws -> ServiceAnswer {
    pipeline.answer(to: try #require(ServiceRequest(target: target, headers: headers)))
  }

  /// The content of a page as a browser asks for it.
  func page(_ target: String, status: Int = 200) throws -> String {
    let answer = try get(target, [HTTPHeader("Accept", "text/html,*/*;q=0.8")])
    #expect(answer.status == status, "\(target)")
    #expect(answer.contentType == "text/html; charset=utf-8", "\(target)")
    return String(decoding: answer.body.identity, as: UTF8.self)
  }

  static func release(
    _ flow: Flow, _ level: Classification.Level, _ period: String, _ published: String,
    _ rows: [(String, Int)]
  ) throws -> Release {
    let isTotal = level == .total
    return Release(
      table: TableKey(
        source: try #require(SourceID(rawValue: "census")), reporter: .usa, partner: .china,
        flow: flow, system: flow == .export ? .total : .general, basis: .customs,
        classification: Classification(edition: isTotal ? "none" : "HS2017", level: level),
        valuation: flow == .export ? .fas : .customsValue, adjustment: .none, currency: .usd),
      period: try #require(Period(period)), publication: Publication(day: try day(published)),
      scope: Scope(
        codes: isTotal ? [] : [try #require(ProductCode("12")), try #require(ProductCode("02"))],
        absentRow: .zero),
      files: [
        SourceFile(
          name: "made.csv", sha256: String(repeating: "0c", count: 32), origin: "the office")
      ],
      rows: try rows.map {
        ReleaseRow(
          code: try #require(ProductCode($0.0)), value: FixedPoint($0.1 * 1_000_000))
      })
  }

  private static func releases() throws -> [Release] {
    var releases: [Release] = []
    for month in 1...12 {
      let text = "2017-" + (month < 10 ? "0" : "") + "\(month)"
      releases.append(
        try release(.export, .hs6, text, "2018-02-06", [("120190", 1000), ("020329", 100)]))
    }
    for (period, published, factor) in [
      ("2020-01", "2020-03-06", 4), ("2020-02", "2020-04-02", 5), ("2020-03", "2020-05-05", 3),
    ] {
      releases.append(
        try release(
          .export, .hs6, period, published, [("120190", 100 * factor), ("020329", 50)]))
      releases.append(
        try release(.export, .total, period, published, [("TOTAL", 1000 * factor)]))
      releases.append(try release(.import, .total, period, published, [("TOTAL", 10_000)]))
    }
    return releases
  }

  private static func agreement(adjust: String) throws -> Agreement {
    let text = """
      pledgeline: 1
      id: made
      title: Made agreement, & its <b>title</b>
      parties: {buyer: CHN, seller: USA}
      signed: 2020-01-15
      window: {from: 2020-01, through: 2021-12}
      texts:
        - {id: annex, title: Annex, url: "https://example.org/a?b=1&c=2"}
      nomenclature: HS2017
      products: products.csv
      sectors:
        - id: farm
          title: Farm
          groups:
            - id: grain
              title: \(quoted(hostile))
            - {id: meat, title: Meat}
      measures:
        us-exports:
          {title: US exports, source: census, reporter: USA, partner: CHN, flow: export, event: shipment}
      pledges:
        - id: farm
          product: {sector: farm}
          kind: quantity
          at-least: {2020: 6 bn USD, 2021: 8 bn USD}
          over-baseline: {period: 2017}
          strength: shall
          measured-by: [us-exports]
          text: annex
      proration: [seasonal, equal]
      readings:
        - {id: as-signed, title: As signed, said-by: [speaker], schedule: {binds: calendar-year}}
        - id: slow
          title: \(quoted(hostile))
          schedule: {binds: total, may-start-slowly: true, complete-by: 2021-12}
          conditions: [same]
      conditions:
        same: {title: The total stays, kind: total-unchanged, numeric: in-text}
      gauge: {of: USA, with: CHN, adjust: [\(adjust)]}
      checkpoints:
        - {date: 2020-11-03, title: A day}
      obligations:
        - id: list
          title: Publish a list
          by: CHN
          text: annex
          history:
            - {date: 2020-04-10, status: done, evidence: [speaker]}
      display: {currency: USD}

      """
    let claims = """
      - id: speaker
        date: 2020-03-10
        speaker: A speaker
        attribution: named
        outlet: Outlet
        statement: \(quoted(hostile))
        supports: [as-signed]

      """
    let products = "code,group,sector,source,note\n1201,grain,farm,,\n0203,meat,farm,,\n"
    return try AgreementReader.parse(files: [
      "agreement.yaml": Array(text.utf8), "claims.yaml": Array(claims.utf8),
      "products.csv": Array(products.utf8),
    ]).agreement
  }

  private static func quoted(_ text: String) -> String {
    "'" + text.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''") + "'"
  }
}

func day(_ text: String) throws -> Day { try #require(Day(text)) }
