#if canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Another program in the place of this one.
public enum ProcessReplacement {
  /// Runs a program in this process, with the same environment and streams; returns only where that fails.
  ///
  /// - Parameters:
  ///   - arguments: what comes after the program's name.
  public static func run(_ path: String, _ arguments: [String]) -> SystemError {
    var words = unsafe ([path] + arguments).map { unsafe strdup($0) } + [nil]
    defer { unsafe words.forEach { unsafe free($0) } }
    _ = unsafe execv(path, &words)
    return SystemError(.run, path: path, number: .last)
  }
}
