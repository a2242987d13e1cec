#if canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// The terminal that the process may be attached to.
public enum Terminal {
  /// One of the two streams that a program writes to.
  public enum Stream: Int32, Sendable {
    /// Results.
    case standardOutput = 1
    /// Messages.
    case standardError = 2
  }

  /// Whether somebody reads this stream on a screen; false for files and pipes.
  public static func isTerminal(_ stream: Stream) -> Bool {
    isatty(stream.rawValue) == 1
  }

  /// How many columns the screen has: what the terminal says, else `COLUMNS`; nil if neither knows.
  public static func width() -> Int? {
    for stream in [Stream.standardOutput, .standardError] {
      var size = winsize()
      if unsafe ioctl(stream.rawValue, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 {
        return Int(size.ws_col)
      }
    }
    guard let columns = Environment.value("COLUMNS").flatMap({ Int($0) }), columns > 0 else {
      return nil
    }
    return columns
  }
}
