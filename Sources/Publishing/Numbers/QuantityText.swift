package import TradeStatistics

/// Quantities as people read them: millions of a weight or volume, whole pieces.
package enum QuantityText {
  private static let pieces: Set<String> = ["units", "aircraft", "cars", "head"]

  /// The name of the unit that numbers are shown in: `Mt`, `mn bbl`, `aircraft`.
  package static func name(_ unit: QuantityUnit) -> String {
    if pieces.contains(unit.rawValue) { return unit.rawValue }
    return unit.rawValue == "t" ? "Mt" : "mn \(unit)"
  }

  /// The power of ten of a unit that numbers are shown in.
  package static func exponent(_ unit: QuantityUnit) -> Int {
    pieces.contains(unit.rawValue) ? 0 : 6
  }

  /// The number alone, in ``name(_:)``: two places, four where two would hide it.
  package static func number(_ amount: FixedPoint, _ unit: QuantityUnit) -> String {
    guard exponent(unit) == 6 else { return NumberText.grouped(amount) }
    let places = amount.magnitude < FixedPoint(100_000) && amount != .zero ? 4 : 2
    return NumberText.grouped(
      amount.rounded(toPlaces: places - 6)
        .scaled(by: FixedPoint(1), over: FixedPoint(1_000_000)), places: places)
  }

  /// The number with its unit: `12.00 Mt`.
  package static func words(_ amount: FixedPoint, _ unit: QuantityUnit) -> String {
    "\(number(amount, unit)) \(name(unit))"
  }
}
