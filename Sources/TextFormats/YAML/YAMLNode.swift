/// A node of a YAML document, with its place in the file.
public struct YAMLNode: Hashable, Sendable {
  /// What a node holds.
  public enum Content: Hashable, Sendable {
    /// Text. Plain text is what a number, a date or a truth value is written in; quoted and block text is only text.
    case scalar(String, isPlain: Bool)
    /// A list.
    case sequence([YAMLNode])
    /// Keys with values, in the order of the file, each key once.
    case mapping([Entry])
  }

  /// One key of a mapping with its value.
  public struct Entry: Hashable, Sendable {
    /// The key; keys are always scalars.
    public let key: String
    /// Where the key stands.
    public let keyLocation: SourceLocation
    /// What it leads to.
    public let value: YAMLNode
  }

  /// What the node holds.
  public let content: Content
  /// Where the node starts.
  public let location: SourceLocation

  /// Whether nothing is there: `key:` with no value, `~` or `null`.
  public var isNull: Bool {
    guard case .scalar(let text, isPlain: true) = content else { return false }
    return text.isEmpty || text == "~" || text == "null"
  }
}
