internal import CKernels

// The common row, `["…","…"],` and a line feed, with strings of plain characters: read in steps of 16 bytes.
//
// This is sound because every load is preceded by a check that `slack` bytes of the chunk follow, every cell is written
// to a column of the batch in a row below its capacity, and `starts` has room for each column. A row that is not exactly
// of that shape is left to the reader that goes byte by byte, so that there is one place only that makes errors.
extension JSONTableInput {
  /// The bytes that must follow the start of a cell: 16 are loaded there, and 8 behind the 15th at most.
  private static var slack: Int { 24 }

  /// Reads plain rows from `position` on; gives how many, and where the first row starts that was not read.
  func scanPlainRows(
    into batch: inout ColumnBatch, plan: JSONTablePlan, options: JSONTableOptions
  ) -> (position: Int, rows: Int) {
    let columns = plan.scanned
    let limit = end - Self.slack
    let first = batch.count
    var row = first
    var reached = position
    guard reached < limit else { return (reached, 0) }
    unsafe buffer.withUnsafeBufferPointer { buffer in
      unsafe batch.cells.withUnsafeMutableBufferPointer { cells in
        unsafe columns.withUnsafeBufferPointer { columns in
          unsafe withUnsafeTemporaryAllocation(of: Int.self, capacity: columns.count) { starts in
            guard let bytes = buffer.baseAddress, let cells = cells.baseAddress else { return }
            while row < ColumnBatch.capacity {
              let next = unsafe scanRow(
                bytes, from: reached, limit: limit, columns: columns, starts: starts,
                cells: cells + row, cellLimit: options.cellLimit)
              guard next > 0, next &- reached <= options.recordLimit else { break }
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
}

/// Reads one plain row that starts at `start`; gives where the next one starts, or -1 if it is not plain.
@inline(__always)
@unsafe
private func scanRow(
  _ bytes: UnsafePointer<UInt8>, from start: Int, limit: Int,
  columns: UnsafeBufferPointer<JSONTablePlan.Scanned>, starts: UnsafeMutableBufferPointer<Int>,
  cells: UnsafeMutablePointer<UInt128>, cellLimit: Int
) -> Int {
  let raw = unsafe UnsafeRawPointer(bytes)
  // `["`, as numbers with the first byte lowest.
  guard start <= limit,
    unsafe raw.loadUnaligned(fromByteOffset: start, as: UInt16.self).littleEndian == 0x225B
  else { return -1 }
  var at = start &+ 2
  let last = columns.count &- 1
  for index in 0...last {
    guard at <= limit else { return -1 }
    let column = unsafe columns[index]
    let masks = unsafe pledgeline_json_mask16(bytes + at)
    var count = masks.quotes.trailingZeroBitCount
    if masks.quotes != 0 {
      // The bits below the first quote.
      guard masks.special & (masks.quotes ^ (masks.quotes &- 1)) == 0 else { return -1 }
    } else {
      count = unsafe longCellCount(bytes, from: at, limit: limit)
      guard count > 0 else { return -1 }
    }
    guard count <= cellLimit else { return -1 }
    if column.offset >= 0 {
      guard let cell = unsafe plainCell(bytes + at, count: count, isNumber: column.isNumber) else {
        return -1
      }
      unsafe cells[column.offset] = cell
    }
    unsafe starts[index] = at
    if column.twin >= 0 {
      // With the quote behind it, so that a longer cell is not equal.
      guard unsafe isEqual(bytes + starts[column.twin], bytes + at, count: count &+ 1) else {
        return -1
      }
    }
    at &+= count
    let behind = unsafe raw.loadUnaligned(fromByteOffset: at, as: UInt64.self).littleEndian
    if index < last {
      // `","`
      guard behind & 0xFF_FFFF == 0x22_2C22 else { return -1 }
      at &+= 3
    } else {
      // `"],`, a line feed and `["`
      guard behind & 0xFFFF_FFFF_FFFF == 0x225B_0A2C_5D22 else { return -1 }
      at &+= 4
    }
  }
  return at
}

/// The bytes of a plain cell of 16 bytes or more, up to its quote; 0 if it is not plain or the chunk ends in it.
@unsafe
private func longCellCount(_ bytes: UnsafePointer<UInt8>, from start: Int, limit: Int) -> Int {
  var at = start
  while at <= limit {
    let masks = unsafe pledgeline_json_mask16(bytes + at)
    if masks.quotes != 0 {
      guard masks.special & (masks.quotes ^ (masks.quotes &- 1)) == 0 else { return 0 }
      return at &- start &+ masks.quotes.trailingZeroBitCount
    }
    guard masks.special == 0 else { return 0 }
    at &+= 16
  }
  return 0
}

/// A cell as a batch has it; nil if it is not what its column holds.
@inline(__always)
@unsafe
private func plainCell(_ bytes: UnsafePointer<UInt8>, count: Int, isNumber: Bool) -> UInt128? {
  if count > 15 {
    let text = unsafe UnsafeBufferPointer(start: bytes, count: count)
    return isNumber
      ? Millionths.value(of: unsafe Array(text)).map { UInt128(bitPattern: $0) }
      : unsafe PackedText(text)?.packed
  }
  guard isNumber else { return unsafe packedShortText(bytes, count: count) }
  guard count > 0 else { return ColumnBatch.blank }
  if let value = unsafe shortNumber(bytes, count: count) { return cell(ofWhole: value) }
  return Millionths.value(of: unsafe Array(UnsafeBufferPointer(start: bytes, count: count)))
    .map { UInt128(bitPattern: $0) }
}

@unsafe
private func isEqual(
  _ left: UnsafePointer<UInt8>, _ right: UnsafePointer<UInt8>, count: Int
) -> Bool {
  for index in 0..<count where unsafe left[index] != right[index] { return false }
  return true
}
