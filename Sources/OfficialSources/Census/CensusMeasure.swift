import TradeStatistics

/// A column of values of the US Census Bureau, and which table its figures belong to.
struct CensusMeasure: Hashable {
  /// The column in answers of the API.
  let column: String
  /// The direction of trade.
  let flow: Flow
  /// General imports, imports for consumption, or exports of any origin.
  let system: TradeSystem
  /// Up to where costs are counted.
  let valuation: Valuation
  /// The column of the first quantity; its flag and its unit are in columns of their own.
  let quantityColumn: String

  /// The column that tells of a quantity of zero whether it is one.
  var flagColumn: String { quantityColumn + "_FLAG" }

  /// Exports, free alongside ship.
  static let exports = CensusMeasure(
    column: "ALL_VAL_MO", flow: .export, system: .total, valuation: .fas,
    quantityColumn: "QTY_1_MO")
  /// General imports at customs value.
  static let generalImports = CensusMeasure(
    column: "GEN_VAL_MO", flow: .import, system: .general, valuation: .customsValue,
    quantityColumn: "GEN_QY1_MO")
  /// General imports with insurance and freight: `GEN_VAL_MO` and `GEN_CHA_MO` together.
  static let generalImportsCIF = CensusMeasure(
    column: "GEN_CIF_MO", flow: .import, system: .general, valuation: .cif,
    quantityColumn: "GEN_QY1_MO")
  /// Imports for consumption at customs value.
  static let consumption = CensusMeasure(
    column: "CON_VAL_MO", flow: .import, system: .consumption, valuation: .customsValue,
    quantityColumn: "CON_QY1_MO")
  /// Imports for consumption with insurance and freight.
  static let consumptionCIF = CensusMeasure(
    column: "CON_CIF_MO", flow: .import, system: .consumption, valuation: .cif,
    quantityColumn: "CON_QY1_MO")

  /// All columns of values that are read.
  static let all = [exports, generalImports, generalImportsCIF, consumption, consumptionCIF]

  /// The table of these figures with a partner, at a level, in the edition of a year.
  ///
  /// - Parameter domestic: whether only exports of domestic origin are counted.
  func table(
    partner: Economy, level: Classification.Level, year: Int, domestic: Bool = false
  ) -> TableKey {
    TableKey(
      source: .census, reporter: .usa, partner: partner, flow: flow,
      system: domestic ? .domestic : system, basis: .customs,
      classification: level == .total
        ? .total
        : Classification(edition: Classification.harmonizedSystem(in: year), level: level),
      valuation: valuation, adjustment: .none, currency: .usd)
  }
}
