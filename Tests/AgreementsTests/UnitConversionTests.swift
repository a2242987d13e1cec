import Agreements
import Testing
import TradeStatistics

@Suite struct UnitConversionTests {
  /// Second column by hand: 60 lb = 27.2155422 kg and so on.
  @Test(arguments: [
    ("1000000 kg", "t", nil, "1000"),
    ("1000000 bu", "t", Commodity.soybeans, "27215.5422"),
    ("1000000 bu", "t", .wheat, "27215.5422"),
    ("1000000 bu", "t", .corn, "25401.17272"),
    ("1000000 bu", "t", .barley, "21772.43376"),
    ("1000000 bu", "t", .oats, "14514.95584"),
    ("25000000 t", "bu", .soybeans, "918592759.103657"),
    ("1000 bbl", "m3", .crudeOil, "158.987295"),
    ("1000000 t", "bbl", .crudeOil, "7330000"),
    ("1000 m3", "t", .lng, "450"),
    ("3300000 t", "m3-gas", .lng, "4488000000"),
    ("103 aircraft", "units", nil, "103"), ("100000 cars", "units", nil, "100000"),
  ])
  func `Factors are those of the page`(
    text: String, unit: String, commodity: Commodity?, expected: String
  ) throws {
    let parsed = try #require(Magnitude.parse(text))
    let from = try #require(QuantityUnit(rawValue: parsed.unit))
    let to = try #require(QuantityUnit(rawValue: unit))
    let converted = UnitConversion.convert(
      Quantity(parsed.amount, from), to: to, of: commodity)
    #expect(converted?.amount == FixedPoint(expected))
  }

  @Test(arguments: [
    ("bu", "t", nil), ("bu", "t", Commodity.lng), ("t", "bbl", .wheat), ("t", "m3", .wheat),
    // One kind of piece is not another.
    ("cars", "aircraft", nil), ("head", "cars", nil), ("units", "t", nil),
  ])
  func `What has no factor is not converted`(
    from: String, to: String, commodity: Commodity?
  ) throws {
    let first = try #require(QuantityUnit(rawValue: from))
    let last = try #require(QuantityUnit(rawValue: to))
    #expect(UnitConversion.path(from: first, to: last, of: commodity) == nil)
  }

  @Test(arguments: Commodity.allCases)
  func `Every factor names its source, and no two ways lead to two answers`(
    commodity: Commodity
  ) {
    let factors = UnitConversion.factors(of: commodity)
    #expect(factors.allSatisfy { !$0.source.isEmpty && $0.numerator > 0 && $0.denominator > 0 })
    // Factors that only ever meet a new unit make a tree, and a tree has one way between two.
    var groups = Dictionary(
      uniqueKeysWithValues: Set(factors.flatMap { [$0.from, $0.to] }).map { ($0, $0) })
    for factor in factors {
      #expect(groups[factor.from] != groups[factor.to], "\(factor.from) and \(factor.to)")
      let old = groups[factor.to]
      for (unit, group) in groups where group == old { groups[unit] = groups[factor.from] }
    }
  }
}
