import TextFormats
import TimeSeries
import TradeStatistics

/// Puts rows of export sales into the tables of their destinations, marketing years and kinds of figures.
struct ExportSalesAssembler {
  /// The releases so far.
  var collector: ReleaseCollector
  /// What there is to say so far.
  var findings = CountedFindings()

  private let references: ExportSalesReferences
  /// The marketing year of all rows of a commodity, where it is told or all whole weeks are of one.
  private let sole: [Int: Int]
  private var seen: [RowKey: SourceLocation] = [:]

  private struct RowKey: Hashable {
    let commodity: Int
    let country: Int
    let week: Period
    let year: Int
  }

  /// All wheat, which the report has beside the kinds of wheat.
  private static let allWheat = 107
  private static let tonne = QuantityUnit(rawValue: "t")

  /// Prepares for the rows of an answer.
  init(_ terms: ReadingTerms, _ references: ExportSalesReferences, _ rows: [ExportSalesRow]) {
    var terms = terms
    for row in rows {
      let week = Period(weekOf: row.weekEnding)
      if terms.firstPrints[week] == nil {
        terms.firstPrints[week] = references.releases[week] ?? row.weekEnding.advanced(by: 7)
      }
    }
    collector = ReleaseCollector(terms)
    self.references = references
    var years: [Int: Set<Int>] = [:]
    for row in rows where !ExportSalesAssembler.isAtTurn(row, references) {
      if let year = references.year(of: row.weekEnding, commodity: row.commodity) {
        years[row.commodity, default: []].insert(year.number)
      }
    }
    var sole = years.compactMapValues { $0.count == 1 ? $0.first : nil }
    for (commodity, year) in ExportSalesAssembler.told(terms.scope) { sole[commodity] = year }
    self.sole = sole
  }

  /// Adds a row, or says why it is left out.
  ///
  /// - Throws: `TextFormatError` where another row says the same.
  mutating func add(_ row: ExportSalesRow) throws(TextFormatError) {
    guard let partner = references.economy(row.country) else {
      findings.add(
        "the destination of code \(row.country) is not known; left out", at: row.place,
        severity: .warning,
        remedy: "its name is in the office's answer of countries (format usda-esr-countries)")
      return
    }
    guard let year = year(of: row) else { return }
    let week = Period(weekOf: row.weekEnding)
    let key = RowKey(
      commodity: row.commodity, country: row.country, week: week, year: year)
    if let first = seen.updateValue(row.place, forKey: key) {
      throw TextFormatError(
        at: row.place, "the row at \(first) is of the same commodity, destination and week",
        remedy: "get the answer again, and import the answers of two years one by one")
    }
    if !row.addsUp {
      findings.add(
        "accumulated exports and outstanding sales do not make up the total commitment",
        at: row.place, severity: .warning, remedy: "the figures are kept as the office gave them")
    }
    if row.commodity == ExportSalesAssembler.allWheat {
      findings.add(
        "commodity 107, all wheat, is the sum of 101 to 106: added to them it counts twice",
        at: row.place)
    }
    let isAtTurn = ExportSalesAssembler.isAtTurn(row, references)
    for figure in ExportSalesRow.Figure.allCases {
      // In the week in which the next year begins, its own answer has these figures as its current ones.
      if figure.isOfNextYear, isAtTurn { continue }
      guard let flow = figure.flow,
        let code = ProductCode("\(row.commodity)MY\(year + (figure.isOfNextYear ? 1 : 0))")
      else { continue }
      let table = ExportSalesAssembler.table(
        partner, flow, commodity: row.commodity, year: year + (figure.isOfNextYear ? 1 : 0))
      let quantity = row.figures[figure].flatMap { amount in
        ExportSalesAssembler.tonne.map { Quantity(amount, $0) }
      }
      collector.add(
        ReleaseRow(code: code, value: nil, quantity: quantity), to: collector.slot(table, week))
    }
  }

  private mutating func year(of row: ExportSalesRow) -> Int? {
    if let told = sole[row.commodity] { return told }
    guard let year = references.year(of: row.weekEnding, commodity: row.commodity) else {
      findings.add(
        "the marketing year of commodity \(row.commodity) is not known; left out", at: row.place,
        severity: .warning,
        remedy: "it is in the office's answer of release dates (format usda-esr-datareleasedates)")
      return nil
    }
    guard !ExportSalesAssembler.isAtTurn(row, references) else {
      findings.add(
        "weeks in which a marketing year begins are in the answers of two years, and this"
          + " file does not say of which; left out",
        at: row.place, severity: .warning,
        remedy: "import the whole answer of each year by itself")
      return nil
    }
    return year.number
  }

  /// Whether one marketing year ends and the next begins within the row's week.
  private static func isAtTurn(
    _ row: ExportSalesRow, _ references: ExportSalesReferences
  ) -> Bool {
    func year(_ day: Day) -> Int? { references.year(of: day, commodity: row.commodity)?.number }
    // The report's weeks run from Friday through Thursday.
    return year(row.weekEnding.advanced(by: -6)) != year(row.weekEnding)
  }

  /// The marketing years that a scope names, by commodity: `801MY2026`; none where it names several.
  private static func told(_ scope: Scope?) -> [Int: Int] {
    var years: [Int: Set<Int>] = [:]
    for code in scope?.codes ?? [] {
      let parts = code.description.split(separator: "M", maxSplits: 1)
      guard parts.count == 2, parts[1].first == "Y", let commodity = Int(parts[0]),
        let year = Int(parts[1].dropFirst())
      else { continue }
      years[commodity, default: []].insert(year)
    }
    return years.compactMapValues { $0.count == 1 ? $0.first : nil }
  }

  /// A table of its own for each commodity and marketing year, as the office answers: of two releases of one table and
  /// week only the later counts, so that another commodity's answer must not be one.
  private static func table(_ partner: Economy, _ flow: Flow, commodity: Int, year: Int) -> TableKey
  {
    TableKey(
      source: .agriculture, reporter: .usa, partner: partner, flow: flow, system: .unspecified,
      basis: .notApplicable,
      classification: Classification(
        edition: "USDA-ESR-\(commodity)-\(year)", level: .lines),
      valuation: .unspecified, adjustment: .none, currency: .none)
  }
}
