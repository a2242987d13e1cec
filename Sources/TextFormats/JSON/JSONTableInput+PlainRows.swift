internal import CKernels

// The common row, `["…","…"],` and a line feed, with strings of plain characters. First the cells of up to a batch of
// rows are found by masks of 64 bytes; then each column asked for is converted from the first row to the last.
//
// This is sound because every load is preceded by a check that `slack` bytes of the chunk follow, every cell is written
// to a column of the batch in a row below its capacity, and `starts` has room for the cells of as many rows and one more.
// A row that is not exactly of that shape is left to the reader that goes byte by byte, so that there is one place only
// that makes errors.
extension JSONTableInput {
  /// The bytes that must follow a place where a mask is taken: its 64, and 16 that a cell in it may be loaded with.
  private static var slack: Int { 80 }

  /// Reads plain rows from `position` on; gives how many, and where the first row starts that was not read.
  func scanPlainRows(
    into batch: inout ColumnBatch, plan: JSONTablePlan, options: JSONTableOptions
  ) -> (position: Int, rows: Int) {
    let limit = end - Self.slack
    guard position < limit, opensPlainRow else { return (position, 0) }
    let first = batch.count
    let room = (ColumnBatch.capacity - first) * plan.steps.count + 1
    var rows = 0
    var reached = position
    unsafe buffer.withUnsafeBufferPointer { buffer in
      unsafe withUnsafeTemporaryAllocation(of: Int32.self, capacity: room) { starts in
        guard let bytes = buffer.baseAddress, let starts = starts.baseAddress else { return }
        let scan = unsafe PlainRowScan(
          bytes: bytes, starts: starts, width: plan.steps.count, limit: limit,
          rowLimit: min(options.recordLimit, options.cellLimit))
        rows = unsafe scan.findCells(from: position, atMost: ColumnBatch.capacity - first)
        unsafe batch.cells.withUnsafeMutableBufferPointer { cells in
          guard let cells = cells.baseAddress else { return }
          for column in plan.scanned {
            rows = unsafe scan.convert(column, rows: rows, into: cells + first)
          }
        }
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
  /// Where each cell starts, row by row, and behind them where the first cell of the row after the last one does.
  let starts: UnsafeMutablePointer<Int32>
  /// How many cells a row has.
  let width: Int
  /// The last place where a mask may be taken.
  let limit: Int
  /// Longer rows are left to the reader that counts exactly.
  let rowLimit: Int

  /// Where a row starts, the one behind the last one among them.
  func startOfRow(_ row: Int) -> Int { unsafe Int(starts[row &* width]) &- 2 }

  /// Finds the cells of rows that open with `["`; gives how many rows there were.
  @inline(never)
  func findCells(from start: Int, atMost count: Int) -> Int {
    var at = start &+ 2
    var row = 0
    var cells = unsafe starts
    unsafe cells.pointee = Int32(truncatingIfNeeded: at)
    while row < count {
      let next = unsafe findRow(from: at, cells)
      guard next > 0, unsafe next &- at <= rowLimit else { break }
      at = next
      row &+= 1
      unsafe cells += width
      unsafe cells.pointee = Int32(truncatingIfNeeded: at)
    }
    return row
  }

  /// Finds the cells of a row whose first one starts at `start`; gives where that of the next row does, or -1.
  @inline(__always)
  private func findRow(from start: Int, _ cells: UnsafeMutablePointer<Int32>) -> Int {
    let raw = unsafe UnsafeRawPointer(bytes)
    var at = start
    var base = at
    guard unsafe base <= limit else { return -1 }
    var stops = unsafe pledgeline_json_stops64(bytes + base)
    var rest = unsafe width
    var cell = unsafe cells
    while true {
      while stops == 0 {
        base = max(at, base &+ 64)
        guard unsafe base <= limit else { return -1 }
        stops = unsafe pledgeline_json_stops64(bytes + base)
      }
      let stop = base &+ stops.trailingZeroBitCount
      // The cell's closing quote and what follows it, as a number with the first byte lowest.
      let behind = unsafe raw.loadUnaligned(fromByteOffset: stop, as: UInt64.self).littleEndian
      rest &-= 1
      if rest == 0 {
        // `"],`, a line feed and `["`
        return behind & 0xFFFF_FFFF_FFFF == 0x225B_0A2C_5D22 ? stop &+ 6 : -1
      }
      // `","`
      guard behind & 0xFF_FFFF == 0x22_2C22 else { return -1 }
      at = stop &+ 3
      unsafe cell += 1
      unsafe cell.pointee = Int32(truncatingIfNeeded: at)
      stops &= stops &- 1
      stops &= stops &- 1
    }
  }

  /// Converts a column to the cells of a batch; gives how many rows are good before the first that is not.
  @inline(never)
  func convert(
    _ column: JSONTablePlan.Scanned, rows: Int, into cells: UnsafeMutablePointer<UInt128>
  ) -> Int {
    var start = unsafe starts + column.index
    // What lies between the end of a cell and the start of the next one.
    let gap: Int32 = unsafe column.index == width &- 1 ? 6 : 3
    let target = unsafe cells + column.offset
    for row in 0..<rows {
      let text = unsafe bytes + Int(start[0])
      let count = unsafe Int(start[1] &- gap &- start[0])
      unsafe start += width
      if count &- 1 < 15 {
        if !column.isNumber {
          unsafe target[row] = packedShortText(text, count: count)
          continue
        }
        if count > 0, let value = unsafe shortNumber(text, count: count) {
          unsafe target[row] = cell(ofWhole: value)
          continue
        }
      }
      guard let cell = unsafe unusualCell(text, count: count, isNumber: column.isNumber) else {
        return row
      }
      unsafe target[row] = cell
    }
    return rows
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
      var first = unsafe Int(starts[row &* width &+ pair.first])
      var second = unsafe Int(starts[row &* width &+ pair.second])
      // Both end with a quote, and have none before it.
      while unsafe bytes[first] == bytes[second], unsafe bytes[first] != UInt8(ascii: "\"") {
        first &+= 1
        second &+= 1
      }
      guard unsafe bytes[first] == bytes[second] else { return row }
    }
    return rows
  }
}
