/// Reads chunks of a file into batches of columns; each thread has a scanner of its own.
///
/// Plain records — no quotes, as many fields as the header, numbers of the usual forms — take a fast path over
/// whole columns. Where a batch is anything else, the rest of its chunk is read record by record by `CSVReader`'s
/// rules, which make all error messages: so both ways read the same, and a wrong file is refused in the same words.
public struct CSVColumnScanner: Sendable {
  /// What takes the rows of a table.
  public typealias BatchHandler = (borrowing ColumnBatch) throws(TextFormatError) -> Void
  /// What takes a record that is not plain; the record's line counts from the start of the file or chunk.
  public typealias RecordHandler = (CSVRecord) throws(TextFormatError) -> Void

  let plan: CSVColumnPlan
  var batch: ColumnBatch
  private let fieldCount: Int
  private let rowLimit: Int
  private let delimiter: UInt8
  private var ends: [UInt32]

  /// Makes a scanner for files of one plan.
  public init(_ plan: CSVColumnPlan) {
    self.plan = plan
    fieldCount = plan.header.names.count
    delimiter = plan.options.delimiter.rawValue
    batch = ColumnBatch(columnCount: plan.requests.count)
    // A table of very many columns is read a few rows at a time, so that the ends of its fields stay in the cache.
    rowLimit = max(1, min(ColumnBatch.capacity, 32_768 / fieldCount))
    ends = [UInt32](repeating: 0, count: rowLimit * fieldCount + 2 * CSVKernel.blockSize)
  }

  /// Reads a chunk and hands on its rows in order.
  ///
  /// - Parameters:
  ///   - line: the line that the chunk begins in; 1 where it is not known, and errors are shifted later.
  ///   - records: takes the records that are not plain; nil to have them in batches as well.
  ///   - batches: takes batches of rows.
  /// - Throws: `TextFormatError` with the first thing that is wrong; rows before it were handed on.
  public mutating func read(
    _ chunk: CSVChunk, line: Int = 1, records: RecordHandler? = nil, batches: BatchHandler
  ) throws(TextFormatError) -> CSVChunkOutcome {
    var outcome = CSVChunkOutcome()
    for (bytes, range) in [(chunk.head, 0..<chunk.head.count), (chunk.buffer, chunk.body)] {
      var rest = range
      let rows = try readPlain(bytes, &rest, line: line + outcome.lines, batches)
      try outcome.append(CSVChunkOutcome(lines: rows, records: rows), file: plan.file)
      guard !rest.isEmpty else { continue }
      let careful = try readRecords(
        bytes.storage[rest], line: line + outcome.lines, records, batches)
      try outcome.append(careful, file: plan.file)
    }
    return outcome
  }

  /// Reads plain records from the start of a range, which is cut to what is left; returns how many there were.
  private mutating func readPlain(
    _ bytes: PaddedBytes, _ range: inout Range<Int>, line: Int, _ batches: BatchHandler
  ) throws(TextFormatError) -> Int {
    var total = 0
    var position = range.lowerBound
    // Number 0 of the table lies before the records; the ends of fields follow.
    var found = 0
    // What was seen in the blocks that the batch before ended in.
    var before = CSVKernel.Seen()
    while !range.isEmpty {
      ends[0] = UInt32(truncatingIfNeeded: range.lowerBound) &- 1
      let new = CSVKernel.findEnds(
        in: bytes, position: &position, limit: range.upperBound, delimiter: delimiter,
        ends: &ends, from: 1, count: &found, enough: rowLimit * fieldCount)
      let seen = new.joined(with: before)
      let rows = min(rowLimit, found / fieldCount)
      let used = rows * fieldCount
      guard rows > 0,
        isPlain(bytes, range.lowerBound..<min(position, range.upperBound), found: found, seen),
        fillBatch(bytes, rows: rows, hasReturns: seen.hasReturns)
      else { break }
      range = Int(ends[used]) + 1..<range.upperBound
      for index in used..<found { ends[index - used + 1] = ends[index + 1] }
      before = new
      before.feeds = found / fieldCount - rows
      found -= used
      batch.firstLine = line + total
      total += rows
      try batches(batch)
    }
    return total
  }

  private func isPlain(
    _ bytes: PaddedBytes, _ range: Range<Int>, found: Int, _ seen: CSVKernel.Seen
  ) -> Bool {
    guard !seen.isSpecial, !seen.hasReturns || CSVKernel.areReturnsPaired(bytes, range) else {
      return false
    }
    // Every record ends with a line feed, and the other ends are delimiters, for there are no more feeds than that.
    let rows = found / fieldCount
    let all = CSVKernel.Column(field: 0, fields: fieldCount, rows: rows, hasReturns: false)
    guard seen.feeds == rows, CSVKernel.endWithFeeds(bytes, ends, all) else { return false }
    // No single field or record is longer than all of them.
    let end = Int(ends[rows * fieldCount])
    guard end - range.lowerBound <= min(plan.options.fieldLimit, plan.options.recordLimit) else {
      return false
    }
    // Delimiters are single bytes, so fields are UTF-8 where all the text is.
    return !seen.isWide || firstInvalidUTF8(in: bytes.storage[range.lowerBound..<end]) == nil
  }

  private mutating func fillBatch(_ bytes: PaddedBytes, rows: Int, hasReturns: Bool) -> Bool {
    batch.kept = keptRows(bytes, rows, hasReturns)
    batch.count = batch.kept?.count ?? rows
    batch.lines.removeAll(keepingCapacity: true)
    guard checkNumbers(bytes, rows, hasReturns) else { return false }
    for (index, request) in plan.requests.enumerated() {
      let column = column(index, rows, hasReturns)
      let isFine =
        switch request.kind {
        case .text: fillTexts(bytes, index, column)
        case .number: fillNumbers(bytes, index, column, request)
        }
      guard isFine else { return false }
    }
    return true
  }

  /// The rows that the filter keeps; nil where it keeps all.
  private func keptRows(_ bytes: PaddedBytes, _ rows: Int, _ hasReturns: Bool) -> [UInt32]? {
    guard let filter = plan.filter else { return nil }
    let column = column(filter.column, rows, hasReturns)
    if CSVKernel.isUniform(bytes, ends: ends, column) {
      let text = bytes.storage[Int(ends[column.field] &+ 1)..<Int(ends[column.field + 1])]
      return PackedText(text) == filter.text ? nil : []
    }
    var kept = [UInt32](repeating: 0, count: rows)
    CSVKernel.rows(bytes, ends: ends, column, with: filter.text, into: &kept)
    return kept.count < rows ? kept : nil
  }

  /// Checks number columns of which not all cells are read, adjacent ones together where they hold plain digits.
  private func checkNumbers(_ bytes: PaddedBytes, _ rows: Int, _ hasReturns: Bool) -> Bool {
    for run in batch.kept == nil ? plan.checkedNumbers : plan.numbers {
      let first = CSVKernel.Column(
        field: run.lowerBound, fields: fieldCount, rows: rows, hasReturns: hasReturns)
      if CSVKernel.holdDigits(
        bytes, ends: ends, first, count: run.count, delimiter: delimiter)
      {
        continue
      }
      for field in run {
        let column = CSVKernel.Column(
          field: field, fields: fieldCount, rows: rows, hasReturns: hasReturns)
        guard CSVKernel.areNumbers(bytes, ends: ends, column) else { return false }
      }
    }
    return true
  }

  private func column(_ request: Int, _ rows: Int, _ hasReturns: Bool) -> CSVKernel.Column {
    CSVKernel.Column(
      field: plan.fields[request], fields: fieldCount, rows: rows, hasReturns: hasReturns)
  }

  private mutating func fillTexts(
    _ bytes: PaddedBytes, _ index: Int, _ column: CSVKernel.Column
  ) -> Bool {
    let offset = index * ColumnBatch.capacity
    batch.uniform[index] = false
    if let filter = plan.filter, filter.column == index {
      batch.fill(index, with: filter.text.packed)
      return true
    }
    if batch.kept == nil, CSVKernel.isUniform(bytes, ends: ends, column) {
      let start = Int(ends[column.field] &+ 1)
      let end = Int(ends[column.field + 1])
      guard let text = PackedText(bytes.storage[start..<end]) else { return false }
      batch.fill(index, with: text.packed)
      return true
    }
    return CSVKernel.readTexts(
      bytes, ends: ends, column, rows: batch.kept, into: &batch.cells, at: offset)
  }

  private mutating func fillNumbers(
    _ bytes: PaddedBytes, _ index: Int, _ column: CSVKernel.Column, _ request: ColumnRequest
  ) -> Bool {
    request.isOnlyChecked
      || CSVKernel.readNumbers(
        bytes, ends: ends, column, rows: batch.kept, into: &batch.cells,
        at: index * ColumnBatch.capacity)
  }
}
