import TextFormats
import TradeStatistics

/// Units of quantity by their abbreviations in Schedule B and the Harmonized Tariff Schedule.
///
/// Source: the statistical notes to both schedules, "units of quantity". Units that other sources have too go by the
/// names that all tables share; the rest keep the abbreviation in small letters.
enum CensusUnit {
  /// What an abbreviation stands for.
  enum Meaning: Hashable {
    /// A unit.
    case unit(QuantityUnit)
    /// No quantity is collected: `X`, or nothing where a row stands for several lines.
    case notCollected
    /// It is not known here.
    case unknown
  }

  /// The meaning of the abbreviation in a cell.
  static func meaning(of text: PackedText) -> Meaning {
    let name = text.description
    if notCollected.contains(name) { return .notCollected }
    return units[name].map { .unit($0) } ?? .unknown
  }

  private static let notCollected: Set = ["", "X", "-"]

  private static let units: [String: QuantityUnit] = {
    var units: [String: QuantityUnit] = [:]
    for (name, shared) in shared { units[name] = QuantityUnit(rawValue: shared) }
    for name in own { units[name] = QuantityUnit(rawValue: name.lowercased()) }
    return units
  }()

  private static let shared = [
    "NO": "units", "KG": "kg", "T": "t", "L": "l", "BBL": "bbl", "M": "m", "M2": "m2", "M3": "m3",
    "G": "g",
  ]

  // Content grams and tons, carats, clean yield, dozens (of pieces, of pairs), fibre metres, proof litres and so on.
  private static let own = [
    "CAR", "CGM", "CKG", "CTN", "CYK", "DOZ", "DPC", "DPR", "FBM", "GBQ", "GRS", "HND", "JWL", "K",
    "KM3", "KWH", "LNM", "MBQ", "MWH", "PCS", "PFL", "PK", "PRS", "RBA", "SBE", "SQ", "TNV",
  ]
}
