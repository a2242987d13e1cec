public import ReleaseArchive

/// The clock that fetching goes by, and waits upon.
public protocol FetchClock: Sendable {
  /// Now.
  var now: Instant { get }
  /// Waits; false where somebody ended the wait before its time.
  func wait(_ duration: Duration) -> Bool
}
