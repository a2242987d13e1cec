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
  private let columns: LongColumns
  private let findsRepeats: Bool
  private var lines: [Place: Int] = [:]

  /// Reads records of a file.
  ///
  /// - Parameter findsRepeats: whether a row that repeats another is reported, with the lines of both; where not,
  ///   the releases must be looked through in the end.
  init(_ columns: LongColumns, _ cells: CellReader, findsRepeats: Bool) {
    self.columns = columns
    self.cells = cells
    self.findsRepeats = findsRepeats
  }

  mutating func take(_ record: CSVRecord, into assembler: inout ReleaseAssembler) {
    let period = cells.period(
      record[columns.period], at: record.location(ofField: columns.period))
    let code =
      if let code = columns.code {
        cells.code(record[code], at: record.location(ofField: code))
      } else {
        ProductCode.total
      }
    let table = cells.table(record, columns)
    let cell =
      if let value = columns.value { cells.value(record, value) } else { ValueCell?.some(.blank) }
    let quantity: Quantity?? =
      if let quantity = columns.quantity {
        cells.quantity(record, quantity, unitField: columns.quantityUnit, table: table)
      } else {
        .some(nil)
      }
    guard let period, let code, let cell, let quantity, let table else { return }
    if cell == .blank, quantity == nil { return }
    let place = columns.published ?? columns.period
    let publication = cells.publication(
      of: period, cell: columns.published.map { record[$0] }, at: record.location(ofField: place))
    guard let publication, let given = givenTolerance(record) else { return }
    let slot = assembler.slot(period, publication, table: table)
    guard isFirst(Place(slot: slot, code: code), period, record) else { return }
    let note = columns.note.map { record[$0] }.flatMap { $0.isEmpty ? nil : $0 }
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
    guard let tolerance = columns.tolerance else { return .zero }
    return cells.tolerance(record, tolerance)
  }

  private mutating func isFirst(_ place: Place, _ period: Period, _ record: CSVRecord) -> Bool {
    guard findsRepeats, let first = lines.updateValue(record.line, forKey: place) else {
      return true
    }
    cells.sink.error(
      "\(period) of code '\(place.code)' is given twice for the same day of publication",
      at: record.location(ofField: columns.value ?? columns.period),
      remedy: "keep this row or the one in line \(first)")
    return false
  }
}
