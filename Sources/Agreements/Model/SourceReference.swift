/// A document that a dated fact rests on.
public struct SourceReference: Hashable, Sendable {
  /// The name by which steps and claims cite it.
  public let id: String
  /// What the document is or says.
  public let title: String
  /// Where it can be found.
  public let origin: String
  /// Whether the document itself was seen, or only remembered or inferred.
  public let seen: Bool

  /// Creates a reference.
  public init(id: String, title: String, origin: String, seen: Bool) {
    self.id = id
    self.title = title
    self.origin = origin
    self.seen = seen
  }
}
