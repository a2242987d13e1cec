/// A text of the agreement, or a clause of it.
public struct TextReference: Hashable, Sendable {
  /// The name by which statements cite it.
  public let id: String
  /// Title, with chapter and article where known.
  public let title: String
  /// Where it can be read, where known.
  public let url: String?

  /// Creates a reference.
  public init(id: String, title: String, url: String?) {
    self.id = id
    self.title = title
    self.url = url
  }
}
