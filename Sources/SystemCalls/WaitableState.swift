#if canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// A value that threads share, and can wait for one another to change.
///
/// For the threads of `WorkerThreads`, beside which `Mutex` of the standard library lacks two things: one can wait
/// for a change, and ThreadSanitizer sees the system's lock and so can tell what is not under it. All access is under
/// the lock, which makes the class safe to share.
@safe public final class WaitableState<Value: ~Copyable>: @unchecked Sendable {
  private var value: Value
  private let lock: UnsafeMutablePointer<pthread_mutex_t>
  private let changed: UnsafeMutablePointer<pthread_cond_t>

  /// Starts with a value.
  public init(_ value: consuming sending Value) {
    self.value = value
    // The system's locks must not move in memory, as fields of a class might while they are handed to C.
    unsafe lock = .allocate(capacity: 1)
    unsafe changed = .allocate(capacity: 1)
    unsafe pthread_mutex_init(lock, nil)
    unsafe pthread_cond_init(changed, nil)
  }

  deinit {
    unsafe pthread_cond_destroy(changed)
    unsafe pthread_mutex_destroy(lock)
    unsafe changed.deallocate()
    unsafe lock.deallocate()
  }

  /// Changes the value and lets waiting threads look again.
  public func change<R, E: Error>(_ body: (inout Value) throws(E) -> R) throws(E) -> R {
    unsafe pthread_mutex_lock(lock)
    defer {
      unsafe pthread_cond_broadcast(changed)
      unsafe pthread_mutex_unlock(lock)
    }
    return try body(&value)
  }

  /// Waits until a body finds what it wants in the value; it may change the value then.
  ///
  /// The body is asked at once, and again after each change by another thread.
  public func wait<R>(for body: (inout Value) -> R?) -> R {
    unsafe pthread_mutex_lock(lock)
    var found = body(&value)
    while found == nil {
      unsafe pthread_cond_wait(changed, lock)
      found = body(&value)
    }
    unsafe pthread_cond_broadcast(changed)
    unsafe pthread_mutex_unlock(lock)
    guard let found else { preconditionFailure("the wait ends with something found") }
    return found
  }
}
