/// Reads tables in JSON, an array of rows as the US Census Bureau answers, in bounded memory and strictly.
///
/// ```swift
/// var reader = try JSONTableReader(file: "exports.json", source: source)
/// try reader.forEachBatch(of: [ColumnRequest("time", .text), ColumnRequest("ALL_VAL_MO", .number)]) { batch in
///   for row in 0..<batch.count { print(batch.text(0, row), batch.number(1, row) ?? 0) }
/// }
/// ```
///
/// The first row names the columns; each other one has as many cells: strings, numbers or null. A name given twice, as
/// the Census Bureau does with a predicate that is asked for too, is allowed as long as both cells of each row are equal.
/// In a column of numbers null and the empty string are blank. Cells that nobody asked for are checked as well.
public struct JSONTableReader: ~Copyable {
  /// Fills the buffer from its start and returns how many bytes it put there; 0 means the end of the file.
  public typealias Source = CSVReader.Source

  /// The names of the columns, in the order of the file.
  public let names: [String]
  private let options: JSONTableOptions
  private var input: JSONTableInput
  private var record: JSONTableRecord
  private let placeOfNames: SourceLocation
  private var state: State

  private enum State {
    /// The next byte opens a row, if the file is right.
    case atRow
    case ended
    case failed(TextFormatError)
  }

  /// Starts to read, and reads the first row.
  ///
  /// - Parameters:
  ///   - file: the name for messages; nothing is opened.
  ///   - options: the bounds of cells and rows.
  ///   - source: gives the bytes of the file, in chunks of any size.
  /// - Throws: `TextFormatError` if there is no first row, a name is missing, the file is not JSON (a web page, say), or
  ///   the source throws. A table without further rows is not an error.
  public init(
    file: String, options: JSONTableOptions = JSONTableOptions(), source: @escaping Source
  ) throws(TextFormatError) {
    var input = JSONTableInput(file: file, source: source)
    var record = JSONTableRecord(at: input.location)
    try input.openTable()
    let placeOfNames = input.location
    let names = try input.readNames(into: &record, options: options)
    let hasRows = try input.takeRowEnd()
    self.placeOfNames = placeOfNames
    self.names = names
    state = hasRows ? .atRow : .ended
    self.options = options
    self.input = input
    self.record = record
  }

  /// Reads all rows and hands them on in batches, with the columns in the order of `columns`.
  ///
  /// - Precondition: no column is asked for twice.
  /// - Throws: `TextFormatError` with the place of what is wrong, after the batches of the rows well before it; and what
  ///   `body` throws. A second call finds no rows left, or throws the same error again.
  public mutating func forEachBatch(
    of columns: [ColumnRequest], _ body: (borrowing ColumnBatch) throws -> Void
  ) throws {
    let plan = try JSONTablePlan(columns, names: names, at: placeOfNames)
    var batch = ColumnBatch(columnCount: columns.count)
    while try fill(&batch, plan) {
      try body(batch)
      batch.removeAll()
    }
  }

  /// Reads rows until the batch is full or the table ends; false if there is no row left.
  private mutating func fill(
    _ batch: inout ColumnBatch, _ plan: JSONTablePlan
  ) throws(TextFormatError) -> Bool {
    if case .failed(let error) = state { throw error }
    do throws(TextFormatError) {
      while case .atRow = state, !batch.isFull {
        let line = input.line
        let scanned = input.scanPlainRows(into: &batch, plan: plan, options: options)
        batch.lines.append(contentsOf: line..<line + scanned.rows)
        input.jump(to: scanned.position, lines: scanned.rows)
        if !batch.isFull { try readRow(into: &batch, plan) }
      }
    } catch {
      state = .failed(error)
      throw error
    }
    return batch.count > 0
  }

  /// Reads a row byte by byte: the ones that are not plain, that a chunk ends in, and the wrong ones.
  private mutating func readRow(
    into batch: inout ColumnBatch, _ plan: JSONTablePlan
  ) throws(TextFormatError) {
    try input.openRow()
    record.restart(at: input.location)
    let line = input.line
    input.step()
    try input.skipBlanks()
    if try input.peek() == UInt8(ascii: "]") { throw tooFewCells() }
    repeat {
      guard record.count < names.count else {
        throw try input.unexpected(
          "a row of more than \(names.count) cells", remedy: "the first row has that many names")
      }
      try input.readCell(into: &record, options: options)
      try take(plan.steps[record.count - 1], into: &batch)
      if try input.endsRow(), record.count < names.count { throw tooFewCells() }
    } while try input.takeCellEnd()
    batch.endRow(line: line)
    if try !input.takeRowEnd() { state = .ended }
  }

  private func tooFewCells() -> TextFormatError {
    TextFormatError(
      at: input.location, "a row of \(record.count) cells",
      remedy: "the first row has \(names.count) names")
  }

  /// Checks the last cell, and puts it where it belongs.
  private func take(
    _ step: JSONTablePlan.Step, into batch: inout ColumnBatch
  ) throws(TextFormatError) {
    let column = record.count - 1
    let cell = record[column]
    if let twin = step.twin, record[twin] != cell {
      throw TextFormatError(
        at: record.placeOfCell,
        "'\(quoted(cell))' in the column '\(names[column])', and '\(quoted(record[twin]))' in the one of the same name",
        remedy: "columns of one name must be equal; remove one of them")
    }
    guard let slot = step.slot else { return }
    switch slot.kind {
    case .text:
      guard let text = PackedText(cell) else {
        throw TextFormatError(
          at: record.placeOfCell,
          "'\(quoted(cell))' in the column '\(names[column])', where a text has at most 16 bytes and no NUL",
          remedy: "check that the column is the one meant; it should hold codes, dates or units")
      }
      batch.put(text.packed, inColumn: slot.column)
    case .number:
      guard !cell.isEmpty else { return batch.put(ColumnBatch.blank, inColumn: slot.column) }
      guard let value = Millionths.value(of: cell) else {
        throw TextFormatError(
          at: record.placeOfCell,
          "'\(quoted(cell))' in the column '\(names[column])' is not a number",
          remedy: Millionths.remedy)
      }
      batch.put(UInt128(bitPattern: value), inColumn: slot.column)
    }
  }

  /// A cell for a message, cut where it is long.
  private func quoted(_ cell: ArraySlice<UInt8>) -> String {
    let text = String(decoding: cell, as: UTF8.self)
    return text.count > 40 ? text.prefix(40) + "…" : text
  }
}
