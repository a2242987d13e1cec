/// The bounds of a JSON table; a file that goes beyond them is refused, whatever it says.
public struct JSONTableOptions: Hashable, Sendable {
  /// The most bytes in one cell, without its quotes and with escapes resolved.
  public var cellLimit: Int
  /// The most bytes in one row, each cell counting one more.
  public var recordLimit: Int

  /// Sets the bounds; the defaults are those of `CSVOptions`, cells of 1 MiB in rows of 4 MiB at most.
  public init(cellLimit: Int = 1 << 20, recordLimit: Int = 4 << 20) {
    self.cellLimit = cellLimit
    self.recordLimit = recordLimit
  }
}
