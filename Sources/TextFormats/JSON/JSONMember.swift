/// A name and its value in a JSON object.
public struct JSONMember: Hashable, Sendable {
  /// The name.
  public let name: String
  /// The value.
  public let value: JSONValue

  /// Pairs a name with its value.
  public init(_ name: String, _ value: JSONValue) {
    self.name = name
    self.value = value
  }
}
