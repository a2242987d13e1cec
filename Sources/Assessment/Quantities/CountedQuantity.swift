import Agreements
import TimeSeries
import TradeStatistics

/// What a measure counts of a product in one unit: months, and weeks where the office reports weeks.
struct CountedQuantity: Sendable {
  /// The periods on file, in the unit; missing ones keep their reasons.
  let periods: QuantitySeries
  /// The same by month.
  let series: Series<FixedPoint>
  /// The unit.
  let unit: QuantityUnit
  /// The factors that the quantities were converted by.
  let factors: [UnitFactor]

  /// Converts what was read.
  ///
  /// - Parameter causes: Why months are missing, where the tables on file tell it.
  init(
    _ read: QuantitySeries, to unit: QuantityUnit, of commodity: Commodity?,
    causes: [Month: Reason] = [:]
  ) {
    var converter = QuantityConverter(to: unit, of: commodity)
    let entries = read.entries.map { entry in
      guard let own = read.unit, own != unit else { return entry }
      return QuantitySeries.Entry(
        period: entry.period,
        amount: entry.amount.flatMap { converter.convert(Quantity($0, own)) },
        releases: entry.releases)
    }
    self.init(
      QuantitySeries(entries: entries, unit: unit, missing: read.missing), in: unit,
      factors: converter.factors, causes: causes)
  }

  /// What is in the unit already.
  init(
    _ periods: QuantitySeries, in unit: QuantityUnit, factors: [UnitFactor],
    causes: [Month: Reason] = [:]
  ) {
    let months = periods.series
    self.periods = periods
    self.series = Series(
      (months.start.map { start in
        months.values.enumerated().compactMap { index, value in
          value.map {
            Series<FixedPoint>.Observation(period: Period(start.advanced(by: index)), value: $0)
          }
        }
      } ?? []) + months.spans, causes: causes.merging(months.causes) { $1 },
      missing: months.missing)
    self.unit = unit
    self.factors = factors
  }

  /// Nothing, for this reason.
  init(missing reason: Reason, in unit: QuantityUnit) {
    self.init(
      QuantitySeries(entries: [], unit: unit, missing: reason), in: unit, factors: [])
  }

  /// How the quantities came about, in words: what was added up, and by which factors.
  var derivation: String { "quantities of the listed codes" + CountedQuantity.words(factors) }

  /// Factors in words, after a comma; nothing where there are none.
  static func words(_ factors: [UnitFactor]) -> String {
    factors.map { factor in
      ", 1 \(factor.from) = \(factor.numerator)/\(factor.denominator) \(factor.to)"
        + " (\(factor.standing.rawValue): \(factor.source))"
    }.joined()
  }

  /// Weeks in order; empty where the office reports months.
  var weeks: [QuantitySeries.Entry] { periods.entries.filter(\.period.isWeek) }

  /// The releases that a sum over a period was read from.
  func releases(over period: Period) -> [EffectiveHead] {
    (series.sum(over: period).value?.parts ?? []).flatMap { periods.releases(in: $0) }
  }
}
