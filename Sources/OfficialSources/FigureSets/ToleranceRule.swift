import TradeStatistics

/// How far the true value may lie from the printed one.
enum ToleranceRule: Hashable, Sendable {
  /// The same for all figures, in units of the values.
  case fixed(FixedPoint)
  /// Half a unit of the last digit printed.
  case halfLastDigit
  /// The file has a column of tolerances, in units of the values.
  case inFile

  /// Reads a rule, or nil where the text is none.
  init?(_ text: String) {
    switch text {
    case "half-last-digit": self = .halfLastDigit
    case "in-file": self = .inFile
    default:
      guard let number = FixedPoint(text), !number.isNegative else { return nil }
      self = .fixed(number)
    }
  }
}
