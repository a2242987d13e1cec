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
}
