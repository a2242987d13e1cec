// What readers of a format write with.
extension ColumnBatch {
  /// Whether no further row has room.
  var isFull: Bool { count == ColumnBatch.capacity }

  /// Forgets the rows, and keeps the room for them.
  mutating func removeAll() {
    count = 0
    kept = nil
    for column in uniform.indices { uniform[column] = false }
    lines.removeAll(keepingCapacity: true)
  }

  /// Gives all rows the same cell in a column.
  mutating func fill(_ column: Int, with cell: UInt128) {
    let start = column * ColumnBatch.capacity
    for index in start..<start + count { cells[index] = cell }
    uniform[column] = true
  }

  /// Puts a cell into the row that comes after the last one.
  mutating func put(_ cell: UInt128, inColumn column: Int) {
    cells[column * ColumnBatch.capacity + count] = cell
    uniform[column] = false
  }

  /// Counts the row whose cells were put, and remembers its line.
  mutating func endRow(line: Int) {
    lines.append(line)
    count += 1
  }
}
