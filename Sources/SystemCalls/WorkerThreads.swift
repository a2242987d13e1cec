import Synchronization

#if canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Threads that work on one task together and are gone when it is done.
public enum WorkerThreads {
  /// How many processors this process may use.
  public static var processorCount: Int {
    max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))
  }

  /// Runs a body on so many threads, this one among them, and returns when all have ended.
  ///
  /// The body is called once for each number from 0 on. Where the system has no further thread to give, this one
  /// makes the calls that are left, one after the other: a body must not wait for another one.
  public static func run(_ count: Int, _ body: @Sendable (_ number: Int) -> Void) {
    precondition(count > 0, "work needs a thread")
    withoutActuallyEscaping(body) { body in
      var threads: [pthread_t] = []
      var left: [Int] = []
      for number in 1..<max(count, 1) {
        let task = unsafe Unmanaged.passRetained(Task { body(number) })
        var thread = pthread_t()
        let result = unsafe pthread_create(
          &thread, nil,
          { argument in
            guard let argument = unsafe argument else { return nil }
            unsafe Unmanaged<Task>.fromOpaque(argument).takeRetainedValue().run()
            return nil
          }, unsafe task.toOpaque())
        if result == 0 {
          threads.append(thread)
        } else {
          unsafe task.release()
          left.append(number)
        }
      }
      body(0)
      for number in left { body(number) }
      for thread in threads { _ = pthread_join(thread, nil) }
    }
  }

  /// Runs two bodies that do not need each other at the same time, and returns when both have ended.
  public static func both<First: Sendable, Second: Sendable>(
    _ first: @Sendable () -> First, _ second: @Sendable () -> Second
  ) -> (First, Second) {
    let answers = Mutex<(first: First?, second: Second?)>((nil, nil))
    run(2) { number in
      if number == 0 {
        let answer = first()
        answers.withLock { $0.first = answer }
      } else {
        let answer = second()
        answers.withLock { $0.second = answer }
      }
    }
    let (one, other) = answers.withLock { $0 }
    guard let one, let other else { preconditionFailure("both bodies have run") }
    return (one, other)
  }

  /// What is made of each item, in the items' order, on as many threads as there are processors.
  public static func map<Item: Sendable, Made: Sendable>(
    _ items: [Item], _ make: @Sendable (Item) -> Made
  ) -> [Made] {
    guard items.count > 1 else { return items.map(make) }
    let made = Mutex<[(place: Int, value: Made)]>([])
    let next = Atomic(0)
    run(min(items.count, processorCount)) { _ in
      while true {
        let place = next.add(1, ordering: .relaxed).oldValue
        guard place < items.count else { return }
        let value = make(items[place])
        made.withLock { $0.append((place, value)) }
      }
    }
    return made.withLock { $0.sorted { $0.place < $1.place }.map(\.value) }
  }

  /// What a thread is given: C passes one pointer.
  private final class Task: Sendable {
    let run: @Sendable () -> Void

    init(_ run: @escaping @Sendable () -> Void) {
      self.run = run
    }
  }
}
