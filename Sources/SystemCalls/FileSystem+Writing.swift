#if canImport(Musl)
  import Musl
#else
  import Glibc
#endif

extension FileSystem {
  /// Turns the signal of a file that outgrows the user's limit, which ends the process, into a failed write.
  ///
  /// Called once, at the start of a program; it holds for the whole process and is inherited by its children.
  public static func ignoreSizeLimitSignal() {
    _ = signal(SIGXFSZ, SIG_IGN)
  }

  /// Writes a whole file so that a reader, or a crash, meets the old content or the new, never a part.
  ///
  /// The bytes go to a new file in the same folder, are forced to the disk, and take the old file's place in one
  /// step. Its permissions are kept; a symbolic link stays a link and its target is replaced. Pipes and devices are
  /// written in place. On failure the old file is untouched and the new one removed.
  public static func writeFile(atomically path: String, _ bytes: [UInt8]) throws(SystemError) {
    switch kind(path) {
    case .directory:
      throw SystemError(.write, path: path, number: .isDirectory)
    case .other:
      let file = try OpenFile(path, flags: O_WRONLY)
      try file.write(bytes)
    case .regular:
      let target = try canonicalPath(path)
      let permissions = try OpenFile(target, flags: O_RDONLY).status().st_mode & 0o7777
      try replace(target, with: bytes, permissions: permissions)
    case .missing:
      try replace(path, with: bytes, permissions: nil)
    }
  }

  private static func replace(
    _ path: String, with bytes: [UInt8], permissions: mode_t?
  ) throws(SystemError) {
    let folder = Path.parent(of: path)
    let file = try temporaryFile(for: path, in: folder)
    do throws(SystemError) {
      if let permissions, fchmod(file.descriptor, permissions) != 0 {
        throw SystemError(.write, path: path, number: .last)
      }
      try file.write(bytes)
      guard fsync(file.descriptor) == 0 else {
        throw SystemError(.synchronise, path: path, number: .last)
      }
      guard unsafe rename(file.path, path) == 0 else {
        throw SystemError(.replace, path: path, number: .last)
      }
    } catch {
      _ = unsafe unlink(file.path)
      throw SystemError(error.operation, path: path, cause: error.cause)
    }
    // The new name itself is on the disk only once its folder is.
    let directory = try OpenFile(folder, flags: O_RDONLY | O_DIRECTORY)
    _ = fsync(directory.descriptor)
  }

  private static func temporaryFile(
    for path: String, in folder: String
  ) throws(SystemError) -> OpenFile {
    // The name is cut so that the additions below stay within the file system's 255 bytes.
    let stem = String(decoding: Path.lastComponent(of: path).utf8.prefix(200), as: UTF8.self)
    var attempt = 0
    while true {
      let name = ".\(stem).\(getpid())-\(attempt).tmp"
      do throws(SystemError) {
        return try OpenFile(
          Path.join(folder, name), flags: O_WRONLY | O_CREAT | O_EXCL, mode: 0o666)
      } catch {
        attempt += 1
        // A name is taken by another thread, or by what a killed process left behind.
        if error.number == .fileExists, attempt < 1000 { continue }
        throw SystemError(.write, path: path, cause: error.cause)
      }
    }
  }
}
