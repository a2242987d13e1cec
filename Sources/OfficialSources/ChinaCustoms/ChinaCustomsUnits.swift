import TradeStatistics

/// The units of quantity of Chinese customs.
enum ChinaCustomsUnits {
  /// How a unit of the office is kept: which unit, and how many of it one of the office's is.
  struct Unit: Hashable {
    let unit: QuantityUnit
    let factor: FixedPoint
  }

  /// Stands where there is no quantity.
  static let none = "?"

  /// The unit of a name, Chinese or English; nil where it is not known here.
  static func unit(_ name: String) -> Unit? {
    units[name.lowercased()]
  }

  // Pieces of whatever kind are `units`; machines are counted by 台, "Set" in English.
  private static let table: [(unit: String, factor: Int, names: String)] = [
    ("kg", 1, "千克|公斤|kilogram|kilograms"),
    ("g", 1, "克|gram|grams"),
    ("t", 1, "吨|ton|tons|metric ton|metric tons"),
    ("ct", 1, "克拉|carat|carats"),
    ("l", 1, "升|litre|litres|liter|liters"),
    ("l", 1000, "千升"),
    ("m", 1, "米|metre|metres|meter|meters"),
    ("m2", 1, "平方米|square metre|square metres|square meter|square meters"),
    ("m3", 1, "立方米|cubic metre|cubic metres|cubic meter|cubic meters"),
    ("kWh", 1, "千瓦时"),
    (
      "units", 1,
      "台|座|辆|艘|架|套|个|只|头|张|件|支|枝|根|条|把|块|片|株|棵|匹|set|sets|piece|pieces|unit|units"
    ),
    ("units", 100, "百支|百片|百个"),
    ("units", 1000, "千支|千个|千张|千块|千条|千片|千只"),
    ("pairs", 1, "双|对|pair|pairs"),
  ]

  private static let units: [String: Unit] = {
    var units: [String: Unit] = [:]
    for entry in table {
      guard let unit = QuantityUnit(rawValue: entry.unit) else { continue }
      for name in entry.names.split(separator: "|") {
        units[String(name)] = Unit(unit: unit, factor: FixedPoint(entry.factor))
      }
    }
    return units
  }()
}
