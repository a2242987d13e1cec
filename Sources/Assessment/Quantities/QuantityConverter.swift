import Agreements
import TimeSeries
import TradeStatistics

/// Brings quantities of one commodity to one unit, and remembers by which factors.
struct QuantityConverter {
  let unit: QuantityUnit
  let commodity: Commodity?
  /// The factors used, in the order of their first use.
  private(set) var factors: [UnitFactor] = []
  private var paths: [QuantityUnit: [UnitFactor]?] = [:]

  init(to unit: QuantityUnit, of commodity: Commodity?) {
    self.unit = unit
    self.commodity = commodity
  }

  /// The amount in the unit, rounded to a millionth of it once a factor; or why none leads to it.
  mutating func convert(_ quantity: Quantity) -> Measured<FixedPoint> {
    guard quantity.unit != unit else { return .value(quantity.amount) }
    guard let path = path(from: quantity.unit) else {
      return .notMeasurable(
        Reason(
          .notComparable,
          "quantities on file are in \(quantity.unit), and no factor leads from there to \(unit)"
            + (commodity.map { " of \($0.rawValue)" } ?? ""),
          remedy: commodity == nil
            ? "name the pledge's 'commodity', where a unit weighs differently by commodity" : nil))
    }
    return .value(path.reduce(quantity.amount) { $1.convert($0) })
  }

  private mutating func path(from own: QuantityUnit) -> [UnitFactor]? {
    if let known = paths[own] { return known }
    let path = UnitConversion.path(from: own, to: unit, of: commodity)
    paths[own] = .some(path)
    for factor in path ?? [] where !factors.contains(factor) { factors.append(factor) }
    return path
  }
}
