/// One row of a sheet: the cells that hold something, from left to right.
public struct WorkbookRow: Hashable, Sendable {
  /// The row's number, the first one being 1, as spreadsheet programs show it.
  public let number: Int
  /// The cells.
  public let cells: [WorkbookCell]

  /// The cell of a column, the first one being 0; nil where it is empty.
  public subscript(column: Int) -> WorkbookCell? {
    cells.first { $0.column == column }
  }
}
