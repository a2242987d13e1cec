public import SystemCalls

/// A service cannot start; one sentence says why, and what to do.
public enum ServiceError: Error, Hashable, Sendable {
  /// The host is neither `localhost` nor an address.
  case notAnAddress(String)
  /// Others could connect, and nobody said that they may.
  case notLoopback(String)
  /// The system does not let the program listen there.
  case cannotListen(host: String, port: UInt16, ErrorNumber)
  /// Certificate or key cannot be read.
  case unreadable(SystemError)
  /// Others may read the key.
  case keyOpenToOthers(path: String)
  /// The library does not start: certificate and key do not fit, or there is no memory.
  case cannotStart(usesTLS: Bool)
}

extension ServiceError: CustomStringConvertible {
  /// One whole sentence: what failed, on what, and what to do.
  public var description: String {
    switch self {
    case .notAnAddress(let host):
      "cannot listen at '\(host)': this is neither 'localhost' nor an IPv4 or IPv6 address; give one, "
        + "such as 127.0.0.1, ::1 or, for all networks, 0.0.0.0"
    case .notLoopback(let host):
      "cannot listen at '\(host)': others than this machine could connect; say '--public' if they may, or "
        + "leave the host out"
    case .cannotListen(let host, let port, let number):
      "cannot listen at '\(host)', port \(port): \(number.explanation) (\(number)); choose another port "
        + "with '--port', or end what listens there"
    case .unreadable(let error): "\(error)"
    case .keyOpenToOthers(let path):
      "'\(path)' is a private key that others may read; run: chmod 600 '\(path)'"
    case .cannotStart(let usesTLS):
      usesTLS
        ? "the service does not start: check that certificate and key are PEM and belong together"
        : "the service does not start: there is not enough memory, or there are too few descriptors"
    }
  }
}
