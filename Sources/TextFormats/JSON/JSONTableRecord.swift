/// The cells of the row being read, escapes resolved.
struct JSONTableRecord {
  /// The bytes of all cells, one after the other, valid UTF-8.
  var bytes: [UInt8] = []
  /// Where each cell ends in `bytes`.
  private(set) var ends: [Int] = []
  /// Where the row starts in the file.
  private(set) var place: SourceLocation
  /// Where the cell being read, or read last, starts in the file.
  var placeOfCell: SourceLocation

  init(at place: SourceLocation) {
    self.place = place
    placeOfCell = place
  }

  /// How many cells are complete.
  var count: Int { ends.count }

  /// Where the cell being read starts in `bytes`.
  var startOfCell: Int { ends.last ?? 0 }

  /// The bytes of a complete cell.
  subscript(cell: Int) -> ArraySlice<UInt8> {
    bytes[(cell == 0 ? 0 : ends[cell - 1])..<ends[cell]]
  }

  /// Starts a row.
  mutating func restart(at place: SourceLocation) {
    bytes.removeAll(keepingCapacity: true)
    ends.removeAll(keepingCapacity: true)
    self.place = place
  }

  /// Completes a cell.
  mutating func endCell() {
    ends.append(bytes.count)
  }
}
