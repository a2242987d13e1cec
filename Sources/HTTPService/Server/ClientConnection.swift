internal import Synchronization

/// One connection, and until when it has to have done its part.
final class ClientConnection: Sendable {
  let descriptor: Int32
  /// Nanoseconds on the service's clock.
  private let deadline: Atomic<Int64>

  init(descriptor: Int32, deadline: Int64) {
    self.descriptor = descriptor
    self.deadline = Atomic(deadline)
  }

  func expect(by moment: Int64) {
    deadline.store(moment, ordering: .relaxed)
  }

  func isExpired(at moment: Int64) -> Bool {
    deadline.load(ordering: .relaxed) < moment
  }
}
