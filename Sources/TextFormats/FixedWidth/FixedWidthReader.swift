/// Reads records of fixed width, as in the bulk files of the US Census Bureau, in bounded memory and strictly.
///
/// ```swift
/// var reader = FixedWidthReader(file: "EXP_DETL.TXT", layout: layout, source: source)
/// try reader.forEachBatch(of: [ColumnRequest("commodity", .text), ColumnRequest("all_val_mo", .number)]) { batch in
///   for row in 0..<batch.count { print(batch.text(0, row), batch.number(1, row) ?? 0) }
/// }
/// ```
///
/// Lines end with LF or CRLF, the last one perhaps with neither. Every byte of every field is checked against what the
/// layout says, whether it is asked for or not. A file without records is not an error; an empty line is.
public struct FixedWidthReader: ~Copyable {
  /// Fills the buffer from its start and returns how many bytes it put there; 0 means the end of the file.
  public typealias Source = CSVReader.Source

  private let layout: FixedWidthLayout
  private var input: FixedWidthInput
  private var failure: TextFormatError?

  /// Reads nothing yet.
  ///
  /// - Parameters:
  ///   - file: the name for messages; nothing is opened.
  ///   - layout: what the records look like.
  ///   - source: gives the bytes of the file, in chunks of any size.
  public init(file: String, layout: FixedWidthLayout, source: @escaping Source) {
    self.layout = layout
    input = FixedWidthInput(file: file, width: layout.width, source: source)
  }

  /// Reads all records and hands them on in batches, with the columns in the order of `columns`.
  ///
  /// A number is handed on in millionths, as from all readers, and blank where the field has blanks only. Text and codes
  /// come without the blanks behind them.
  ///
  /// - Precondition: each column is a field of the layout, asked for once: a number as such, codes as text or number, text
  ///   as text.
  /// - Throws: `TextFormatError` with the place of what is wrong, after the batches of the records well before it; and
  ///   what `body` throws. A second call finds no records left, or throws the same error again.
  public mutating func forEachBatch(
    of columns: [ColumnRequest], _ body: (borrowing ColumnBatch) throws -> Void
  ) throws {
    if let failure { throw failure }
    let plan = FixedWidthPlan(columns, layout)
    var batch = ColumnBatch(columnCount: columns.count)
    while try fill(&batch, plan) {
      try body(batch)
      batch.removeAll()
    }
  }

  private mutating func fill(
    _ batch: inout ColumnBatch, _ plan: FixedWidthPlan
  ) throws(TextFormatError) -> Bool {
    do throws(TextFormatError) {
      while !batch.isFull, let start = try input.nextRecord() {
        if !input.putPlainRecord(at: start, plan, into: &batch) {
          try take(recordAt: start, plan, into: &batch)
        }
        batch.endRow(line: input.line)
      }
    } catch {
      failure = error
      throw error
    }
    return batch.count > 0
  }

  /// Checks the record and puts its cells where they belong.
  private func take(
    recordAt start: Int, _ plan: FixedWidthPlan, into batch: inout ColumnBatch
  ) throws(TextFormatError) {
    for step in plan.steps {
      let first = start + step.offset
      let bytes = input.bytes[first..<(first + step.length)]
      if let offset = step.firstWrongByte(in: bytes) {
        throw input.failure(step, at: offset, start: start)
      }
      guard let column = step.column else { continue }
      guard let cell = step.cell(of: bytes) else {
        throw input.tooLong(step, start: start)
      }
      batch.put(cell, inColumn: column)
    }
  }
}
