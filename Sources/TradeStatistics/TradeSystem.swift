/// How a reporter draws the line that trade crosses.
public enum TradeSystem: String, Hashable, Sendable, Codable, CaseIterable {
  /// Everything entering the country, warehouses and free zones included (general imports).
  case general
  /// Only what enters consumption (special trade; US imports for consumption).
  case consumption
  /// Domestic and foreign exports together.
  case total
  /// Exports of domestic origin only.
  case domestic
  /// The source does not say, or the question does not arise.
  case unspecified
}
