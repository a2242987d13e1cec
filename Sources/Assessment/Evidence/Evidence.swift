import Agreements
public import Leeway
public import TimeSeries
public import TradeStatistics

/// The official figures that a judge may look at, as they were known on a day.
public struct Evidence: Sendable {
  /// The day.
  public let asOf: Day
  /// Tables with the release that counts for each period, in the order of their keys.
  public let tables: [TableEvidence]
  /// Tables by product of which only what they say of a code list is at hand, in the same order.
  ///
  /// A table stands here once for each code list that it is measured by, and not among ``tables``.
  public let covered: [CoveredTable]
  /// The offices' release calendars.
  public let calendar: [CalendarEntry]
  /// The correlations by which a code list of one edition is measured in tables of another.
  public let correlations: CorrelationBook
  /// Tables by product that no correlation on file makes comparable with a code list, in the same order.
  public let uncorrelated: [UncorrelatedTable]
  /// Flows with their seasons taken out, as far as the agreement asks for them; or why that cannot be done.
  public private(set) var adjusted: [AdjustedSeries.Key: Measured<AdjustedSeries>]
  /// Bounds of forecasts that were simulated before; others are simulated where they are asked for.
  public private(set) var forecasts: [ReboundForecast: [ForecastBounds]] = [:]

  /// Creates evidence.
  public init(
    asOf: Day, tables: [TableEvidence], covered: [CoveredTable] = [], calendar: [CalendarEntry],
    correlations: CorrelationBook = CorrelationBook(), uncorrelated: [UncorrelatedTable] = [],
    adjusted: [AdjustedSeries.Key: Measured<AdjustedSeries>] = [:]
  ) {
    self.asOf = asOf
    self.tables = tables.sorted { $0.table < $1.table }
    self.covered = covered.sorted { $0.table < $1.table }
    self.calendar = calendar
    self.correlations = correlations
    self.uncorrelated = uncorrelated.sorted { $0.table < $1.table }
    self.adjusted = adjusted
  }

  /// The same evidence with flows whose seasons were taken out.
  public func with(adjusted: [AdjustedSeries.Key: Measured<AdjustedSeries>]) -> Evidence {
    var evidence = self
    evidence.adjusted = adjusted
    return evidence
  }

  /// The same evidence with bounds of forecasts, which change how long a judge takes and nothing else.
  public func with(forecasts: [ReboundForecast: [ForecastBounds]]) -> Evidence {
    var evidence = self
    evidence.forecasts = forecasts
    return evidence
  }

  /// The tables that hold a flow, at any level of detail, with their rows.
  func tables(for flow: FlowReference) -> [TableEvidence] {
    tables.filter { flow.matches($0.table) }
  }

  /// The tables of a flow that a condition accepts, measured by a code list, in order of their keys.
  ///
  /// - Parameter edition: the edition of the code list: tables of others are measured through a correlation, and left out
  ///   where there is none; nil for a list that means the same codes in every edition.
  /// - Precondition: a table without rows was measured by this list.
  func covers(
    of flow: FlowReference, by map: ProductMap, edition: String?,
    where isWanted: (TableKey) -> Bool
  ) -> [CoveredTable] {
    let kept = covered.filter { table in
      flow.matches(table.table) && isWanted(table.table)
        && (edition == nil || table.correlated?.correlation.from == edition
          || table.table.classification.edition == edition)
    }
    let own = kept.filter { $0.map == map }
    precondition(
      kept.allSatisfy { table in own.contains { $0.table == table.table } },
      "a table that was loaded without rows was measured by every list that is asked for")
    let fresh = tables(for: flow).filter { isWanted($0.table) }.compactMap { table in
      measured(table, by: map, edition: edition)
    }
    return (own + fresh).sorted { $0.table < $1.table }
  }

  private func measured(
    _ table: TableEvidence, by map: ProductMap, edition: String?
  ) -> CoveredTable? {
    let other = table.table.classification.edition
    guard let edition, edition != other else { return CoveredTable(table, map: map) }
    return correlations.correlation(from: edition, to: other).map {
      CoveredTable(table, correlated: CorrelatedMap(map, through: $0))
    }
  }

  /// The tables of a flow that cannot be compared with a code list for want of a correlation.
  func uncorrelated(with edition: String, of flow: FlowReference) -> [UncorrelatedTable] {
    let rows = tables(for: flow).filter { table in
      let classification = table.table.classification
      return classification.level.digits != nil && classification.level != .hs2
        && classification.edition != edition && table.table.currency != .none
        && !correlations.connects(edition, classification.edition)
    }
    return uncorrelated.filter { flow.matches($0.table) }
      + rows.map { table in
        UncorrelatedTable(table: table.table, periods: table.releases.map(\.release.period))
      }
  }
}
