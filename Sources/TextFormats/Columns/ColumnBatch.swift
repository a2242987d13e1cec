/// Some rows of a table, column by column: what the fast readers hand on, whatever the format.
///
/// Every cell takes 16 bytes: packed text, or a number in millionths.
public struct ColumnBatch: Sendable {
  /// The most rows in a batch: few enough that the cells of some columns stay in the fastest memory.
  @inlinable public static var capacity: Int { 512 }

  /// How many columns there are, in the order in which they were asked for.
  public let columnCount: Int
  /// How many rows there are.
  public internal(set) var count = 0
  /// The line of the first row, counted like the reader's own.
  var firstLine = 1
  /// The numbers of the rows among those read, where a filter kept only some.
  var kept: [UInt32]?
  /// The lines of all rows, where records may take several.
  var lines: [Int] = []
  /// The cells, a column after the other, `capacity` a column.
  @usableFromInline var cells: [UInt128]

  /// The cell of a number column with nothing in it.
  @inlinable public static var blank: UInt128 { UInt128(bitPattern: Int128.min) }

  /// Which columns are known to have the same cell in all rows.
  var uniform: [Bool]

  /// Makes an empty batch.
  init(columnCount: Int) {
    uniform = Array(repeating: false, count: columnCount)
    self.columnCount = columnCount
    cells = [UInt128](repeating: 0, count: columnCount * ColumnBatch.capacity)
  }

  /// The line that a row begins in.
  public func line(ofRow row: Int) -> Int {
    lines.isEmpty ? firstLine + (kept.map { Int($0[row]) } ?? row) : lines[row]
  }

  /// The cell of a text column.
  @inlinable public func text(_ column: Int, _ row: Int) -> PackedText {
    PackedText(packed: cells[column * ColumnBatch.capacity + row])
  }

  /// The cell of a number column in millionths; nil where it is blank.
  @inlinable public func number(_ column: Int, _ row: Int) -> Int128? {
    let cell = cells[column * ColumnBatch.capacity + row]
    return cell == ColumnBatch.blank ? nil : Int128(bitPattern: cell)
  }

  /// The cells of a column, packed; numbers as the bit patterns of their millionths.
  public func withCells<R>(of column: Int, _ body: (Span<UInt128>) throws -> R) rethrows -> R {
    let start = column * ColumnBatch.capacity
    return try body(cells.span.extracting(start..<(start + count)))
  }

  /// Where the rows end whose cells of a column are like that of a row, from that row on.
  public func endOfRun(ofColumn column: Int, from first: Int) -> Int {
    if uniform[column] { return count }
    return withCells(of: column) { cells in
      var index = first + 1
      while index < cells.count, cells[index] == cells[first] { index += 1 }
      return index
    }
  }
}
