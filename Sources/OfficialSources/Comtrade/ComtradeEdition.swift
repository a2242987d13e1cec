import TradeStatistics

/// Editions of the Harmonized System by the codes of UN Comtrade.
enum ComtradeEdition {
  /// The edition of a code: `HS2022` of `H6`; nil for other nomenclatures.
  static func edition(code: String) -> String? { editions[code] }

  /// The code of an edition: `H6` of `HS2022`; nil for others.
  static func code(edition: String) -> String? { editions.first { $0.value == edition }?.key }

  private static let editions = [
    "H0": "HS1992", "H1": "HS1996", "H2": "HS2002", "H3": "HS2007", "H4": "HS2012", "H5": "HS2017",
    "H6": "HS2022",
  ]
}
