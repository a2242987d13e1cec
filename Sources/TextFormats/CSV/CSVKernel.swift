import CKernels

/// The inner loops of reading plain records: bytes in, field ends and cells out, eight bytes at a step.
///
/// All unchecked memory access of the fast path is in this file. It is sound because `PaddedBytes` has readable
/// room behind its records, positions come from those bytes alone, and tables are as large as their loops assume.
enum CSVKernel {
  /// What was seen in some blocks.
  struct Seen {
    /// Whether there were quotes or NUL.
    var isSpecial = false
    /// Whether there were bytes beyond ASCII.
    var isWide = false
    /// Whether there were carriage returns.
    var hasReturns = false
    /// How many line feeds there were.
    var feeds = 0

    /// What was seen here or there.
    func joined(with other: Seen) -> Seen {
      Seen(
        isSpecial: isSpecial || other.isSpecial, isWide: isWide || other.isWide,
        hasReturns: hasReturns || other.hasReturns, feeds: feeds + other.feeds)
    }
  }

  /// The most ends that one block adds.
  static let blockSize = 64

  /// Writes the ends of fields in the blocks from `position` on, until there are `enough` or the range is over.
  ///
  /// Number `first` of the table is the first end written; `count` counts from there.
  ///
  /// - Precondition: `ends` has room for `enough` and a block more behind number `first`.
  static func findEnds(
    in bytes: PaddedBytes, position: inout Int, limit: Int, delimiter: UInt8,
    ends: inout [UInt32], from first: Int, count: inout Int, enough: Int
  ) -> Seen {
    precondition(position >= 0 && limit <= bytes.count, "blocks begin inside the bytes")
    precondition(ends.count >= first + enough + blockSize, "room for the ends of a block too many")
    var seen = pledgeline_seen()
    unsafe bytes.storage.withUnsafeBufferPointer { storage in
      unsafe ends.withUnsafeMutableBufferPointer { table in
        guard let base = storage.baseAddress, let out = table.baseAddress else { return }
        count = unsafe pledgeline_field_ends(
          base, &position, limit, delimiter, out + first, count, enough, &seen)
      }
    }
    return Seen(
      isSpecial: seen.special != 0, isWide: seen.wide != 0,
      hasReturns: seen.returns != 0, feeds: seen.feeds)
  }

  /// Whether so many records end with a line feed each.
  static func endWithFeeds(_ bytes: PaddedBytes, _ ends: [UInt32], _ column: Column) -> Bool {
    checkBounds(ends, column)
    return unsafe bytes.storage.withUnsafeBufferPointer { bytes in
      unsafe ends.withUnsafeBufferPointer { ends in
        var wrong: UInt8 = 0
        var index = column.fields
        for _ in 0..<column.rows {
          unsafe wrong |= bytes[Int(ends[index])] ^ UInt8(ascii: "\n")
          index &+= column.fields
        }
        return wrong == 0
      }
    }
  }

  /// Whether each carriage return in a range stands before a line feed.
  static func areReturnsPaired(_ bytes: PaddedBytes, _ range: Range<Int>) -> Bool {
    var position = range.lowerBound
    while true {
      position = bytes.position(of: UInt8(ascii: "\r"), from: position)
      guard position < range.upperBound else { return true }
      // There is padding behind the last byte.
      guard bytes.storage[position + 1] == UInt8(ascii: "\n") else { return false }
      position += 1
    }
  }

  /// A column of some records; the ends of fields are those of a table whose first number lies before the records.
  struct Column {
    /// Its place in the records.
    let field: Int
    /// How many fields a record has.
    let fields: Int
    /// How many records there are.
    let rows: Int
    /// Whether lines may end with a carriage return before the line feed.
    let hasReturns: Bool
  }

  private static func checkBounds(_ ends: [UInt32], _ column: Column) {
    precondition(
      column.field < column.fields && column.rows * column.fields < ends.count,
      "as many ends as fields, and one before them")
  }

  /// Whether the cells of a column are all the same text of at most seven bytes, and like that of the first record.
  ///
  /// Months, flows and partners mostly are. Eight bytes tell: the text and the delimiter behind it.
  static func isUniform(_ bytes: PaddedBytes, ends: [UInt32], _ column: Column) -> Bool {
    guard column.field < column.fields - 1 else { return false }
    let start = Int(ends[column.field] &+ 1)
    let count = Int(ends[column.field + 1]) - start
    guard count < 8, startAlike(bytes, ends: ends, column, start..<start + count + 1) else {
      return false
    }
    var difference: UInt64 = 0
    unsafe forEachField(bytes, ends, column, nil) { base, place, _, _ in
      difference |= unsafe word(base, place) ^ word(base, start)
    }
    // The delimiter behind the text is compared as well, so that no longer one is like it.
    return UInt64(littleEndian: difference) &<< UInt64(56 - 8 * count) == 0
  }

  /// Whether the last record has the same bytes in a column as the first one: asked before all others are looked at.
  private static func startAlike(
    _ bytes: PaddedBytes, ends: [UInt32], _ column: Column, _ first: Range<Int>
  ) -> Bool {
    let last = Int(ends[(column.rows - 1) * column.fields + column.field] &+ 1)
    return bytes.storage[first].elementsEqual(bytes.storage[last..<last + first.count])
  }

  /// Packs the cells of a text column, all or those of the given rows; false where one is longer than 16 bytes.
  static func readTexts(
    _ bytes: PaddedBytes, ends: [UInt32], _ column: Column, rows: [UInt32]?,
    into cells: inout [UInt128], at offset: Int
  ) -> Bool {
    var longest = 0
    unsafe forEachField(bytes, ends, column, rows, &cells, at: offset) {
      base, start, count, cell in
      let first = unsafe UInt64(bigEndian: word(base, start))
      if count <= 8 {
        // A shift by 64 is one by 0, so that no text needs a case of its own.
        let kept = first & (UInt64.max &<< UInt64(truncatingIfNeeded: 64 &- 8 &* count))
        unsafe cell[1] = count == 0 ? 0 : kept
        unsafe cell[0] = 0
      } else {
        let second = unsafe UInt64(bigEndian: word(base, start &+ 8))
        unsafe cell[1] = first
        unsafe cell[0] =
          second & (UInt64.max &<< UInt64(truncatingIfNeeded: 128 &- 8 &* count))
        longest = max(longest, count)
      }
    }
    return longest <= 16
  }

  /// Reads the cells of a number column, all or those of the given rows; false where one is not a number.
  static func readNumbers(
    _ bytes: PaddedBytes, ends: [UInt32], _ column: Column, rows: [UInt32]?,
    into cells: inout [UInt128], at offset: Int
  ) -> Bool {
    var isFine = true
    unsafe forEachField(bytes, ends, column, rows, &cells, at: offset) {
      base, start, count, cell in
      if let whole = unsafe digits(base, start, count) {
        let product = whole.multipliedFullWidth(by: 1_000_000)
        unsafe cell[0] = product.low
        unsafe cell[1] = product.high
      } else if let other = unsafe otherNumber(base, start, count) {
        unsafe cell[0] = UInt64(truncatingIfNeeded: other)
        unsafe cell[1] = UInt64(truncatingIfNeeded: other >> 64)
      } else {
        isFine = false
      }
    }
    return isFine
  }

  /// Whether all cells of a number column are numbers or blank.
  static func areNumbers(_ bytes: PaddedBytes, ends: [UInt32], _ column: Column) -> Bool {
    var isFine = true
    unsafe forEachField(bytes, ends, column, nil) { base, start, count, _ in
      if unsafe !holdsDigits(base, start, count), unsafe otherNumber(base, start, count) == nil {
        isFine = false
      }
    }
    return isFine
  }

  /// Whether the cells of adjacent columns, from the given one on, are short runs of digits or blank.
  ///
  /// False says nothing: there may be other numbers, or cells that this processor cannot look at together.
  static func holdDigits(
    _ bytes: PaddedBytes, ends: [UInt32], _ first: Column, count: Int, delimiter: UInt8
  ) -> Bool {
    checkBounds(ends, first)
    precondition(count > 0 && first.field + count <= first.fields, "columns of the records")
    // The carriage return before a line feed is no digit.
    if first.hasReturns && first.field + count == first.fields { return false }
    return unsafe bytes.storage.withUnsafeBufferPointer { bytes in
      unsafe ends.withUnsafeBufferPointer { ends in
        guard let base = bytes.baseAddress, let table = ends.baseAddress else { return false }
        return unsafe pledgeline_hold_digits(
          base, table + first.field, first.rows, first.fields, count, delimiter) != 0
      }
    }
  }

  /// The rows whose cell in a column is the given text.
  static func rows(
    _ bytes: PaddedBytes, ends: [UInt32], _ column: Column, with text: PackedText,
    into rows: inout [UInt32]
  ) {
    precondition(rows.count >= column.rows, "room for all rows")
    let length = text.count
    let high = UInt64(truncatingIfNeeded: text.packed >> 64)
    let low = UInt64(truncatingIfNeeded: text.packed)
    let mask = length == 0 ? 0 : UInt64.max &<< UInt64(64 - 8 * min(length, 8))
    let lowMask = length <= 8 ? 0 : UInt64.max &<< UInt64(128 - 8 * length)
    var found = 0
    unsafe rows.withUnsafeMutableBufferPointer { rows in
      guard let out = rows.baseAddress else { return }
      unsafe forEachField(bytes, ends, column, nil) { base, start, count, row in
        let first = unsafe UInt64(bigEndian: word(base, start)) & mask
        let second = lowMask == 0 ? 0 : unsafe UInt64(bigEndian: word(base, start &+ 8)) & lowMask
        // Written always and counted where it matches: no branch that the processor could guess wrongly.
        unsafe out[found] = UInt32(truncatingIfNeeded: row)
        found &+= count == length && first == high && second == low ? 1 : 0
      }
    }
    rows.removeLast(rows.count - found)
  }

  /// A cell that is not 1 to 16 digits: blank, or a number with a sign, a point or more digits; else nil.
  @inline(never)
  private static func otherNumber(
    _ base: UnsafePointer<UInt8>, _ start: Int, _ count: Int
  ) -> UInt128? {
    if count == 0 { return ColumnBatch.blank }
    let field = unsafe UnsafeBufferPointer(start: base + start, count: count)
    return unsafe Millionths.value(of: field).map(UInt128.init(bitPattern:))
  }

  /// Calls a body with the place of each field of a column and the two words of its cell, the lower one first.
  @inline(__always)
  private static func forEachField(
    _ bytes: PaddedBytes, _ ends: [UInt32], _ column: Column, _ rows: [UInt32]?,
    _ cells: inout [UInt128], at offset: Int,
    _ body: (UnsafePointer<UInt8>, Int, Int, UnsafeMutablePointer<UInt64>) -> Void
  ) {
    precondition(offset + (rows?.count ?? column.rows) <= cells.count, "a cell a record")
    unsafe cells.withUnsafeMutableBytes { cells in
      guard let words = cells.baseAddress else { return }
      var cell = unsafe words.assumingMemoryBound(to: UInt64.self) + 2 * offset
      unsafe forEachField(bytes, ends, column, rows) { base, start, count, _ in
        unsafe body(base, start, count, cell)
        unsafe cell += 2
      }
    }
  }

  /// Calls a body with the place of each field of a column, in all rows or the given ones, and the row's number.
  @inline(__always)
  private static func forEachField(
    _ bytes: PaddedBytes, _ ends: [UInt32], _ column: Column, _ rows: [UInt32]?,
    _ body: (UnsafePointer<UInt8>, Int, Int, Int) -> Void
  ) {
    checkBounds(ends, column)
    let trimsReturns = column.hasReturns && column.field == column.fields - 1
    unsafe bytes.storage.withUnsafeBufferPointer { bytes in
      unsafe ends.withUnsafeBufferPointer { ends in
        guard let base = bytes.baseAddress, let table = ends.baseAddress else { return }
        func visit(_ field: UnsafePointer<UInt32>, _ row: Int) {
          // The number before the records is one less than their start, wrapped where they start at 0.
          let start = unsafe Int(field[0] &+ 1)
          var end = unsafe Int(field[1])
          if trimsReturns && end > start {
            end &-= unsafe base[end &- 1] == UInt8(ascii: "\r") ? 1 : 0
          }
          unsafe body(base, start, end &- start, row)
        }
        let first = unsafe table + column.field
        if let rows {
          for row in rows {
            precondition(row < column.rows, "rows are among the records")
            unsafe visit(first + Int(row) &* column.fields, Int(row))
          }
        } else {
          for row in 0..<column.rows { unsafe visit(first + row &* column.fields, row) }
        }
      }
    }
  }

  /// Eight bytes from any place.
  @inline(__always)
  private static func word(_ base: UnsafePointer<UInt8>, _ position: Int) -> UInt64 {
    unsafe UnsafeRawPointer(base + position).loadUnaligned(as: UInt64.self)
  }

  /// The number of 1 to 16 digits; nil where there are none, more, or one of the bytes is no digit.
  @inline(__always)
  private static func digits(
    _ base: UnsafePointer<UInt8>, _ start: Int, _ count: Int
  ) -> UInt64? {
    let zeros: UInt64 = 0x3030_3030_3030_3030
    let first = unsafe word(base, start) ^ zeros
    if count <= 8 {
      // Shifted up, so that bytes behind the field fall away and leading zeros come in.
      let digits = first &<< UInt64(truncatingIfNeeded: 64 &- 8 &* count)
      return count > 0 && areDigits(digits) ? value(ofDigits: digits) : nil
    }
    guard count <= 16 else { return nil }
    let head = first &<< UInt64(truncatingIfNeeded: 128 &- 8 &* count)
    let tail = unsafe word(base, start &+ count &- 8) ^ zeros
    guard areDigits(head) && areDigits(tail) else { return nil }
    return value(ofDigits: head) &* 100_000_000 &+ value(ofDigits: tail)
  }

  /// Whether there are 1 to 16 bytes, and all are digits.
  @inline(__always)
  private static func holdsDigits(
    _ base: UnsafePointer<UInt8>, _ start: Int, _ count: Int
  ) -> Bool {
    let zeros: UInt64 = 0x3030_3030_3030_3030
    let first = unsafe word(base, start) ^ zeros
    if count <= 8 {
      return count > 0 && areDigits(first &<< UInt64(truncatingIfNeeded: 64 &- 8 &* count))
    }
    guard count <= 16 else { return false }
    return unsafe areDigits(first) && areDigits(word(base, start &+ count &- 8) ^ zeros)
  }

  /// Whether each byte is 0 to 9.
  @inline(__always)
  private static func areDigits(_ bytes: UInt64) -> Bool {
    (bytes | (bytes &+ 0x7676_7676_7676_7676)) & 0x8080_8080_8080_8080 == 0
  }

  /// The number of eight digits, the first in the lowest byte: pairs, then fours, then all eight.
  @inline(__always)
  private static func value(ofDigits bytes: UInt64) -> UInt64 {
    let pairs = bytes &* 10 &+ (bytes &>> 8)
    let low = (pairs & 0x0000_00FF_0000_00FF) &* 0x000F_4240_0000_0064
    let high = ((pairs &>> 16) & 0x0000_00FF_0000_00FF) &* 0x0000_2710_0000_0001
    return (low &+ high) &>> 32
  }
}
