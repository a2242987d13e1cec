public import SystemCalls

/// Why X-13ARIMA-SEATS gave no adjusted series.
public enum X13Error: Error, Hashable, Sendable {
  /// The program could not be started, or its folder not be made.
  case system(SystemError)
  /// It does not say that it is X-13ARIMA-SEATS.
  case anotherProgram(path: String)
  /// It did not end within this many seconds.
  case outOfTime(seconds: Int)
  /// It said more than any run should.
  case outOfBounds
  /// It ended by a signal.
  case signalled(Int32)
  /// It refused the series, in its own words.
  case refused(String)
  /// It ended as if all were well, and left no whole table of adjusted values.
  case noTable

  /// Whether the same program would say the same of the same series again.
  public var isLasting: Bool {
    switch self {
    case .refused, .noTable: true
    default: false
    }
  }
}

extension X13Error: CustomStringConvertible {
  /// One clause: what went wrong.
  public var description: String {
    switch self {
    case .system(let error): error.description
    case .anotherProgram(let path):
      "'\(path)' is not X-13ARIMA-SEATS, or does not run: it does not tell its version"
    case .outOfTime(let seconds): "X-13ARIMA-SEATS did not end within \(seconds) seconds"
    case .outOfBounds: "X-13ARIMA-SEATS said more than any run should, and was ended"
    case .signalled(let signal): "X-13ARIMA-SEATS was ended by signal \(signal)"
    case .refused(let words): "X-13ARIMA-SEATS refuses the series: \(words)"
    case .noTable: "X-13ARIMA-SEATS left no whole table of adjusted values"
    }
  }
}
