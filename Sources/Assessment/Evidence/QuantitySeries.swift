public import Agreements
public import TimeSeries
public import TradeStatistics

/// The quantities of one product of a flow in time: months, weeks and spans, with the release behind each.
///
/// Quantities of one unit only; nothing is converted. A code stands for everything under it.
public struct QuantitySeries: Sendable {
  /// One period.
  public struct Entry: Sendable {
    /// The period.
    public let period: Period
    /// The amount in the series' unit, or why there is none.
    public let amount: Measured<FixedPoint>
    /// The releases behind it.
    public let releases: [EffectiveHead]
  }

  /// The periods in order, gaps between months and between weeks included.
  public let entries: [Entry]
  /// The unit; nil where no quantity is on file.
  public let unit: QuantityUnit?
  /// Why there is no period at all; nil where there is one.
  public let missing: Reason?

  /// A series from its periods, in order.
  init(entries: [Entry], unit: QuantityUnit?, missing: Reason?) {
    self.entries = entries
    self.unit = unit
    self.missing = missing
  }

  /// Reads the quantities from the evidence.
  ///
  /// - Parameter sumsYears: Whether the marketing years on file are the whole of a count, as for an office that reports
  ///   those which run and nothing of others; if not, only a table that was asked for all of the product tells its sum.
  public init(
    _ flow: FlowReference, product: ProductCode, in evidence: Evidence, sumsYears: Bool = false
  ) {
    var byPeriod: [Period: [EffectiveRelease]] = [:]
    // A table by product has no row of the total, and none of those would be read as no trade.
    let tables = evidence.tables(for: flow).filter {
      product != .total || $0.table.classification.level == .total
    }
    // Without a source named, one office's quantities are read, not now this one's and now that one's.
    let source = tables.first { !$0.releases.isEmpty }?.table.source
    for table in tables where table.table.source == source {
      for effective in table.releases {
        byPeriod[effective.release.period.canonical, default: []].append(effective)
      }
    }
    var unit: QuantityUnit?
    var entries: [Period: Entry] = [:]
    let years = sumsYears ? MarketingYears(of: product, in: tables) : nil
    for (period, releases) in byPeriod.sorted(by: { $0.key < $1.key }) {
      entries[period] =
        years.map { $0.entry(period, releases, &unit) }
        ?? QuantitySeries.entry(period, releases, product, &unit)
    }
    self.entries = QuantitySeries.withGaps(Array(entries.values))
    self.unit = unit
    missing = entries.isEmpty ? QuantitySeries.missing(flow) : nil
  }

  /// Why a flow has no quantities at all.
  static func missing(_ flow: FlowReference) -> Reason {
    Reason(
      .notOnFile,
      "no quantities of \(flow.reporter)'s \(flow.flow.rawValue) with \(flow.partner)"
        + "\(flow.source.map { " from \($0)" } ?? "") are on file for that time",
      remedy: ImportHint.command(flow))
  }

  /// Periods in order, with those between that have no release.
  static func withGaps(_ entries: [Entry]) -> [Entry] {
    let gap = Reason(.notOnFile, "no release of this period is on file")
    let missing = gaps(entries.map(\.period)).map {
      Entry(period: $0, amount: .notMeasurable(gap), releases: [])
    }
    return (entries + missing).sorted { $0.period < $1.period }
  }

  /// The amount of one period.
  ///
  /// Tables without a currency are parts of one count, each of its own commodity and marketing year; all others are
  /// the same trade again, in another currency or finer cut, and the best of them is read.
  private static func entry(
    _ period: Period, _ releases: [EffectiveRelease], _ product: ProductCode,
    _ unit: inout QuantityUnit?
  ) -> Entry? {
    let asked = releases.filter { $0.release.scope.covers(product) }
    let isCount = releases.allSatisfy { $0.release.table.currency == .none }
    // What other tables show of the code without being asked for all of it: a part that is not known to be whole.
    let shown = Set(
      releases.filter { !$0.release.scope.covers(product) }
        .flatMap { $0.release.rows.map(\.code).filter { product.isPrefix(of: $0) } })
    // Of another commodity's tables nothing was asked, and nothing is missing.
    if asked.isEmpty, shown.isEmpty, isCount { return nil }
    guard !asked.isEmpty, !isCount || shown.isEmpty else {
      return Entry(
        period: period, amount: .notMeasurable(notAskedFor(product, period, shown)),
        releases: releases.map(\.head))
    }
    let read = isCount ? asked : asked.min { isBetter($0, than: $1) }.map { [$0] } ?? []
    var sum = FixedPoint.zero
    for effective in read {
      switch amount(of: product, in: effective.release, &unit) {
      case .value(let amount): sum = sum + amount
      case .notMeasurable(let reason):
        return Entry(
          period: period, amount: .notMeasurable(reason), releases: read.map(\.head))
      }
    }
    return Entry(period: period, amount: .value(sum), releases: read.map(\.head))
  }

  private static func notAskedFor(
    _ product: ProductCode, _ period: Period, _ shown: Set<ProductCode>
  ) -> Reason {
    let codes = shown.sorted().prefix(6).map(\.description).joined(separator: ", ")
    return Reason(
      .notAskedFor,
      "the releases of \(period) on file were not asked for all of \(product)"
        + (codes.isEmpty ? "" : ", only for \(codes)"))
  }

  private static func isBetter(_ left: EffectiveRelease, than right: EffectiveRelease) -> Bool {
    if left.isStandIn != right.isStandIn { return right.isStandIn }
    let days = (left.release.publication.day, right.release.publication.day)
    return days.0 != days.1 ? days.0 > days.1 : left.release.table < right.release.table
  }

  static func amount(
    of product: ProductCode, in release: Release, _ unit: inout QuantityUnit?
  ) -> Measured<FixedPoint> {
    let rows = release.rows.filter { product.isPrefix(of: $0.code) }
    if rows.isEmpty {
      return release.scope.absentRow == .zero
        ? .value(.zero)
        : .notMeasurable(
          Reason(.notOnFile, "\(product) has no row, which here does not mean none"))
    }
    var sum = FixedPoint.zero
    for row in rows {
      guard let quantity = row.quantity else {
        return .notMeasurable(
          Reason(.notOnFile, "the office told no quantity of \(row.code), or in an unknown unit"))
      }
      let wanted = unit ?? quantity.unit
      guard quantity.unit == wanted else {
        return .notMeasurable(
          Reason(
            .notComparable, "\(row.code) is counted in \(quantity.unit), others in \(wanted)"))
      }
      unit = wanted
      sum = sum + quantity.amount
    }
    return .value(sum)
  }

  /// The months between the first and the last, and the weeks, that are not among the periods.
  private static func gaps(_ periods: [Period]) -> [Period] {
    let known = Set(periods)
    return [PeriodUnit.month, .week].flatMap { unit -> [Period] in
      let ordinals = periods.filter { $0.unit == unit && $0.length == 1 }.map(\.ordinal)
      guard let first = ordinals.min(), let last = ordinals.max() else { return [] }
      return (first...last).map { Period(unit: unit, ordinal: $0) }.filter { !known.contains($0) }
    }
  }
}
