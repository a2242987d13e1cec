#if canImport(Musl)
  import Musl
#else
  import Glibc
#endif

extension FileSystem {
  /// Gives a finished file its name in one step, and forces the name to the disk.
  ///
  /// - Throws: `SystemError` with `fileExists` if something lies at `destination`; nothing is ever replaced.
  public static func moveFile(_ path: String, to destination: String) throws(SystemError) {
    // A second name fails where the name is taken, in one step; a rename would replace silently.
    if unsafe link(path, destination) == 0 {
      _ = unsafe unlink(path)
    } else {
      // Some file systems know no second names; there the check and the rename are two steps.
      let number = ErrorNumber.last
      guard number == .notPermitted || number == .notSupported else {
        throw SystemError(.replace, path: destination, number: number)
      }
      guard kind(destination) == .missing else {
        throw SystemError(.replace, path: destination, number: .fileExists)
      }
      guard unsafe rename(path, destination) == 0 else {
        throw SystemError(.replace, path: destination, number: .last)
      }
    }
    let directory = try OpenFile(Path.parent(of: destination), flags: O_RDONLY | O_DIRECTORY)
    _ = fsync(directory.descriptor)
  }

  /// Gives a folder another name in one step, and forces the name to the disk.
  ///
  /// - Throws: `SystemError` if anything but an empty folder lies at `destination`.
  public static func moveFolder(_ path: String, to destination: String) throws(SystemError) {
    guard unsafe rename(path, destination) == 0 else {
      throw SystemError(.replace, path: destination, number: .last)
    }
    let directory = try OpenFile(Path.parent(of: destination), flags: O_RDONLY | O_DIRECTORY)
    _ = fsync(directory.descriptor)
  }

  /// Removes a file; one that is not there is no error.
  public static func removeFile(_ path: String) throws(SystemError) {
    guard unsafe unlink(path) != 0 else { return }
    let number = ErrorNumber.last
    if number != .noSuchFile { throw SystemError(.replace, path: path, number: number) }
  }
}
