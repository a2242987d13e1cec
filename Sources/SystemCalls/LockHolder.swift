/// The process that holds a lock.
public struct LockHolder: Hashable, Sendable {
  /// The process's number.
  public let process: Int
  /// The program's name, as it gave it.
  public let program: String
  /// When the lock was taken, in nanoseconds since 1970-01-01 UTC.
  public let since: Int64
}
