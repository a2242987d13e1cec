public import Agreements
public import TimeSeries
public import TradeStatistics

/// A flow of all goods in time, with the release behind each observation.
public struct FlowSeries: Sendable {
  /// The observations.
  public let series: Series<FixedPoint>
  /// The table that they come from; nil where there is none on file.
  public let table: TableKey?
  /// What took the seasons out, where that was no office; nil for figures as published.
  let estimator: String?
  /// The releases behind each published period.
  private let releases: [Period: [EffectiveHead]]

  init(
    series: Series<FixedPoint>, table: TableKey?, releases: [Period: [EffectiveHead]],
    estimator: String? = nil
  ) {
    self.series = series
    self.table = table
    self.estimator = estimator
    self.releases = releases
  }

  /// A series without observations, for this reason.
  init(missing reason: Reason) {
    self.init(series: Series([], missing: reason), table: nil, releases: [:])
  }

  /// Reads the totals of a flow from the evidence.
  ///
  /// Of several trade systems the one that balances are drawn from is taken: total exports, general
  /// imports. Units are whole units of the table's currency.
  ///
  /// - Parameters:
  ///   - currency: The only currency to read; nil for any.
  ///   - window: The months that are asked about: tables of others are no reason why these are missing; nil for any.
  public init(
    _ flow: FlowReference, in evidence: Evidence, currency: Currency? = nil,
    window: ClosedRange<Month>? = nil
  ) {
    let onFile = evidence.tables(for: flow)
      .filter { $0.table.classification.level == .total && !$0.releases.isEmpty }
    let candidates = onFile.filter { currency == nil || $0.table.currency == currency }
    let preferred = candidates.min {
      FlowSeries.rank($0.table.system) < FlowSeries.rank($1.table.system)
    }
    guard let preferred else {
      let unused = onFile.first { table in
        table.releases.contains { $0.release.period.touches(window) }
      }
      self.init(
        missing: currency.flatMap { Reason.otherCurrency(than: $0, unused?.table) }
          ?? FlowSeries.missing(flow))
      return
    }
    var observations: [Series<FixedPoint>.Observation] = []
    var releases: [Period: [EffectiveHead]] = [:]
    releases.reserveCapacity(preferred.releases.count)
    for effective in preferred.releases {
      guard let value = effective.release.row(.total)?.value else { continue }
      observations.append(
        .init(
          period: effective.release.period,
          value: Bounded(value, tolerance: effective.release.tolerance)))
      releases[effective.release.period.canonical] = [effective.head]
    }
    self.init(
      series: Series(
        observations,
        causes: FlowSeries.pending(
          after: observations, source: preferred.table.source, evidence: evidence),
        missing: FlowSeries.missing(flow)),
      table: preferred.table, releases: releases)
  }

  /// Reads one product of a flow from the evidence, at whatever levels are on file.
  ///
  /// The code stands for everything under it; what its tables cannot separate widens the bounds.
  ///
  /// - Parameter currency: The only currency to read; nil for that of the first table.
  public init(
    _ flow: FlowReference, product: ProductCode, in evidence: Evidence, currency: Currency? = nil
  ) {
    guard product != .total else {
      self.init(flow, in: evidence, currency: currency)
      return
    }
    let cover = MeasureCover(
      measure: product.description, flow: flow,
      map: ProductMap([ProductMap.Entry(code: product, group: 0)]), edition: nil,
      currency: currency, evidence: evidence)
    self.init(
      series: cover.series([0]), table: cover.table,
      releases: cover.covers.mapValues { $0.releases(of: [0]) })
  }

  /// The difference of two flows, period by period; only periods that both published.
  public func subtracting(_ other: FlowSeries) -> FlowSeries {
    var observations: [Series<FixedPoint>.Observation] = []
    var joined: [Period: [EffectiveHead]] = [:]
    joined.reserveCapacity(releases.count)
    let sharesCurrency = table?.currency == other.table?.currency
    for (period, own) in releases where sharesCurrency {
      guard let others = other.releases[period], let left = value(period),
        let right = other.value(period)
      else { continue }
      observations.append(.init(period: period, value: left - right))
      joined[period] = own + others
    }
    var causes = other.series.causes.merging(series.causes) { _, own in own }
    let covered = [series.start, other.series.start, series.end, other.series.end].compactMap(
      \.self)
    if let first = covered.min(), let last = covered.max() {
      for month in first...last {
        if let reason = series[month].reason ?? other.series[month].reason {
          causes[month] = reason
        } else if !causes.isEmpty {
          causes.removeValue(forKey: month)
        }
      }
    }
    var missing = series.isEmpty ? series.missing : other.series.missing
    if let own = table?.currency, let others = other.table?.currency, own != others {
      missing = Reason(.notComparable, "one flow is on file in \(own), the other in \(others)")
      causes = [:]
    }
    return FlowSeries(
      series: Series(observations, causes: causes, missing: missing), table: table,
      releases: joined, estimator: estimator ?? other.estimator)
  }

  /// The same months with their seasons taken out.
  func replaced(by adjusted: AdjustedSeries) -> FlowSeries {
    let observations = adjusted.values.enumerated().map { index, value in
      Series<FixedPoint>.Observation(
        period: Period(adjusted.start.advanced(by: index)), value: Bounded(value))
    }
    return FlowSeries(
      series: Series(
        observations, causes: series.causes,
        missing: Reason(
          .outsideWindow, "adjusted from \(adjusted.start) on, over the months on file")),
      table: table, releases: releases, estimator: adjusted.program)
  }

  /// The releases behind the given published periods.
  public func releases(for periods: [Period]) -> [EffectiveHead] {
    periods.flatMap { releases[$0.canonical] ?? [] }
  }

  private func value(_ period: Period) -> Bounded<FixedPoint>? {
    if let month = period.month { return series[month].value }
    return series.spans.first { $0.period == period }?.value
  }

  private static func rank(_ system: TradeSystem) -> Int {
    switch system {
    case .general, .total: 0
    case .unspecified: 1
    case .consumption, .domestic: 2
    }
  }

  private static func missing(_ flow: FlowReference) -> Reason {
    let adjusted = flow.adjustment == .none ? "" : ", seasonally adjusted by the office,"
    let office = flow.source.map { " from \($0)" } ?? ""
    return Reason(
      .notOnFile,
      "no figure of \(flow.reporter)'s \(flow.flow.rawValue) with \(flow.partner)\(office)"
        + "\(adjusted) is on file for that time",
      remedy: ImportHint.command(flow))
  }

  // Months after the last observation that the office's calendar dates after the as-of day.
  private static func pending(
    after observations: [Series<FixedPoint>.Observation], source: SourceID, evidence: Evidence
  ) -> [Month: Reason] {
    guard let last = observations.map(\.period.lastDay).max() else { return [:] }
    var causes: [Month: Reason] = [:]
    for entry in evidence.calendar
    where entry.day > evidence.asOf && CalendarNames.source(of: entry.calendar) == source {
      for month in entry.period.months ?? last.month...last.month where month > last.month {
        causes[month] = Reason(
          .notYetPublished, "\(month) is due on \(entry.day)")
      }
    }
    return causes
  }
}
