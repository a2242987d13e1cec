/// Keeps only rows with a given text in a column; the others are checked and not handed on.
public struct ColumnFilter: Hashable, Sendable {
  /// Index of the column among those asked for; a text column.
  public let column: Int
  /// The text.
  public let text: PackedText

  /// Keeps rows with that text.
  public init(column: Int, text: PackedText) {
    self.column = column
    self.text = text
  }
}
