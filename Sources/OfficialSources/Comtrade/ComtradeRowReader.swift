import TextFormats
import TimeSeries
import TradeStatistics

/// Makes releases of the rows of an answer, and counts nothing twice.
///
/// An answer may hold a total beside all that it is broken down into. Taken are only rows that break nothing down; parts
/// are never added up, as nothing in an answer says that all of them are there.
struct ComtradeRowReader {
  private struct Key: Hashable {
    let slot: Int
    let code: ProductCode
  }

  private let availability: ComtradeAvailability?
  private let isPublicationTold: Bool
  private(set) var collector: ReleaseCollector
  private(set) var omitted = CountedFindings()
  private var totals: [Key: ReleaseRow] = [:]
  /// The first part of each figure that is broken down, with the fields that do it.
  private var parts: [Key: (location: SourceLocation, fields: String)] = [:]
  private(set) var rowCount = 0

  /// Starts to read rows.
  init(_ terms: ReadingTerms, availability: ComtradeAvailability?) {
    self.availability = availability
    isPublicationTold = terms.publication != nil
    collector = ReleaseCollector(terms)
  }

  /// Takes a row.
  ///
  /// - Throws: `TextFormatError` where it is wrong, or contradicts an earlier one.
  mutating func take(_ element: JSONElement) throws(TextFormatError) {
    rowCount += 1
    let row = try ComtradeRow(try ComtradeFields(element))
    guard let code = ProductCode(row.product), let usual = try table(row, row.usualValuation)
    else { return }
    // A figure and its parts have the same key, even where they are valued in different ways.
    let key = Key(slot: slot(usual, row), code: code)
    guard row.breakdown.isEmpty else {
      let fields = row.breakdown.map(\.field).joined(separator: ", ")
      omitted.add("a part of a total, by \(fields); left out", at: row.location)
      if parts[key] == nil { parts[key] = (row.location, fields) }
      return
    }
    guard let value = value(row) else { return }
    let made = ReleaseRow(code: code, value: value, quantity: quantity(row))
    if let earlier = totals.updateValue(made, forKey: key) {
      guard earlier == made else {
        throw TextFormatError(
          at: row.location,
          "code \(code) comes twice in \(usual), \(row.period), with other figures",
          remedy: "ask with partner2Code=0, customsCode=C00 and motCode=0")
      }
      omitted.add("the same total once more; counted once", at: row.location)
      return
    }
    guard row.valuation != row.usualValuation else { return add(made, row, to: key.slot) }
    guard let table = try table(row, row.valuation) else { return }
    add(made, row, to: slot(table, row))
  }

  private mutating func add(_ made: ReleaseRow, _ row: ComtradeRow, to slot: Int) {
    collector.add(made, to: slot)
    describe(slot, row)
  }

  /// Ends.
  ///
  /// - Throws: `TextFormatError` where figures are there in parts only, and no total at all.
  mutating func finish() throws(TextFormatError) {
    let alone = parts.filter { totals[$0.key] == nil }
    guard let first = alone.values.min(by: { $0.location < $1.location }) else { return }
    let remedy =
      "parts are not added up, as nothing says that all are there; ask with partner2Code=0, customsCode=C00 and motCode=0"
    guard !totals.isEmpty else {
      throw TextFormatError(
        at: first.location, "no row is a total: all are parts, by \(first.fields)", remedy: remedy)
    }
    for part in alone.values {
      omitted.add(
        "a figure in parts only, by \(part.fields); not read", at: part.location,
        severity: .warning, remedy: remedy)
    }
  }

  /// The table of a row; nil where it is of something that is not read here, which is noted.
  private mutating func table(
    _ row: ComtradeRow, _ valuation: Valuation
  ) throws(TextFormatError) -> TableKey? {
    guard row.type == "C" else {
      omitted.add("not goods (typeCode '\(row.type)'); left out", at: row.location)
      return nil
    }
    guard row.flow == "X" || row.flow == "M" else {
      omitted.add(
        "flow '\(row.flow)', which is a part of exports or imports; left out", at: row.location)
      return nil
    }
    guard let edition = ComtradeEdition.edition(code: row.classification) else {
      omitted.add(
        "nomenclature '\(row.classification)' is not read; left out", at: row.location,
        severity: .warning, remedy: "ask for HS, or H0 to H6")
      return nil
    }
    guard let reporter = economy(row.reporter, "reporter", row.location),
      let partner = economy(row.partner, "partner", row.location),
      let level = try level(row)
    else { return nil }
    return TableKey(
      source: .comtrade, reporter: reporter, partner: partner,
      flow: row.flow == "X" ? .export : .import, system: .unspecified, basis: .customs,
      classification: level == .total
        ? .total : Classification(edition: edition, level: level),
      valuation: valuation, adjustment: .none, currency: .usd)
  }

  private mutating func economy(
    _ code: String, _ role: String, _ location: SourceLocation
  ) -> Economy? {
    if let economy = Economy(code: code, in: .comtrade) { return economy }
    omitted.add(
      "\(role) '\(code)' is not known here; left out", at: location, severity: .warning)
    return nil
  }

  private mutating func level(
    _ row: ComtradeRow
  ) throws(TextFormatError) -> Classification.Level? {
    let levels: [Int: Classification.Level] = [2: .hs2, 4: .hs4, 6: .hs6]
    let length = row.product == "TOTAL" ? 0 : row.product.utf8.count
    guard row.level == nil || row.level == "\(length)" else {
      throw TextFormatError(
        at: row.location,
        "aggrLevel is \(row.level ?? ""), and cmdCode '\(row.product)' has \(length) digits",
        remedy: "zeros before codes get lost in spreadsheets: use the answer as it was got")
    }
    if length == 0 { return .total }
    guard let level = levels[length], let code = ProductCode(row.product), code.isNumeric else {
      omitted.add(
        "cmdCode '\(row.product)' is no code of the Harmonized System; left out", at: row.location,
        severity: .warning)
      return nil
    }
    return level
  }

  private mutating func value(_ row: ComtradeRow) -> FixedPoint? {
    let valuation = row.valuation
    let own = valuation == .fob ? row.fob : row.cif
    guard let value = row.primary ?? own else {
      omitted.add("no value was given; left out", at: row.location)
      return nil
    }
    guard own == nil || own == value else {
      omitted.add(
        "primaryValue differs from the \(valuation.rawValue) value; left out", at: row.location,
        severity: .warning)
      return nil
    }
    if valuation != row.usualValuation {
      omitted.add(
        "flow '\(row.flow)' valued \(valuation.rawValue), which is not usual; kept in a table of its own",
        at: row.location)
    }
    return value
  }

  private mutating func quantity(_ row: ComtradeRow) -> Quantity? {
    if row.isQuantityEstimated {
      omitted.add(
        "the quantity was estimated by the United Nations; not taken as an official one",
        at: row.location)
      return nil
    }
    if row.isWeightEstimated {
      omitted.add("the net weight was estimated; weights are not read", at: row.location)
    }
    guard row.unitCode != ComtradeUnit.none, let amount = row.quantity else { return nil }
    guard let unit = ComtradeUnit.unit(code: row.unitCode) else {
      omitted.add(
        "qtyUnitCode \(row.unitCode) is not known here; quantity left out", at: row.location,
        severity: .warning)
      return nil
    }
    if amount == .zero, row.primary != .zero {
      omitted.add(
        "a quantity of 0 beside a value, which means that there is none; left out",
        at: row.location)
      return nil
    }
    return Quantity(amount, unit)
  }

  /// The release of a row; where it is known when that came out, by that day.
  private mutating func slot(_ table: TableKey, _ row: ComtradeRow) -> Int {
    let known = isPublicationTold ? nil : availability?.dataset(of: row)?.publication
    return collector.slot(table, row.period, known)
  }

  /// Says which version of the office's data a release is, where that is known.
  private mutating func describe(_ slot: Int, _ row: ComtradeRow) {
    if let note = availability?.dataset(of: row)?.note { collector.note(note, on: slot) }
  }
}
