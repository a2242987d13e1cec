#if canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Whole files and directories: read, write, list, look up.
public enum FileSystem {
  /// Reads a whole file.
  ///
  /// - Parameter limit: the most bytes to take; memory stays below it whatever the file grows to.
  /// - Throws: `SystemError` if the file cannot be read or is larger than `limit`.
  public static func readFile(_ path: String, limit: Int) throws(SystemError) -> [UInt8] {
    let reader = try FileReader(path)
    guard reader.size <= limit else {
      throw SystemError(.read, path: path, cause: .exceedsLimit(bytes: limit))
    }
    var contents: [UInt8] = []
    contents.reserveCapacity(reader.size)
    var buffer = [UInt8](repeating: 0, count: 65536)
    while true {
      let count = try reader.read(into: &buffer)
      if count == 0 { return contents }
      // A pipe or a growing file tells its size only by being read.
      guard contents.count + count <= limit else {
        throw SystemError(.read, path: path, cause: .exceedsLimit(bytes: limit))
      }
      contents.append(contentsOf: buffer[..<count])
    }
  }

  /// Makes a directory and those above it that are missing; one that is there already is no error.
  public static func makeDirectories(_ path: String) throws(SystemError) {
    if kind(path) == .directory { return }
    let parent = Path.parent(of: path)
    if parent != path, kind(parent) != .directory { try makeDirectories(parent) }
    guard unsafe mkdir(path, 0o777) != 0 else { return }
    let number = ErrorNumber.last
    // Another process may have made it in the meantime.
    if number == .fileExists, kind(path) == .directory { return }
    throw SystemError(.makeDirectory, path: path, number: number)
  }

  /// The names in a directory, without `.` and `..`, sorted by their bytes.
  public static func listDirectory(_ path: String) throws(SystemError) -> [String] {
    guard let stream = unsafe opendir(path) else {
      throw SystemError(.list, path: path, number: .last)
    }
    defer { _ = unsafe closedir(stream) }
    var names: [String] = []
    while true {
      errno = 0
      guard let entry = unsafe readdir(stream) else {
        guard errno == 0 else { throw SystemError(.list, path: path, number: .last) }
        return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
      }
      let name = unsafe withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        unsafe String(validating: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      // A repaired name would not open; better to say so here.
      guard let name else {
        throw SystemError(.list, path: path, number: .illegalByteSequence)
      }
      if name != ".", name != ".." { names.append(name) }
    }
  }

  /// What lies at a path, symbolic links followed; a path that cannot be looked at counts as missing.
  public static func kind(_ path: String) -> FileKind {
    guard let status = status(of: path) else { return .missing }
    return switch status.st_mode & S_IFMT {
    case S_IFREG: .regular
    case S_IFDIR: .directory
    default: .other
    }
  }

  /// What tells this content of a file from another one, without reading it.
  public static func identity(_ path: String) throws(SystemError) -> FileIdentity {
    guard let status = status(of: path) else {
      throw SystemError(.inspect, path: path, number: .last)
    }
    return FileIdentity(status)
  }

  /// The absolute path without symbolic links, `.` and `..`; what it names must exist.
  public static func canonicalPath(_ path: String) throws(SystemError) -> String {
    guard let resolved = unsafe realpath(path, nil) else {
      throw SystemError(.resolve, path: path, number: .last)
    }
    defer { unsafe free(resolved) }
    guard let text = unsafe String(validatingCString: resolved) else {
      throw SystemError(.resolve, path: path, number: .illegalByteSequence)
    }
    return text
  }

  /// The path of the running program, symbolic links followed.
  public static func executablePath() throws(SystemError) -> String {
    try canonicalPath("/proc/self/exe")
  }

  private static func status(of path: String) -> stat? {
    var status = stat()
    return unsafe stat(path, &status) == 0 ? status : nil
  }
}
