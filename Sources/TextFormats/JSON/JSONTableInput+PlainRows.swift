internal import CKernels

// The common row, `["…","…"],` and a line feed, with strings of plain characters. First all quotes and whatever else is
// no plain character of a string are found, by vectors; then it is checked that they are quotes and line feeds in the
// order of such rows, and each column asked for is converted from the first row to the last.
//
// This is sound because every load is preceded by a check that `slack` bytes of the chunk follow, every cell is written
// to a column of the batch in a row below its capacity, and `stops` has room for those of as many rows and a block more.
// A row that is not exactly of that shape is left to the reader that goes byte by byte, so that there is one place only
// that makes errors.
extension JSONTableInput {
  /// The bytes that must follow a stop: a block's 64, and 16 that a cell in it may be loaded with.
  private static var slack: Int { 80 }
  /// The most stops that are found at once: as many as stay in a fast cache.
  private static var stopLimit: Int { 16_384 }

  /// Reads plain rows from `position` on; gives how many, and where the first row starts that was not read.
  func scanPlainRows(
    into batch: inout ColumnBatch, plan: JSONTablePlan, options: JSONTableOptions
  ) -> (position: Int, rows: Int) {
    let limit = end - Self.slack
    let width = plan.steps.count
    let first = batch.count
    let count = min(ColumnBatch.capacity - first, Self.stopLimit / (2 * width + 1))
    // Where limits are tight, the reader that counts exactly tells which row is over them.
    guard position < limit, opensPlainRow, count > 0,
      end - position <= min(options.recordLimit, options.cellLimit)
    else { return (position, 0) }
    var rows = 0
    var reached = position
    unsafe buffer.withUnsafeBufferPointer { buffer in
      let room = count * (2 * width + 1) + 1 + 64
      unsafe withUnsafeTemporaryAllocation(of: UInt32.self, capacity: room) { stops in
        guard let bytes = buffer.baseAddress, let stops = stops.baseAddress else { return }
        let scan = unsafe PlainRowScan(bytes: bytes, stops: stops, width: width)
        rows = unsafe scan.findRows(from: position, limit: limit, atMost: count)
        var uniform = batch.uniform
        unsafe batch.cells.withUnsafeMutableBufferPointer { cells in
          guard let cells = cells.baseAddress else { return }
          for column in plan.scanned {
            let target = unsafe cells + first + column.column * ColumnBatch.capacity
            var isUniform = false
            rows = unsafe scan.convert(column, rows: rows, into: target, &isUniform)
            // What rows before these hold is not looked at again.
            uniform[column.column] = isUniform && first == 0
          }
        }
        batch.uniform = uniform
        for pair in plan.twins { rows = unsafe scan.countEqual(pair, rows: rows) }
        reached = unsafe scan.startOfRow(rows)
      }
    }
    batch.count = first + rows
    return (reached, rows)
  }

  private var opensPlainRow: Bool {
    buffer[position] == UInt8(ascii: "[") && buffer[position + 1] == UInt8(ascii: "\"")
  }
}

/// The pointers that reading of plain rows needs; it lives only as long as they do.
@unsafe
private struct PlainRowScan {
  let bytes: UnsafePointer<UInt8>
  /// The quote that opens the first row's first cell; then a row after the other its quotes, the line feed behind them,
  /// and the quote that opens the next row's first cell.
  let stops: UnsafeMutablePointer<UInt32>
  /// How many cells a row has.
  let width: Int

  /// How many stops a row has.
  private var stride: Int { unsafe 2 &* width &+ 1 }

  /// Where a row starts, the one behind the last one among them.
  func startOfRow(_ row: Int) -> Int { unsafe Int(stops[row &* stride]) &- 1 }

  /// Finds the stops of rows that open with `["`; gives how many rows are plain before the first that is not.
  func findRows(from start: Int, limit: Int, atMost count: Int) -> Int {
    unsafe stops[0] = UInt32(truncatingIfNeeded: start &+ 1)
    let found = unsafe pledgeline_json_stops(
      bytes, start &+ 2, limit, stops + 1, count &* stride)
    return unsafe countPlain(min(count, found / stride))
  }

  /// How many rows are plain before the first that is not.
  @inline(never)
  private func countPlain(_ rows: Int) -> Int {
    let raw = unsafe UnsafeRawPointer(bytes)
    var stop = unsafe stops + 1
    for row in 0..<rows {
      var wrong: UInt64 = 0
      for cell in unsafe 0..<width &- 1 {
        // A closing quote, a comma and a quote; as all stops are on record, the next one is that quote.
        let behind = unsafe raw.loadUnaligned(
          fromByteOffset: Int(stop[2 &* cell]), as: UInt32.self)
        wrong |= UInt64(behind.littleEndian & 0xFF_FFFF ^ 0x22_2C22)
      }
      // `"],`, a line feed and `["`
      let last = unsafe raw.loadUnaligned(
        fromByteOffset: Int(stop[2 &* width &- 2]), as: UInt64.self)
      wrong |= last.littleEndian & 0xFFFF_FFFF_FFFF ^ 0x225B_0A2C_5D22
      guard wrong == 0 else { return row }
      unsafe stop += stride
    }
    return rows
  }

  /// Converts a column to the cells of a batch; gives how many rows are good before the first that is not, and whether
  /// all cells were found to be alike.
  func convert(
    _ column: JSONTablePlan.Scanned, rows: Int, into cells: UnsafeMutablePointer<UInt128>,
    _ isUniform: inout Bool
  ) -> Int {
    switch column.kind {
    case .text:
      if unsafe isAlike(column.index, rows: rows) {
        let (text, count) = unsafe place(0, column.index)
        if let packed = unsafe unusualCell(text, count: count, isNumber: false) {
          for row in 0..<rows { unsafe cells[row] = packed }
          isUniform = true
          return rows
        }
      }
      return unsafe convertTexts(column.index, rows: rows, into: cells)
    case .number:
      if column.isOnlyChecked, unsafe holdDigits(column.index, rows: rows) { return rows }
      return unsafe convertNumbers(column.index, rows: rows, into: cells)
    }
  }

  @inline(never)
  private func convertTexts(
    _ index: Int, rows: Int, into cells: UnsafeMutablePointer<UInt128>
  ) -> Int {
    for row in 0..<rows {
      let (text, count) = unsafe place(row, index)
      if count <= 15 {
        unsafe cells[row] = packedShortText(text, count: count)
      } else if let cell = unsafe unusualCell(text, count: count, isNumber: false) {
        unsafe cells[row] = cell
      } else {
        return row
      }
    }
    return rows
  }

  @inline(never)
  private func convertNumbers(
    _ index: Int, rows: Int, into cells: UnsafeMutablePointer<UInt128>
  ) -> Int {
    for row in 0..<rows {
      let (text, count) = unsafe place(row, index)
      if count &- 1 < 15, count > 0, let value = unsafe shortNumber(text, count: count) {
        unsafe cells[row] = cell(ofWhole: value)
      } else if let cell = unsafe unusualCell(text, count: count, isNumber: true) {
        unsafe cells[row] = cell
      } else {
        return row
      }
    }
    return rows
  }

  /// Whether the cells of a column are all 1 to 8 digits.
  @inline(never)
  private func holdDigits(_ index: Int, rows: Int) -> Bool {
    var wrong: UInt64 = 0
    var longest = 0
    for row in 0..<rows {
      let (text, count) = unsafe place(row, index)
      // An empty cell becomes a count that is longer than all.
      longest = max(longest, Int(bitPattern: UInt(bitPattern: count &- 1) & 0xFFFF))
      let word = unsafe UnsafeRawPointer(text).loadUnaligned(as: UInt64.self).littleEndian
      wrong |= nonDigits(word, count: count)
    }
    return wrong == 0 && longest < 8
  }

  /// Whether the cells of a column are all the same text of at most seven bytes.
  @inline(never)
  private func isAlike(_ index: Int, rows: Int) -> Bool {
    guard rows > 0 else { return false }
    let (first, count) = unsafe place(0, index)
    guard count < 8 else { return false }
    let word = unsafe UnsafeRawPointer(first).loadUnaligned(as: UInt64.self)
    var difference: UInt64 = 0
    for row in 0..<rows {
      let (text, _) = unsafe place(row, index)
      difference |= unsafe UnsafeRawPointer(text).loadUnaligned(as: UInt64.self) ^ word
    }
    // The quote behind the text is compared as well, so that no longer one is like it.
    return UInt64(littleEndian: difference) &<< UInt64(56 - 8 * count) == 0
  }

  /// Where a cell starts, and how many bytes it has.
  @inline(__always)
  private func place(_ row: Int, _ index: Int) -> (UnsafePointer<UInt8>, Int) {
    let quotes = unsafe stops + (row &* stride &+ 2 &* index)
    let start = unsafe Int(quotes[0]) &+ 1
    return unsafe (bytes + start, Int(quotes[1]) &- start)
  }

  /// A cell that is empty, longer than 15 bytes, or a number with a sign or a point; nil if it is not what it should be.
  @inline(never)
  private func unusualCell(
    _ text: UnsafePointer<UInt8>, count: Int, isNumber: Bool
  ) -> UInt128? {
    guard count <= 32 else { return nil }
    let bytes = unsafe UnsafeBufferPointer(start: text, count: count)
    guard isNumber else { return unsafe PackedText(bytes)?.packed }
    guard count > 0 else { return ColumnBatch.blank }
    return unsafe Millionths.value(of: bytes).map { UInt128(bitPattern: $0) }
  }

  /// How many rows have equal cells in two columns of one name, before the first that has not.
  @inline(never)
  func countEqual(_ pair: JSONTablePlan.Twins, rows: Int) -> Int {
    for row in 0..<rows {
      let (first, count) = unsafe place(row, pair.first)
      let (second, other) = unsafe place(row, pair.second)
      guard count == other, unsafe memcmp(first, second, count) == 0 else { return row }
    }
    return rows
  }
}
