/// How far a plan is carried out.
public struct FetchProgress: Hashable, Sendable {
  /// Steps recorded.
  public let done: Int
  /// Steps there are; questions that had to be cut make more.
  public let total: Int
  /// The step that is under way.
  public let title: String
}
