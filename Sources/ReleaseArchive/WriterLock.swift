import SystemCalls

/// The lock that one writer of an archive at a time holds, in a file beside it whose name ends in `-lock`.
///
/// SQLite has a lock of its own, but cannot say who holds it.
enum WriterLock {
  /// Runs a body while this process alone may write.
  static func holding<R: ~Copyable>(
    _ path: String, _ options: WriterOptions, _ body: () throws(ArchiveError) -> R
  ) throws(ArchiveError) -> R {
    let lock = try acquire(path, options)
    return try withExtendedLifetime(lock, body)
  }

  private static func acquire(
    _ path: String, _ options: WriterOptions
  ) throws(ArchiveError) -> FileLock {
    let file = ((try? FileSystem.canonicalPath(path)) ?? path) + "-lock"
    do throws(SystemError) {
      let lock = try FileLock.acquire(
        file, program: options.program, waitingUpTo: options.patience, onWait: options.onWait)
      if let lock { return lock }
    } catch {
      throw ArchiveError(error, path: path)
    }
    let holder = FileLock.holder(of: file)
    throw ArchiveError(
      .busy, path: path,
      "it is being written by \(holder.map(description) ?? "another process"), and was still"
        + " after \(options.patience.components.seconds) seconds",
      remedy: "wait for that process to end, then do it again")
  }

  private static func description(_ holder: LockHolder) -> String {
    let since = Instant(secondsSinceEpoch: Int(holder.since / 1_000_000_000))
    return "process \(holder.process) (\(holder.program)) since \(since)"
  }
}
