import Synchronization

/// Notes, while an answer is made, that it uses a brief for which X-13ARIMA-SEATS has not run yet.
///
/// Such an answer says so, is kept by nobody, and has no tag: the same address soon has another one
/// (Documentation/Decisions/0022).
final class Interim: Sendable {
  private let flag = Atomic(false)

  /// Whether it was noted.
  var isNoted: Bool { flag.load(ordering: .acquiring) }

  /// Notes it.
  func note() { flag.store(true, ordering: .releasing) }
}
