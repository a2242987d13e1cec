internal import CKernels

// The common row, `["…","…"],` and a line feed, with strings of plain characters: found by masks of 64 bytes.
//
// This is sound because every load is preceded by a check that `slack` bytes of the chunk follow, every cell is written
// to a column of the batch in a row below its capacity, and `starts` has room for each column. A row that is not exactly
// of that shape is left to the reader that goes byte by byte, so that there is one place only that makes errors.
extension JSONTableInput {
  /// The bytes that must follow a place where a mask is taken: its 64, and 16 that a cell in it may be loaded with.
  private static var slack: Int { 80 }

  /// Reads plain rows from `position` on; gives how many, and where the first row starts that was not read.
  func scanPlainRows(
    into batch: inout ColumnBatch, plan: JSONTablePlan, options: JSONTableOptions
  ) -> (position: Int, rows: Int) {
    let columns = plan.scanned
    let limit = end - Self.slack
    let first = batch.count
    var row = first
    var reached = position
    guard reached < limit, opensPlainRow else { return (reached, 0) }
    unsafe buffer.withUnsafeBufferPointer { buffer in
      unsafe batch.cells.withUnsafeMutableBufferPointer { cells in
        unsafe columns.withUnsafeBufferPointer { columns in
          unsafe withUnsafeTemporaryAllocation(of: Int.self, capacity: columns.count) { starts in
            guard let bytes = buffer.baseAddress, let cells = cells.baseAddress else { return }
            let scan = unsafe PlainRowScan(
              bytes: bytes, limit: limit, columns: columns, starts: starts,
              cellLimit: options.cellLimit)
            while row < ColumnBatch.capacity {
              let next = unsafe scan.readRow(from: reached, into: cells + row)
              guard next > 0, next &- reached <= options.recordLimit else { break }
              guard unsafe plan.twins.isEmpty || scan.areEqual(plan.twins) else { break }
              reached = next
              row &+= 1
            }
          }
        }
      }
    }
    batch.count = row
    return (reached, row - first)
  }

  private var opensPlainRow: Bool {
    buffer[position] == UInt8(ascii: "[") && buffer[position + 1] == UInt8(ascii: "\"")
  }
}

/// The pointers that reading of plain rows needs; it lives only as long as they do.
@unsafe
private struct PlainRowScan {
  let bytes: UnsafePointer<UInt8>
  /// The last place where a mask may be taken.
  let limit: Int
  let columns: UnsafeBufferPointer<JSONTablePlan.Scanned>
  /// Where each cell of the row read last starts.
  let starts: UnsafeMutableBufferPointer<Int>
  let cellLimit: Int

  /// Reads one row that opens with `["` at `start`; gives where the next one does, or -1 if this one is not plain.
  @inline(__always)
  func readRow(from start: Int, into cells: UnsafeMutablePointer<UInt128>) -> Int {
    let raw = unsafe UnsafeRawPointer(bytes)
    var at = start &+ 2
    var base = at
    guard unsafe base <= limit else { return -1 }
    var stops = unsafe pledgeline_json_stops64(bytes + base)
    let last = unsafe columns.count &- 1
    for index in 0...last {
      while stops == 0 {
        base = max(at, base &+ 64)
        guard unsafe base <= limit else { return -1 }
        stops = unsafe pledgeline_json_stops64(bytes + base)
      }
      let stop = base &+ stops.trailingZeroBitCount
      let column = unsafe columns[index]
      unsafe starts[index] = at
      if column.use != .check {
        guard
          unsafe put(
            bytes + at, count: stop &- at, isNumber: column.use == .number,
            into: cells + Int(column.offset))
        else { return -1 }
      } else if unsafe stop &- at > cellLimit {
        return -1
      }
      // The cell's closing quote and what follows it, as a number with the first byte lowest.
      let behind = unsafe raw.loadUnaligned(fromByteOffset: stop, as: UInt64.self).littleEndian
      if index < last {
        // `","`
        guard behind & 0xFF_FFFF == 0x22_2C22 else { return -1 }
        at = stop &+ 3
        stops &= stops &- 1
        stops &= stops &- 1
      } else {
        // `"],`, a line feed and `["`
        guard behind & 0xFFFF_FFFF_FFFF == 0x225B_0A2C_5D22 else { return -1 }
        at = stop &+ 4
      }
    }
    return at
  }

  /// Writes a cell; false if it is not what its column holds, or too long to tell here.
  @inline(__always)
  private func put(
    _ text: UnsafePointer<UInt8>, count: Int, isNumber: Bool,
    into cell: UnsafeMutablePointer<UInt128>
  ) -> Bool {
    guard count &- 1 < 15 else {
      return unsafe putUnusual(text, count: count, isNumber: isNumber, into: cell)
    }
    if !isNumber {
      unsafe cell.pointee = packedShortText(text, count: count)
      return true
    }
    guard let value = unsafe shortNumber(text, count: count) else {
      return unsafe putUnusual(text, count: count, isNumber: isNumber, into: cell)
    }
    unsafe cell.pointee = TextFormats.cell(ofWhole: value)
    return true
  }

  /// Writes a cell that is empty, longer than 15 bytes, or a number with a sign or a point.
  @inline(never)
  private func putUnusual(
    _ text: UnsafePointer<UInt8>, count: Int, isNumber: Bool,
    into cell: UnsafeMutablePointer<UInt128>
  ) -> Bool {
    guard unsafe count <= cellLimit, count <= 32 else { return false }
    let bytes = unsafe UnsafeBufferPointer(start: text, count: count)
    if isNumber, count == 0 {
      unsafe cell.pointee = ColumnBatch.blank
    } else if isNumber {
      guard let value = unsafe Millionths.value(of: bytes) else { return false }
      unsafe cell.pointee = UInt128(bitPattern: value)
    } else {
      guard let packed = unsafe PackedText(bytes) else { return false }
      unsafe cell.pointee = packed.packed
    }
    return true
  }

  /// Whether columns of one name have equal cells in the row read last.
  @inline(never)
  func areEqual(_ twins: [JSONTablePlan.Twins]) -> Bool {
    for pair in twins {
      var first = unsafe starts[pair.first]
      var second = unsafe starts[pair.second]
      // Both end with a quote, and have none before it.
      while unsafe bytes[first] == bytes[second], unsafe bytes[first] != UInt8(ascii: "\"") {
        first += 1
        second += 1
      }
      guard unsafe bytes[first] == bytes[second] else { return false }
    }
    return true
  }
}
