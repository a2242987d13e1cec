/// Up to where costs are counted in a value.
public enum Valuation: String, Hashable, Sendable, Codable, CaseIterable {
  /// Free alongside ship, at the port of export (US exports).
  case fas = "FAS"
  /// Free on board.
  case fob = "FOB"
  /// Cost, insurance, freight, at the port of import.
  case cif = "CIF"
  /// Customs value: the price paid, without freight and insurance (US imports).
  case customsValue = "customs-value"
  /// Differs by flow, or does not apply.
  case unspecified
}
