public import TradeStatistics

/// Converts quantities between the units of agreements and those of statistics.
///
/// | Unit | Factor | Standing | Source |
/// |---|---|---|---|
/// | `kg` | 1/1000 t | exact | definition |
/// | `lb` | 0.00045359237 t | exact | definition of the international pound |
/// | `bu` of soybeans, wheat | 60 lb | conventional | USDA: standard weight of a bushel |
/// | `bu` of corn, sorghum, rye | 56 lb | conventional | USDA |
/// | `bu` of rapeseed | 50 lb | conventional | USDA |
/// | `bu` of barley | 48 lb | conventional | USDA |
/// | `bu` of rough rice | 45 lb | conventional | USDA |
/// | `bu` of oats | 32 lb | conventional | USDA |
/// | `l` | 1/1000 m³ | exact | definition |
/// | `bbl` | 0.158987294928 m³ | exact | 42 US gallons of 231 cubic inches |
/// | `t` of crude oil | 7.33 bbl | approximate | Statistical Review of World Energy, July 2021: world average gravity |
/// | `m3` of LNG | 0.45 t | approximate | trade tables of LNG; densities of 0.42 to 0.47 are usual |
/// | `t` of LNG | 1360 m³ of gas | approximate | Statistical Review of World Energy, July 2021 |
/// | `t` of LNG | 48028 cubic feet of gas | approximate | the same |
/// | `head`, `aircraft`, `cars` | 1 `units` | exact | statistics count pieces |
///
/// `m3` is the liquid, `m3-gas` and `cf-gas` what it becomes. Pieces of different things are not
/// each other: `cars` are no `aircraft`.
public enum UnitConversion {
  private static let usda = "USDA, standard weight of a bushel"
  private static let review = "Statistical Review of World Energy, conversion factors, July 2021"
  /// A pound in hundredths of a milligram, which makes every bushel a whole number.
  private static let pound: Int64 = 45_359_237

  /// Pounds in a bushel.
  private static let bushels: [Commodity: Int64] = [
    .soybeans: 60, .wheat: 60, .corn: 56, .sorghum: 56, .rye: 56, .rapeseed: 50, .barley: 48,
    .roughRice: 45, .oats: 32,
  ]

  /// Factors that hold for anything, then those of one commodity.
  public static func factors(of commodity: Commodity?) -> [UnitFactor] {
    let definition = "definition of the units"
    var factors = [
      factor("kg", "t", 1, 1000, .exact, definition),
      factor("lb", "t", pound, 100_000_000_000, .exact, "international pound of 1959"),
      factor("l", "m3", 1, 1000, .exact, definition),
      factor("bbl", "m3", 158_987_294_928, 1_000_000_000_000, .exact, "42 US gallons"),
      factor("head", "units", 1, 1, .exact, "statistics count pieces"),
      factor("aircraft", "units", 1, 1, .exact, "statistics count pieces"),
      factor("cars", "units", 1, 1, .exact, "statistics count pieces"),
    ]
    guard let commodity else { return factors.compactMap(\.self) }
    if let pounds = bushels[commodity] {
      factors.append(
        factor("bu", "t", pounds * pound, 100_000_000_000, .conventional, usda))
    }
    switch commodity {
    case .crudeOil:
      factors.append(factor("t", "bbl", 733, 100, .approximate, review))
    case .lng:
      factors += [
        factor("m3", "t", 45, 100, .approximate, "trade tables of LNG; usual are 0.42 to 0.47"),
        factor("t", "m3-gas", 1360, 1, .approximate, review),
        factor("t", "cf-gas", 48_028, 1, .approximate, review),
      ]
    default: break
    }
    return factors.compactMap(\.self)
  }

  /// The factors that lead from one unit to another; empty where they are the same, nil where none do.
  ///
  /// Pieces are counted alike, but one kind of piece does not become another.
  public static func path(
    from: QuantityUnit, to: QuantityUnit, of commodity: Commodity?
  ) -> [UnitFactor]? {
    let known = factors(of: commodity)
    var paths: [(end: QuantityUnit, path: [UnitFactor])] = [(from, [])]
    var seen: Set<QuantityUnit> = [from]
    while !paths.isEmpty {
      let (end, path) = paths.removeFirst()
      if end == to { return path }
      // What was taken for a piece stays one.
      if end.rawValue == "units", !path.isEmpty { continue }
      for factor in known {
        let next = factor.from == end ? factor : factor.to == end ? factor.inverted : nil
        guard let next, seen.insert(next.to).inserted else { continue }
        paths.append((next.to, path + [next]))
      }
    }
    return nil
  }

  /// Converts a quantity; nil where no factor leads to the unit.
  ///
  /// Rounded to a millionth of the unit once a factor, halves to even.
  public static func convert(
    _ quantity: Quantity, to unit: QuantityUnit, of commodity: Commodity?
  ) -> Quantity? {
    path(from: quantity.unit, to: unit, of: commodity).map { path in
      Quantity(path.reduce(quantity.amount) { $1.convert($0) }, unit)
    }
  }

  /// Whether a unit has a weight or volume of its own only for one commodity.
  static func needsCommodity(_ unit: QuantityUnit) -> Bool {
    ["bu", "m3-gas", "cf-gas"].contains(unit.rawValue)
  }

  private static func factor(
    _ from: String, _ to: String, _ numerator: Int64, _ denominator: Int64,
    _ standing: UnitFactor.Standing, _ source: String
  ) -> UnitFactor? {
    guard let from = QuantityUnit(rawValue: from), let to = QuantityUnit(rawValue: to) else {
      return nil
    }
    return UnitFactor(
      from: from, to: to, numerator: numerator, denominator: denominator, standing: standing,
      source: source)
  }
}
