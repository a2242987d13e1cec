/// One cell of a sheet that holds something.
public struct WorkbookCell: Hashable, Sendable {
  /// What a cell holds.
  public enum Content: Hashable, Sendable {
    /// Text, as it stands.
    case text(String)
    /// A number, in the digits of the file; leading zeros that somebody typed are gone.
    case number(String)
    /// A truth value.
    case boolean(Bool)
    /// An error of a formula, such as `#N/A`.
    case error(String)
  }

  /// The column, the first one being 0.
  public let column: Int
  /// What it holds.
  public let content: Content

  /// The text of the cell, or the digits of its number; nil for truth values and errors.
  public var text: String? {
    switch content {
    case .text(let text), .number(let text): text
    case .boolean, .error: nil
    }
  }
}
