import TextFormats
import TimeSeries
import TradeStatistics

/// Reads the long layout: a row a figure.
struct LongRowReader: RowReader {
  private struct Place: Hashable {
    let slot: Int
    let code: ProductCode
  }

  private let cells: CellReader
  private let period: Int
  private let value: Int
  private let code: Int?
  private let published: Int?
  private let tolerance: Int?
  private let quantity: Int?
  private let quantityUnit: Int?
  private let note: Int?
  private var lines: [Place: Int] = [:]

  /// Finds the columns; nil, with reports, where the header does not fit the description.
  init?(_ header: CSVHeader, _ description: TableDescription, _ cells: CellReader) {
    let names = description.columns
    let before = cells.sink.count
    var finder = ColumnFinder(header, ignoring: description.ignored, cells.sink)
    let period = finder.required(names.period ?? "period")
    let value = finder.required(names.value ?? "value")
    let isTotal = description.table.classification.level == .total
    code =
      isTotal
      ? finder.optional(names.code, usual: "code") : finder.required(names.code ?? "code")
    published =
      description.schedule == .inFile ? finder.required(names.published ?? "published") : nil
    tolerance =
      description.tolerance == .inFile ? finder.required(names.tolerance ?? "tolerance") : nil
    quantity = finder.optional(names.quantity, usual: "quantity")
    quantityUnit = finder.optional(names.quantityUnit, usual: "quantity-unit")
    note = finder.optional(names.note, usual: "note")
    finder.reportRest(valid: [
      names.period ?? "period", names.code ?? "code", names.value ?? "value",
      names.quantity ?? "quantity", names.quantityUnit ?? "quantity-unit",
      names.published ?? "published (with published: in-file)",
      names.tolerance ?? "tolerance (with tolerance: in-file)", names.note ?? "note",
    ])
    guard let period, let value, cells.sink.count == before else { return nil }
    self.cells = cells
    self.period = period
    self.value = value
  }

  mutating func take(_ record: CSVRecord, into assembler: inout ReleaseAssembler) {
    let period = cells.period(record[period], at: record.location(ofField: period))
    let code =
      if let code { cells.code(record[code], at: record.location(ofField: code)) } else {
        ProductCode.total
      }
    let cell = cells.value(record, value)
    let quantity: Quantity?? =
      if let quantity {
        cells.quantity(record, quantity, unitField: quantityUnit)
      } else {
        .some(nil)
      }
    guard let period, let code, let cell, let quantity else { return }
    if cell == .blank, quantity == nil { return }
    let place = published ?? self.period
    let publication = cells.publication(
      of: period, cell: published.map { record[$0] }, at: record.location(ofField: place))
    guard let publication, let given = givenTolerance(record) else { return }
    let slot = assembler.slot(period, publication)
    guard isFirst(Place(slot: slot, code: code), period, record) else { return }
    let note = note.map { record[$0] }.flatMap { $0.isEmpty ? nil : $0 }
    let (number, printed) =
      if case .number(let number, let printed) = cell {
        (FixedPoint?.some(number), printed)
      } else {
        (FixedPoint?.none, FixedPoint.zero)
      }
    assembler.add(
      Figure(
        row: ReleaseRow(code: code, value: number, quantity: quantity),
        tolerance: max(given, printed), note: note),
      to: slot)
  }

  private func givenTolerance(_ record: CSVRecord) -> FixedPoint? {
    guard let tolerance else { return .zero }
    return cells.tolerance(record, tolerance)
  }

  private mutating func isFirst(_ place: Place, _ period: Period, _ record: CSVRecord) -> Bool {
    guard let first = lines.updateValue(record.line, forKey: place) else { return true }
    cells.sink.error(
      "\(period) of code '\(place.code)' is given twice for the same day of publication",
      at: record.location(ofField: value), remedy: "keep this row or the one in line \(first)")
    return false
  }
}
