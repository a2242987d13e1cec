#if canImport(Musl)
  internal import Musl
#else
  internal import Glibc
#endif

/// A thread that does something again and again until it is stopped.
@safe
final class Ticker: Sendable {
  private final class Work: Sendable {
    let descriptor: Int32
    let milliseconds: Int32
    let tick: @Sendable () -> Void

    init(_ descriptor: Int32, _ milliseconds: Int32, _ tick: @escaping @Sendable () -> Void) {
      self.descriptor = descriptor
      self.milliseconds = milliseconds
      self.tick = tick
    }

    func run() {
      var ready = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
      while true {
        let count = unsafe poll(&ready, 1, milliseconds)
        if count > 0 { return }
        if count == 0 { tick() }
      }
    }
  }

  private let ends: (read: Int32, write: Int32)
  private let thread: pthread_t

  /// Starts the thread; nil where the system has none to give.
  init?(every milliseconds: Int, _ tick: @escaping @Sendable () -> Void) {
    var pair: [Int32] = [-1, -1]
    guard unsafe pipe(&pair) == 0 else { return nil }
    for end in pair { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    ends = (pair[0], pair[1])
    let work = Work(pair[0], Int32(clamping: max(milliseconds, 1)), tick)
    let handed = unsafe Unmanaged.passRetained(work)
    var thread = pthread_t()
    let result = unsafe pthread_create(
      &thread, nil,
      { argument in
        guard let argument = unsafe argument else { return nil }
        unsafe Unmanaged<Work>.fromOpaque(argument).takeRetainedValue().run()
        return nil
      }, unsafe handed.toOpaque())
    self.thread = thread
    guard result == 0 else {
      unsafe handed.release()
      close(pair[0])
      close(pair[1])
      return nil
    }
  }

  /// Stops the thread and waits for its end; called once.
  func stop() {
    close(ends.write)
    pthread_join(thread, nil)
    close(ends.read)
  }
}
