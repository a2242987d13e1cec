public import SystemCalls

/// How a writer of an archive behaves while another one is at work.
public struct WriterOptions: Sendable {
  /// The name that other writers are told while they wait.
  public let program: String
  /// How long to wait for another writer.
  public let patience: Duration
  /// Called once when a wait begins, with who is at work where that is known.
  public let onWait: @Sendable (LockHolder?) -> Void

  /// Creates options.
  public init(
    program: String, patience: Duration = .seconds(30),
    onWait: @escaping @Sendable (LockHolder?) -> Void = { _ in }
  ) {
    self.program = program
    self.patience = patience
    self.onWait = onWait
  }
}
