import TradeStatistics

extension Classification.Level {
  /// Whether a code can stand in a table of this level.
  func accepts(_ code: String) -> Bool {
    let isDigits = code.utf8.allSatisfy { (0x30...0x39).contains($0) }
    return switch self {
    case .total: code == ProductCode.total.description
    case .hs2: isDigits && code.utf8.count == 2
    case .hs4: isDigits && code.utf8.count == 4
    case .hs6: isDigits && code.utf8.count == 6
    case .hs8: isDigits && code.utf8.count == 8
    case .hs10: isDigits && (9...10).contains(code.utf8.count)
    case .lines: isDigits && (2...10).contains(code.utf8.count)
    case .currency: !isDigits && Currency(rawValue: code) != nil
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
