import Assessment
import Briefing
import TextFormats
import TimeSeries
import TradeStatistics

/// Exchange rates with the releases that they were read from.
enum RateJSON {
  /// The currencies that amounts are shown in, with their rates.
  ///
  /// Figures stay in the base currency, so that no digit is lost to a rate.
  static func value(_ display: DisplayRates) -> JSONValue {
    [
      "base": .text(display.base), "currency": .text(display.currency),
      "rate": .optional(display.rate, measured),
      "also": .list(display.also) { also in
        ["currency": .text(also.currency), "rate": measured(also.rate)]
      },
    ]
  }

  /// A rate: its value, the day or month that it holds for, and its release.
  static func value(_ rate: RateBook.Rate) -> JSONValue {
    [
      "value": .decimal(rate.value), "period": .text(rate.period),
      "release": CitationJSON.value(Citation(rate.release)),
    ]
  }

  private static func measured(_ rate: Measured<RateBook.Rate>) -> JSONValue {
    switch rate {
    case .value(let rate): value(rate)
    case .notMeasurable(let reason): .object(MeasuredJSON.missing(reason))
    }
  }
}
