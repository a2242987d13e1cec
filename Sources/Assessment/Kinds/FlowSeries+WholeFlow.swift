import Agreements
import TimeSeries
import TradeStatistics

extension FlowSeries {
  /// What all rows of a flow come to, period by period, for a source that counts nothing else.
  ///
  /// Of several tables that hold a period the one that was published last counts. Quantities are converted to the unit
  /// asked for; a row without the amount makes its period a gap.
  ///
  /// - Parameters:
  ///   - unit: What the amounts are wanted in: a currency, or a unit of quantity.
  ///   - commodity: What the amounts are of, for units that weigh differently by commodity.
  init(
    whole flow: FlowReference, unit: FigureUnit, of commodity: Commodity?, in evidence: Evidence
  ) {
    var newest: [Period: (table: TableKey, release: EffectiveRelease)] = [:]
    for table in evidence.tables(for: flow) where FlowSeries.counts(table.table, unit) {
      for effective in table.releases {
        let period = effective.release.period.canonical
        let day = effective.release.publication.day
        if let known = newest[period], known.release.release.publication.day >= day { continue }
        newest[period] = (table.table, effective)
      }
    }
    var observations: [Series<FixedPoint>.Observation] = []
    var causes: [Month: Reason] = [:]
    var heads: [Period: [EffectiveHead]] = [:]
    for (period, found) in newest.sorted(by: { $0.key < $1.key }) {
      switch FlowSeries.amount(of: found.release.release, unit, commodity) {
      case .value(let amount):
        observations.append(.init(period: period, value: amount))
        heads[period] = [found.release.head]
      case .notMeasurable(let reason):
        for month in period.months ?? period.firstDay.month...period.firstDay.month {
          causes[month] = reason
        }
      }
    }
    let hint = Reason(
      .notOnFile,
      "no figure of \(flow.source.map { "\($0)" } ?? "any source") is on file for that time",
      remedy: ImportHint.command(flow))
    self.init(
      series: Series(
        observations, causes: causes,
        missing: observations.isEmpty ? causes.values.first ?? hint : hint),
      table: newest.values.map(\.table).min(), releases: heads)
  }

  private static func counts(_ table: TableKey, _ unit: FigureUnit) -> Bool {
    if case .money(let currency) = unit { return table.currency == currency }
    return true
  }

  private static func amount(
    of release: Release, _ unit: FigureUnit, _ commodity: Commodity?
  ) -> Measured<Bounded<FixedPoint>> {
    guard case .quantity(let wanted) = unit else {
      var sum = FixedPoint.zero
      for row in release.rows {
        guard let value = row.value else {
          return .notMeasurable(Reason(.notOnFile, "the source tells no value of \(row.code)"))
        }
        sum = sum + value
      }
      return .value(Bounded(sum, tolerance: release.tolerance))
    }
    var sum = FixedPoint.zero
    for row in release.rows {
      guard let quantity = row.quantity else {
        return .notMeasurable(Reason(.notOnFile, "the source tells no quantity of \(row.code)"))
      }
      guard let converted = UnitConversion.convert(quantity, to: wanted, of: commodity) else {
        return .notMeasurable(
          Reason(.notComparable, "the source counts \(quantity.unit), the text \(wanted)"))
      }
      sum = sum + converted.amount
    }
    return .value(Bounded(sum))
  }
}
