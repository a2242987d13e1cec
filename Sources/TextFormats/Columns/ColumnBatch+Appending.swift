// What readers of a format write with.
extension ColumnBatch {
  /// Whether no further row has room.
  var isFull: Bool { count == ColumnBatch.capacity }

  /// Forgets the rows, and keeps the room for them.
  mutating func removeAll() {
    count = 0
    kept = nil
    lines.removeAll(keepingCapacity: true)
  }

  /// Puts a cell into the row that comes after the last one.
  mutating func put(_ cell: UInt128, inColumn column: Int) {
    cells[column * ColumnBatch.capacity + count] = cell
  }

  /// Counts the row whose cells were put, and remembers its line.
  mutating func endRow(line: Int) {
    lines.append(line)
    count += 1
  }
}
