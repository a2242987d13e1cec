/// One column that a reader of tables hands on, and what its cells are.
public struct ColumnRequest: Hashable, Sendable {
  /// What the cells of a column are.
  public enum Kind: Hashable, Sendable {
    /// Text of at most 16 bytes, packed into one number.
    case text
    /// A decimal number with up to 18 digits before the point and 6 after it, in millionths; may be blank.
    case number
  }

  /// The column's name in the header.
  public var name: String
  /// What its cells are.
  public var kind: Kind

  /// Whether the cells are only checked; what a batch has in their place means nothing.
  public var isOnlyChecked: Bool

  /// Asks for a column.
  public init(_ name: String, _ kind: Kind, isOnlyChecked: Bool = false) {
    self.name = name
    self.kind = kind
    self.isOnlyChecked = isOnlyChecked
  }
}
