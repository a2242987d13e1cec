import TextFormats
import TimeSeries
import TradeStatistics

/// Makes releases of the rows of an answer of the API, whatever format they come in.
struct CensusRowReader {
  /// What rows have in common that come after each other, as the file writes it.
  private struct Series: Equatable {
    let time: PackedText
    let month: PackedText
    let partner: PackedText
    let level: PackedText
    let origin: PackedText
    /// How many characters the code has.
    let codeLength: Int
  }

  /// What such rows go to.
  private enum Destination {
    /// The releases of each measure, by their numbers in the collector.
    case slots([Int])
    /// Parts of exports, by origin.
    case origins(CensusOrigins.Kind, Economy, Month, Classification.Level)
    /// Nothing; the reason was found once and holds for each.
    case omitted(String, remedy: String?, severity: Diagnostic.Severity)
  }

  let columns: CensusColumns
  private let file: String
  private(set) var collector: ReleaseCollector
  private(set) var omitted = CountedFindings()
  private var origins = CensusOrigins()
  private var current: (series: Series, destination: Destination)?
  private var lastUnit: (text: PackedText, meaning: CensusUnit.Meaning)?
  /// How many rows there were, taken or not.
  private(set) var rowCount = 0

  /// Starts to read rows.
  init(_ columns: CensusColumns, file: String, terms: ReadingTerms) {
    self.columns = columns
    self.file = file
    collector = ReleaseCollector(terms)
  }

  /// Takes the rows of a batch.
  ///
  /// - Throws: `TextFormatError` where a row is wrong. A row of something that is not asked for here is left out.
  mutating func take(_ batch: borrowing ColumnBatch) throws(TextFormatError) {
    for row in 0..<batch.count {
      rowCount += 1
      if let part = columns.parts.first(where: { !isTotal(batch.text($0.place, row)) }) {
        omitted.add(
          "a part of a total by '\(part.name)'; left out", at: place(batch, row),
          severity: .warning,
          remedy: "ask for exports/hs or imports/hs without \(part.name)")
        continue
      }
      let codeText = columns.commodity.map { batch.text($0, row) } ?? PackedText(packed: 0)
      let series = series(batch, row, codeText)
      let destination: Destination
      if let current, current.series == series {
        destination = current.destination
      } else {
        destination = try self.destination(series, batch, row)
        current = (series, destination)
      }
      try put(batch, row, codeText, destination)
    }
  }

  /// Ends: exports by origin become exports of any origin where they can.
  mutating func finish() {
    origins.finish(into: &collector, &omitted)
  }

  private func isTotal(_ text: PackedText) -> Bool { text.isEmpty || text == Self.hyphen }

  private static let hyphen = PackedText(packed: UInt128(UInt8(ascii: "-")) << 120)

  private func series(
    _ batch: borrowing ColumnBatch, _ row: Int, _ code: PackedText
  ) -> Series {
    func cell(_ column: Int?) -> PackedText {
      column.map { batch.text($0, row) } ?? PackedText(packed: 0)
    }
    return Series(
      time: cell(columns.time ?? columns.year),
      month: cell(columns.time == nil ? columns.month : nil),
      partner: cell(columns.partner), level: cell(columns.level), origin: cell(columns.origin),
      codeLength: code == Self.hyphen ? 0 : code.count)
  }

  private mutating func destination(
    _ series: Series, _ batch: borrowing ColumnBatch, _ row: Int
  ) throws(TextFormatError) -> Destination {
    let month = try month(series, batch, row)
    let level = try level(series, batch, row)
    let partner: Economy
    switch CensusPartner(columns.partner == nil ? nil : series.partner) {
    case .economy(let economy): partner = economy
    case .grouping:
      return .omitted(
        "a group of countries, not a country; left out",
        remedy:
          "ask with SUMMARY_LVL=DET; without CTY_CODE the answer is the total of all countries",
        severity: .note)
    case .unknown(let code):
      return .omitted(
        "partner '\(code)' is not known here; left out", remedy: nil, severity: .warning)
    }
    if columns.origin != nil, columns.measured.contains(where: { $0.measure == .exports }) {
      guard let kind = CensusOrigins.Kind(series.origin) else {
        return .omitted(
          "DF is '\(series.origin)', which is not known here; left out",
          remedy: "1 is domestic, 2 foreign, - both", severity: .warning)
      }
      return .origins(kind, partner, month, level)
    }
    return .slots(
      columns.measured.map { measured in
        collector.slot(
          measured.measure.table(partner: partner, level: level, year: month.year), Period(month))
      })
  }

  private mutating func put(
    _ batch: borrowing ColumnBatch, _ row: Int, _ codeText: PackedText, _ destination: Destination
  ) throws(TextFormatError) {
    if case .omitted(let reason, let remedy, let severity) = destination {
      return omitted.add(reason, at: place(batch, row), severity: severity, remedy: remedy)
    }
    let code: ProductCode
    if isTotal(codeText) {
      code = .total
    } else if let read = ProductCode(packed: codeText.packed), read.isNumeric {
      code = read
    } else {
      throw TextFormatError(
        at: place(batch, row), "'\(codeText)' is not a code of the Harmonized System",
        remedy: "codes have 2, 4, 6 or 10 digits")
    }
    for (index, measured) in columns.measured.enumerated() {
      guard let value = batch.number(measured.value, row) else {
        omitted.add(
          "\(measured.measure.column) is blank; no figure was published", at: place(batch, row))
        continue
      }
      guard value >= 0 else {
        throw TextFormatError(
          at: place(batch, row), "\(measured.measure.column) is below zero",
          remedy: "values of trade are not; get the answer again")
      }
      let made = ReleaseRow(
        code: code, value: FixedPoint(millionths: value),
        quantity: quantity(batch, row, measured))
      switch destination {
      case .slots(let slots): collector.add(made, to: slots[index])
      case .origins(let kind, let partner, let month, let level):
        try addOrigin(kind, made, measured.measure, partner, month, level, place(batch, row))
      case .omitted: break
      }
    }
  }

  private mutating func addOrigin(
    _ kind: CensusOrigins.Kind, _ row: ReleaseRow, _ measure: CensusMeasure, _ partner: Economy,
    _ month: Month, _ level: Classification.Level, _ location: SourceLocation
  ) throws(TextFormatError) {
    if kind == .domestic {
      let table = measure.table(
        partner: partner, level: level, year: month.year, domestic: true)
      collector.add(row, to: collector.slot(table, Period(month)))
    }
    let key = CensusOrigins.Key(
      table: measure.table(partner: partner, level: level, year: month.year),
      month: month, code: row.code)
    guard origins.add(kind, row, key) else {
      throw TextFormatError(
        at: location, "code \(row.code) comes twice with the same DF",
        remedy: "ask for the columns that tell such rows apart, or not for their parts")
    }
  }

  /// The quantity of a row; nil where it has none, or none that can be told from a missing one.
  private mutating func quantity(
    _ batch: borrowing ColumnBatch, _ row: Int, _ measured: CensusColumns.Measured
  ) -> Quantity? {
    guard let column = measured.quantity, let unitColumn = columns.unit else { return nil }
    let unitText = batch.text(unitColumn, row)
    let meaning: CensusUnit.Meaning
    if let lastUnit, lastUnit.text == unitText {
      meaning = lastUnit.meaning
    } else {
      meaning = CensusUnit.meaning(of: unitText)
      lastUnit = (unitText, meaning)
    }
    let name = measured.measure.quantityColumn
    switch meaning {
    case .notCollected: return nil
    case .unknown:
      omitted.add(
        "unit '\(unitText)' is not known here; \(name) left out", at: place(batch, row),
        severity: .warning)
      return nil
    case .unit(let unit):
      guard let amount = batch.number(column, row), amount >= 0 else { return nil }
      let flag = measured.flag.map { batch.text($0, row) }
      if let flag, !flag.isEmpty {
        if flag == Self.missing { return nil }
        omitted.add(
          "flag '\(flag)' of \(name) is not known here; quantity left out", at: place(batch, row),
          severity: .warning)
        return nil
      }
      if flag == nil, amount == 0 {
        omitted.add(
          "\(name) is 0, and no \(measured.measure.flagColumn) tells whether that is a quantity; left out",
          at: place(batch, row), remedy: "ask for \(measured.measure.flagColumn) as well")
        return nil
      }
      return Quantity(FixedPoint(millionths: amount), unit)
    }
  }

  private static let missing = PackedText(packed: UInt128(UInt8(ascii: "M")) << 120)

  private func place(_ batch: borrowing ColumnBatch, _ row: Int) -> SourceLocation {
    SourceLocation(file: file, line: batch.line(ofRow: row), column: 1)
  }

  private func month(
    _ series: Series, _ batch: borrowing ColumnBatch, _ row: Int
  ) throws(TextFormatError) -> Month {
    if columns.time != nil {
      if let month = Month(series.time.description) { return month }
      throw TextFormatError(
        at: place(batch, row), "time is '\(series.time)', which is not a month",
        remedy: "it looks like 2020-01")
    }
    guard let year = Int(series.time.description), (1900...2999).contains(year),
      let month = Int(series.month.description), (1...12).contains(month)
    else {
      throw TextFormatError(
        at: place(batch, row), "YEAR '\(series.time)' and MONTH '\(series.month)' are not a month",
        remedy: "they look like 2020 and 01; month 00 is the year to date, which is not read")
    }
    return Month(year: year, month: month)
  }

  private func level(
    _ series: Series, _ batch: borrowing ColumnBatch, _ row: Int
  ) throws(TextFormatError) -> Classification.Level {
    let byLength: [Int: Classification.Level] = [0: .total, 2: .hs2, 4: .hs4, 6: .hs6, 10: .hs10]
    let named = columns.level == nil || isTotal(series.level) ? nil : series.level.description
    guard let level = byLength[series.codeLength] else {
      throw TextFormatError(
        at: place(batch, row), "a code of \(series.codeLength) digits",
        remedy:
          "codes have 2, 4, 6 or 10; zeros before them get lost in spreadsheets: use the file as it was got"
      )
    }
    guard named == nil || named == level.rawValue else {
      throw TextFormatError(
        at: place(batch, row),
        "COMM_LVL is '\(series.level)', and the code has \(series.codeLength) digits",
        remedy: "zeros before codes get lost in spreadsheets: use the file as it was got")
    }
    return level
  }
}
