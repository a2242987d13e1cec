/// Something that has to happen before a pledge is owed.
public struct Precondition: Hashable, Sendable {
  /// What has to happen.
  public let title: String
  /// Dated steps towards it; `met` ends the matter.
  public let history: [Obligation.Step]

  /// Creates a precondition.
  public init(title: String, history: [Obligation.Step]) {
    self.title = title
    self.history = history
  }
}
