import TimeSeries
import TradeStatistics

/// What holds where an agreement file is silent.
enum FormatDefaults {
  /// How part-year targets are drawn.
  static let prorations: [Proration] = [.seasonal, .equal]
  /// The adjustments that a gauge shows.
  static let gaugeMethods: [GaugeReference.Method] = [.none]
  /// Where progress and distance become words.
  static let thresholds = VerdictThresholds.standard
  /// The currency shown where no pledge names one.
  static let currency = Currency.usd
  /// The file that holds the claims, beside the agreement file.
  static let claimsFile = "claims.yaml"
  /// The file that holds the agreement.
  static let agreementFile = "agreement.yaml"
  /// The file checked as code list where the agreement file cannot say.
  static let productsFile = "products.csv"

  /// The fits that a rebound is tried with beside its own: five years longer, and three years shorter where enough is left.
  static func furtherFits(of fit: ClosedRange<Month>) -> [ClosedRange<Month>] {
    [-60, 36].compactMap { months in
      let first = fit.lowerBound.advanced(by: months)
      let count = first.distance(to: fit.upperBound) + 1
      return count >= FormatLimits.shortestFit ? first...fit.upperBound : nil
    }
  }
}
