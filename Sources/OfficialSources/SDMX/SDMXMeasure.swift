import TradeStatistics

/// What the numbers of an SDMX observation count.
enum SDMXMeasure: Hashable, Sendable {
  /// Money of the table's currency, or units of a currency; the number times the factor.
  case value(times: FixedPoint)
  /// A quantity; the number times the factor, so that 100 kg become kilograms.
  case quantity(QuantityUnit, times: FixedPoint)
}
