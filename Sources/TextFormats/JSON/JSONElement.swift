/// One value of a long array, and where it starts in the file.
public struct JSONElement: Hashable, Sendable {
  /// The value.
  public let value: JSONValue
  /// Where its first character stands.
  public let location: SourceLocation
}
