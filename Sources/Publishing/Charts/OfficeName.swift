package import TradeStatistics

/// The names of offices as a line under a chart gives them; releases know their short names only.
package enum OfficeName {
  private static let names = [
    "census": "US Census Bureau", "gacc": "General Administration of Customs of China",
    "comtrade": "UN Comtrade", "usda": "USDA Foreign Agricultural Service",
    "eurostat": "Eurostat", "imf": "International Monetary Fund", "ecb": "European Central Bank",
    "fed": "Federal Reserve", "unsd-hs": "UN Statistics Division",
  ]

  /// The name; the short one where no other is known.
  package static func of(_ source: SourceID) -> String { names[source.rawValue] ?? "\(source)" }
}
