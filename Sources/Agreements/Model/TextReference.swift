public import TimeSeries

/// A text of the agreement, or a clause of it.
public struct TextReference: Hashable, Sendable {
  /// The name by which statements cite it.
  public let id: String
  /// Title, with chapter and article where known.
  public let title: String
  /// Where it can be read, where known.
  public let url: String?
  /// The day of the text, or of the report where the text was not seen; nil where not known.
  public let day: Day?
  /// Whether the text itself was not seen, and what stands here is what was reported of it.
  public let isAsReported: Bool

  /// Creates a reference.
  public init(
    id: String, title: String, url: String?, day: Day? = nil, isAsReported: Bool = false
  ) {
    self.id = id
    self.title = title
    self.url = url
    self.day = day
    self.isAsReported = isAsReported
  }
}
