import Agreements
import Foundation
import HTTPMessages
import HTTPService
import ReleaseArchive
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

  init(token: Secret? = nil) throws {
    folder = NSTemporaryDirectory() + "/web-tests-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let path = folder + "/archive.sqlite"
    try MadeSite.record(try MadeSite.releases(), in: path)
    let today = try day("2020-07-01")
    site = Site(
      agreements: [try MadeSite.agreement()],
      store: BriefStore(archive: try SQLiteArchive(reading: path), x13: nil), today: { today },
      complain: { Issue.record("\($0)") })
    pipeline = site.pipeline(token: token)
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  /// Records releases as an import does.
  static func record(_ releases: [Release], in path: String) throws {
    let writer = try SQLiteArchive(writing: path, options: WriterOptions(program: "test"))
    _ = try writer.record(
      ImportBatch(
        file: SourceFile(
          name: "made.csv", sha256: String(repeating: releases.count == 1 ? "1d" : "0c", count: 32),
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

  private static func agreement() throws -> Agreement {
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
      gauge: {of: USA, with: CHN, adjust: [none]}
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
