import Synchronization

#if canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Ctrl-C as a wish that work under way can look at and end in order.
public enum Interruption {
  private static let flag = Atomic(false)

  /// Lets the first Ctrl-C (SIGINT), or SIGTERM, be only noted; the second one ends the process at once.
  public static func watch() {
    // Made now: a signal's handler must not be the first to ask for it.
    flag.store(false, ordering: .relaxed)
    var action = sigaction()
    unsafe action.__sigaction_handler.sa_handler = { _ in
      Interruption.flag.store(true, ordering: .relaxed)
    }
    action.sa_flags = Int32(bitPattern: UInt32(SA_RESETHAND))
    _ = unsafe sigaction(SIGINT, &action, nil)
    _ = unsafe sigaction(SIGTERM, &action, nil)
    // Whoever started the program may have left both blocked.
    var both = sigset_t()
    unsafe sigemptyset(&both)
    unsafe sigaddset(&both, SIGINT)
    unsafe sigaddset(&both, SIGTERM)
    unsafe pthread_sigmask(SIG_UNBLOCK, &both, nil)
  }

  /// Whether somebody wants the program to end.
  public static var isWanted: Bool { flag.load(ordering: .relaxed) }

  /// Waits; false where somebody wants the program to end, at once where it is during the wait.
  public static func wait(_ duration: Duration) -> Bool {
    let (seconds, attoseconds) = duration.components
    var rest = timespec(tv_sec: Int(seconds), tv_nsec: Int(attoseconds / 1_000_000_000))
    while !isWanted {
      var left = timespec()
      if unsafe nanosleep(&rest, &left) == 0 { return !isWanted }
      rest = left
    }
    return false
  }
}
