import TradeStatistics

/// A table's key as the archive keeps it: eleven texts.
enum StoredTable {
  /// The columns, in the order of the texts.
  static let columns =
    "source, reporter, partner, flow, system, basis, edition, level, valuation, adjustment, currency"

  /// The texts of a key.
  static func fields(of table: TableKey) -> [String] {
    [
      table.source.rawValue, table.reporter.code, table.partner.code, table.flow.rawValue,
      table.system.rawValue, table.basis.rawValue, table.classification.edition,
      table.classification.level.rawValue, table.valuation.rawValue, table.adjustment.rawValue,
      table.currency.rawValue,
    ]
  }

  /// The key of a row whose eleven columns begin at one; nil where a text is none that a key can hold.
  static func key(_ row: borrowing Statement, from first: Int) -> TableKey? {
    let text = (first..<first + 11).map { row.text($0) }
    // A store holds codes that were checked when they came in; looking each up again would cost more than
    // all else here. What is left is that a code has three letters.
    guard text[1].utf8.count == 3, text[2].utf8.count == 3,
      let source = SourceID(rawValue: text[0]), let flow = Flow(rawValue: text[3]),
      let system = TradeSystem(rawValue: text[4]), let basis = Basis(rawValue: text[5]),
      let level = Classification.Level(rawValue: text[7]),
      let valuation = Valuation(rawValue: text[8]),
      let adjustment = Adjustment(rawValue: text[9]), let currency = Currency(rawValue: text[10])
    else { return nil }
    return TableKey(
      source: source, reporter: Economy(checked: text[1]), partner: Economy(checked: text[2]),
      flow: flow, system: system, basis: basis,
      classification: Classification(edition: text[6], level: level), valuation: valuation,
      adjustment: adjustment, currency: currency)
  }
}
