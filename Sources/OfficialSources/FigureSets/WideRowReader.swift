import TextFormats
import TimeSeries
import TradeStatistics

/// Reads the wide layout: a row a code, a column a period.
struct WideRowReader: RowReader {
  private struct Column {
    let field: Int
    let period: Period
    let publication: Publication
  }

  private let cells: CellReader
  private let code: Int
  private let columns: [Column]
  private var slots: [Int] = []
  private var lines: [ProductCode: Int] = [:]

  /// Finds the columns; nil, with reports, where the header does not fit the description.
  init?(_ header: CSVHeader, _ description: TableDescription, _ cells: CellReader) {
    let before = cells.sink.count
    var finder = ColumnFinder(header, ignoring: description.ignored, cells.sink)
    let code = finder.required(description.columns.code ?? "code")
    var seen: [Period: String] = [:]
    var columns: [Column] = []
    for (field, name) in finder.rest {
      if cells.sink.count - before > FigureTable.errorLimit { break }
      let location = { header.location(ofColumn: field) }
      guard let period = cells.period(name, at: location()) else { continue }
      if let other = seen.updateValue(name, forKey: period.canonical) {
        cells.sink.error(
          "columns '\(other)' and '\(name)' are the same period", at: location(),
          remedy: "keep one")
        continue
      }
      guard let publication = cells.publication(of: period, at: location()) else { continue }
      columns.append(Column(field: field, period: period, publication: publication))
    }
    if columns.isEmpty, cells.sink.count == before {
      cells.sink.error(
        "no column of figures", at: header.location,
        remedy: "the wide layout has a column for each period, such as 2020-01")
    }
    guard let code, cells.sink.count == before else { return nil }
    self.cells = cells
    self.code = code
    self.columns = columns
  }

  mutating func take(_ record: CSVRecord, into assembler: inout ReleaseAssembler) {
    if slots.isEmpty {
      slots = columns.map { assembler.slot($0.period, $0.publication) }
    }
    guard let product = cells.code(record[code], at: record.location(ofField: code)) else {
      return
    }
    if let first = lines.updateValue(record.line, forKey: product) {
      cells.sink.error(
        "code '\(product)' is given twice", at: record.location(ofField: code),
        remedy: "keep this row or the one in line \(first)")
      return
    }
    for (column, slot) in zip(columns, slots) {
      let row: ReleaseRow
      var tolerance = FixedPoint.zero
      switch cells.value(record, column.field) {
      case .number(let number, let printed):
        row = ReleaseRow(code: product, value: number)
        tolerance = printed
      case .withheld: row = ReleaseRow(code: product, value: nil)
      case .blank, nil: continue
      }
      assembler.add(Figure(row: row, tolerance: tolerance, note: nil), to: slot)
    }
  }
}
