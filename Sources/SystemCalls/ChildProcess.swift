import CSpawn

#if canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Another program, run to its end within bounds of time and output.
public enum ChildProcess {
  /// How a program ended.
  public enum Ending: Hashable, Sendable {
    /// By itself, with this exit code.
    case exited(Int32)
    /// By a signal of this number.
    case signalled(Int32)
    /// It did not end in time, and was ended.
    case outOfTime
    /// It said more than allowed, and was ended.
    case outOfBounds
  }

  /// Runs a program in a folder, without a shell, with nothing on its standard input.
  ///
  /// It shares this process's terminal, so that Ctrl-C ends both. Its environment is `LC_ALL=C` and the system's plain
  /// `PATH`, so that nothing of the user's changes what it does.
  ///
  /// - Parameters:
  ///   - folder: where it runs.
  ///   - record: the file that takes what it says on both streams; begun anew.
  ///   - limit: after how long it is ended.
  ///   - outputLimit: after how many bytes of output it is ended.
  /// - Throws: `SystemError` if it cannot be started; an exit code other than zero is not an error.
  public static func run(
    _ path: String, _ arguments: [String], in folder: String, record: String, limit: Duration,
    outputLimit: Int
  ) throws(SystemError) -> Ending {
    let deadline = ContinuousClock.now + limit
    let process = try start(path, arguments, in: folder, record: record)
    var status: Int32 = 0
    var pause: UInt32 = 500
    while true {
      let found = unsafe waitpid(process, &status, WNOHANG)
      if found == process { return ending(status) }
      guard found == 0 || ErrorNumber.last == .interrupted else {
        throw SystemError(.run, path: path, number: .last)
      }
      let size = (try? FileSystem.identity(record).size) ?? 0
      let isLate = ContinuousClock.now >= deadline
      if isLate || size > outputLimit {
        _ = kill(process, SIGKILL)
        while unsafe waitpid(process, &status, 0) < 0, ErrorNumber.last == .interrupted {}
        return isLate ? .outOfTime : .outOfBounds
      }
      usleep(pause)
      pause = min(pause * 2, 10_000)
    }
  }

  // The low seven bits are the signal, the next byte is the exit code (wait(2)).
  private static func ending(_ status: Int32) -> Ending {
    let signal = status & 0x7f
    return signal == 0 ? .exited(status >> 8 & 0xff) : .signalled(signal)
  }

  private static func start(
    _ path: String, _ arguments: [String], in folder: String, record: String
  ) throws(SystemError) -> pid_t {
    var actions = unsafe posix_spawn_file_actions_t()
    unsafe posix_spawn_file_actions_init(&actions)
    defer { unsafe posix_spawn_file_actions_destroy(&actions) }
    unsafe posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    unsafe posix_spawn_file_actions_addopen(
      &actions, 1, record, O_WRONLY | O_CREAT | O_TRUNC | O_APPEND, 0o600)
    unsafe posix_spawn_file_actions_adddup2(&actions, 1, 2)
    unsafe posix_spawn_file_actions_addchdir_np(&actions, folder)
    var attributes = posix_spawnattr_t()
    unsafe posix_spawnattr_init(&attributes)
    defer { unsafe posix_spawnattr_destroy(&attributes) }
    // What this program ignores, the other one should not inherit.
    var usual = sigset_t()
    unsafe sigemptyset(&usual)
    unsafe sigaddset(&usual, SIGPIPE)
    unsafe sigaddset(&usual, SIGXFSZ)
    unsafe posix_spawnattr_setsigdefault(&attributes, &usual)
    unsafe posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF))
    let surroundings = ["LC_ALL=C", "PATH=/usr/bin:/bin"]
    var words = unsafe ([path] + arguments).map { unsafe strdup($0) } + [nil]
    var variables = unsafe surroundings.map { unsafe strdup($0) } + [nil]
    defer {
      unsafe words.forEach { unsafe free($0) }
      unsafe variables.forEach { unsafe free($0) }
    }
    var process = pid_t()
    let number = unsafe posix_spawn(&process, path, &actions, &attributes, &words, &variables)
    guard number == 0 else {
      throw SystemError(.run, path: path, number: ErrorNumber(rawValue: number))
    }
    return process
  }
}
