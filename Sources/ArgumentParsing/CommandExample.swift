/// A command line worth copying, with what it does.
public struct CommandExample: Sendable, Equatable {
  /// The whole command line, program name included.
  public var command: String
  /// What it does, as one sentence.
  public var says: String

  /// Pairs a command line with the sentence that explains it.
  public init(_ command: String, says: String) {
    self.command = command
    self.says = says
  }
}
