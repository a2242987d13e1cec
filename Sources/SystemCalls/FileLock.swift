#if canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// A lock that one process at a time holds, kept in a file of its own beside what it protects.
///
/// The kernel lets go of it when the process ends, however it ends, so a lock is never left behind; the file
/// itself stays, for removing it would let two processes lock two files of the same name.
public struct FileLock: ~Copyable {
  private let file: OpenFile

  /// Waits until the lock is free, and takes it.
  ///
  /// - Parameters:
  ///   - path: the lock's file, made where it is missing.
  ///   - program: the name that others are told while they wait.
  ///   - limit: how long to wait; zero tries once.
  ///   - onWait: called once, before the first wait, with who holds the lock.
  /// - Returns: the lock, or nil if it was not free within the limit.
  /// - Throws: `SystemError` if the file cannot be opened or locked; a lock that is taken is not an error.
  public static func acquire(
    _ path: String, program: String, waitingUpTo limit: Duration,
    onWait: (LockHolder?) -> Void = { _ in }
  ) throws(SystemError) -> FileLock? {
    let file = try OpenFile(path, flags: O_RDWR | O_CREAT, mode: 0o666)
    let deadline = ContinuousClock.now + limit
    var hasWaited = false
    while flock(file.descriptor, LOCK_EX | LOCK_NB) != 0 {
      let number = ErrorNumber.last
      guard number == .wouldBlock || number == .interrupted else {
        throw SystemError(.open, path: path, number: number)
      }
      guard ContinuousClock.now < deadline else { return nil }
      if hasWaited { usleep(10_000) } else { onWait(holder(of: path)) }
      hasWaited = true
    }
    // Whoever held it before may have been killed before it could wipe its name.
    _ = ftruncate(file.descriptor, 0)
    try file.write(Array("\(getpid()) \(program)\n".utf8))
    return FileLock(file: file)
  }

  /// Who holds a lock; nil where nobody has written a name.
  ///
  /// A name may be left by a process that was killed, so it means something only while the lock is taken.
  public static func holder(of path: String) -> LockHolder? {
    guard let bytes = try? FileSystem.readFile(path, limit: 4096),
      let modified = try? FileSystem.identity(path).modified
    else { return nil }
    let text = String(decoding: bytes, as: UTF8.self)
    let parts = text.split(whereSeparator: \.isNewline).first?
      .split(separator: " ", maxSplits: 1)
    guard let parts, parts.count == 2, let process = Int(parts[0]) else { return nil }
    return LockHolder(process: process, program: String(parts[1]), since: modified)
  }

  private init(file: consuming OpenFile) {
    self.file = file
  }

  deinit {
    _ = ftruncate(file.descriptor, 0)
  }
}
