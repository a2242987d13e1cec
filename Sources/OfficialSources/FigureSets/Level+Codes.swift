import TradeStatistics

extension Classification {
  /// Whether a code can stand in a table of this nomenclature and level.
  ///
  /// The lines of a nomenclature other than the Harmonized System, such as USDA's commodities by marketing year, have
  /// the codes that their office gives them.
  func accepts(_ code: ProductCode) -> Bool {
    if level == .lines, !edition.hasPrefix("HS") { return code != .total }
    return level.accepts(code)
  }
}

extension Classification.Level {
  /// Whether a code can stand in a table of this level.
  func accepts(_ code: ProductCode) -> Bool {
    switch self {
    case .total: code == .total
    case .hs2: code.isNumeric && code.length == 2
    case .hs4: code.isNumeric && code.length == 4
    case .hs6: code.isNumeric && code.length == 6
    case .hs8: code.isNumeric && code.length == 8
    case .hs10: code.isNumeric && (9...10).contains(code.length)
    case .lines: code.isNumeric && (2...10).contains(code.length)
    case .currency: !code.isNumeric && Currency(rawValue: code.description) != nil
    }
  }

  /// What the codes of this level look like, for messages.
  var codeForm: String {
    switch self {
    case .total: "the one word TOTAL"
    case .hs2: "2 digits"
    case .hs4: "4 digits"
    case .hs6: "6 digits"
    case .hs8: "8 digits"
    case .hs10: "9 or 10 digits"
    case .lines: "2 to 10 digits"
    case .currency: "ISO 4217 codes such as USD"
    }
  }
}
