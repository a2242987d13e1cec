// The common record: codes and numbers of digits alone, text of ASCII, read in steps of 8 bytes.
//
// This is sound because a record is read so only if `slack` more bytes follow it, and every cell is written to a column
// of the batch in a row below its capacity. A record with anything else in it is left to the code that goes byte by byte,
// so that there is one place only that makes errors.
extension FixedWidthInput {
  /// The bytes that must follow a record: a field of one byte is loaded as 16.
  private static var slack: Int { 16 }

  /// Checks the record and puts its cells into the next row; false if it is not plain, and then nothing counts.
  func putPlainRecord(
    at start: Int, _ plan: FixedWidthPlan, into batch: inout ColumnBatch
  ) -> Bool {
    guard start + width + Self.slack <= bytes.count, !batch.isFull else { return false }
    let row = batch.count
    return unsafe bytes.withUnsafeBufferPointer { bytes in
      unsafe batch.cells.withUnsafeMutableBufferPointer { cells in
        guard let record = unsafe bytes.baseAddress.map({ unsafe $0 + start }),
          let cells = cells.baseAddress
        else { return false }
        for step in plan.steps {
          guard let cell = unsafe plainCell(record + step.offset, step) else { return false }
          if let column = step.column { unsafe cells[column * ColumnBatch.capacity + row] = cell }
        }
        return true
      }
    }
  }
}

/// The cell of a plain field, or 0 where nobody asks for it; nil if it is not plain.
@inline(__always)
@unsafe
private func plainCell(
  _ field: UnsafePointer<UInt8>, _ step: FixedWidthPlan.Step
) -> UInt128? {
  switch step.field.kind {
  case .code, .number:
    guard step.length <= 15, let value = unsafe shortNumber(field, count: step.length) else {
      return nil
    }
    if step.isNumber { return cell(ofWhole: value) }
    return step.column == nil ? 0 : unsafe packedShortText(field, count: step.length)
  case .text:
    guard unsafe isPrintable(field, count: step.length) else { return nil }
    guard step.column != nil else { return 0 }
    var count = step.length
    while count > 0, unsafe field[count &- 1] == UInt8(ascii: " ") { count &-= 1 }
    return count <= 15 ? unsafe packedShortText(field, count: count) : nil
  case .filler:
    for index in 0..<step.length where unsafe field[index] != UInt8(ascii: " ") { return nil }
    return 0
  }
}

/// Whether all bytes are printable ASCII; false for some that are, if the byte before them is not.
@inline(__always)
@unsafe
private func isPrintable(_ field: UnsafePointer<UInt8>, count: Int) -> Bool {
  let raw = unsafe UnsafeRawPointer(field)
  var wrong: UInt64 = 0
  var index = 0
  while index < count {
    var word = unsafe raw.loadUnaligned(fromByteOffset: index, as: UInt64.self).littleEndian
    // What lies behind the field counts as blanks.
    let rest = count &- index
    if rest < 8 {
      let kept = (UInt64(1) &<< UInt64(8 &* rest)) &- 1
      word = word & kept | 0x2020_2020_2020_2020 & ~kept
    }
    // A byte below the blank borrows from its high bit; one above the tilde carries into it.
    wrong |= (word &- 0x2020_2020_2020_2020) | (word &+ 0x0101_0101_0101_0101) | word
    index &+= 8
  }
  return wrong & 0x8080_8080_8080_8080 == 0
}
