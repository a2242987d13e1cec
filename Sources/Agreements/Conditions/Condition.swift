/// A test that must hold for a reading's leeway.
public struct Condition: Hashable, Sendable {
  /// Whether the text itself gives a numeric test.
  public enum Numeric: String, Hashable, Sendable, Codable, CaseIterable {
    /// The parameters are in the text.
    case inText = "in-text"
    /// The text has none; the parameters are the author's of this file.
    case noneInText = "none-in-text"
  }

  /// The name used in the file.
  public let id: String
  /// Title for people.
  public let title: String
  /// The kind with its terms.
  public let kind: ConditionKind
  /// Whether the text itself gives a numeric test.
  public let numeric: Numeric

  /// Creates a condition.
  public init(id: String, title: String, kind: ConditionKind, numeric: Numeric) {
    self.id = id
    self.title = title
    self.kind = kind
    self.numeric = numeric
  }
}
