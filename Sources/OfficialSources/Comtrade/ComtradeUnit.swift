import TradeStatistics

/// Units of quantity by the codes of UN Comtrade.
///
/// Source: the list of quantity units at https://comtradeapi.un.org/files/v1/app/reference/QuantityUnits.json, which follows
/// the World Customs Organization's standard units.
enum ComtradeUnit {
  /// There is no quantity.
  static let none = "-1"

  /// The unit of a code; nil where it is not known here.
  static func unit(code: String) -> QuantityUnit? {
    names[code].flatMap { QuantityUnit(rawValue: $0) }
  }

  // `km3` is a thousand cubic metres, as in the American schedules; litres of pure alcohol, kilograms of a content and
  // the like are not listed, for no other source counts in them.
  private static let names = [
    "2": "m2", "3": "mwh", "4": "m", "5": "units", "6": "prs", "7": "l", "8": "kg", "9": "k",
    "10": "pk", "11": "doz", "12": "m3", "13": "car", "14": "km", "15": "g", "17": "km3",
    "18": "tj",
    "19": "bbl", "21": "t", "22": "kwh",
  ]
}
