import Assessment
package import Briefing
import TimeSeries
import TradeStatistics

/// The rate that amounts are shown at, in a sentence.
package enum RateText {
  /// Says the rate, or why there is none; nil where amounts are in the currency of the figures.
  package static func line(_ display: DisplayRates) -> String? {
    switch display.rate {
    case .value(let rate)?:
      "Amounts in \(display.currency) at \(rate.value.text(places: 4)) for one \(display.base) "
        + "(\(rate.release.release.table.source), \(rate.period))."
    case .notMeasurable(let reason)?: "Amounts stay in \(display.base): \(reason.text)."
    case nil: nil
    }
  }
}
