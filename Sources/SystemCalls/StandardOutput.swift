#if canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// The stream for results.
public enum StandardOutput {
  /// Writes all bytes at once, without a buffer of its own.
  public static func write(_ bytes: [UInt8]) throws(OutputError) {
    try writeToStandardStream(bytes, descriptor: 1, name: "standard output")
  }

  /// Writes text as UTF-8.
  public static func write(_ text: String) throws(OutputError) {
    try write(Array(text.utf8))
  }

  /// Turns the signal of a closed pipe, which ends the process, into `OutputError.closedByReader`.
  ///
  /// Called once, at the start of a program; it holds for the whole process and is inherited by its children.
  public static func ignoreBrokenPipe() {
    _ = signal(SIGPIPE, SIG_IGN)
  }
}

func writeToStandardStream(
  _ bytes: [UInt8], descriptor: Int32, name: String
) throws(OutputError) {
  switch writeFully(bytes, to: descriptor) {
  case nil: return
  case .brokenPipe?: throw .closedByReader
  case let number?: throw .failed(SystemError(.write, path: name, number: number))
  }
}
