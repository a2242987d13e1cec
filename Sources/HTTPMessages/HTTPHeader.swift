/// One line of a message's head.
public struct HTTPHeader: Hashable, Sendable {
  /// The name as it is written.
  public let name: String
  /// The value.
  public let value: String

  /// Creates a header.
  public init(_ name: String, _ value: String) {
    self.name = name
    self.value = value
  }
}
