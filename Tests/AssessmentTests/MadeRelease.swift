import Assessment
import TimeSeries
import TradeStatistics

/// Builders of small releases; no figure is an office's unless the test says so.
enum MadeRelease {
  /// A table of the census office's exports to China by product, where nothing else is said.
  static func table(
    source office: String = "census", reporter: Economy = .usa, partner: Economy = .china,
    flow: Flow = .export, system: TradeSystem = .total,
    level: Classification.Level = .hs6, edition: String = "HS2017",
    valuation: Valuation = .fas, adjustment: Adjustment = .none, currency: Currency = .usd
  ) throws -> TableKey {
    TableKey(
      source: try source(office), reporter: reporter, partner: partner, flow: flow,
      system: system, basis: .customs,
      classification: level == .total
        ? .total : Classification(edition: edition, level: level),
      valuation: valuation, adjustment: adjustment, currency: currency)
  }

  /// A release of rows; a value of nil is withheld.
  static func release(
    _ table: TableKey, _ covered: String, _ rows: [String: Int?], published: String = "2020-05-05",
    isStandIn: Bool = false, scope: Scope = .complete, tolerance: FixedPoint = .zero,
    status: EvidenceStatus = .official
  ) throws -> EffectiveRelease {
    let rows = try rows.map { name, value in
      ReleaseRow(code: try code(name), value: value.map { FixedPoint($0) })
    }
    return try release(
      table, covered, rows: rows, published: published, isStandIn: isStandIn, scope: scope,
      tolerance: tolerance, status: status)
  }

  /// A release of complete rows.
  static func release(
    _ table: TableKey, _ covered: String, rows: [ReleaseRow], published: String = "2020-05-05",
    isStandIn: Bool = false, scope: Scope = .complete, tolerance: FixedPoint = .zero,
    status: EvidenceStatus = .official
  ) throws -> EffectiveRelease {
    EffectiveRelease(
      release: Release(
        table: table, period: try period(covered),
        publication: Publication(day: try day(published)), status: status, tolerance: tolerance,
        scope: scope,
        files: [SourceFile(name: "made.csv", sha256: "00", origin: "made for a test")],
        rows: rows),
      isStandIn: isStandIn, vintagesKnown: 1)
  }

  /// Evidence of releases, put in tables; of one table and period the caller gives one release.
  static func evidence(
    asOf: String = "2020-06-01", _ releases: [EffectiveRelease], calendar: [CalendarEntry] = []
  ) throws -> Evidence {
    let tables = Dictionary(grouping: releases, by: \.release.table).map { table, releases in
      TableEvidence(
        table: table, releases: releases.sorted { $0.release.period < $1.release.period })
    }
    return Evidence(asOf: try day(asOf), tables: tables, calendar: calendar)
  }
}
