/// No answer came, or none that may be taken; one sentence says why, and what to do.
public struct TransferError: Error, Hashable, Sendable {
  /// Why there is no answer.
  public enum Cause: Hashable, Sendable {
    /// The address is not `https`, nor `http` on this machine.
    case insecureAddress
    /// The host's name has no address.
    case unknownHost
    /// Nobody answers at the host.
    case noConnection
    /// The server's certificate does not prove who it is.
    case untrustedServer
    /// Nothing came for too long.
    case timedOut
    /// The connection ended before the answer did.
    case cutOff
    /// The answer is larger than the request allows, in bytes.
    case tooLarge(limit: Int)
    /// The server sends us to a host that the request does not allow.
    case redirectRefused(to: String)
    /// One redirect after the other.
    case tooManyRedirects
    /// Somebody pressed Ctrl-C.
    case interrupted
    /// Anything else, in the library's words.
    case other(String)
  }

  /// Why there is no answer.
  public let cause: Cause
  /// Where was asked, secrets taken out.
  public let address: String

  /// Describes a failure.
  public init(_ cause: Cause, _ request: HTTPRequest) {
    self.cause =
      switch cause {
      case .other(let text): .other(request.masked(text))
      case .redirectRefused(let text): .redirectRefused(to: request.masked(text))
      default: cause
      }
    self.address = "\(request.address)"
  }

  /// Whether the same request may well be answered a little later.
  public var mayPass: Bool {
    switch cause {
    case .unknownHost, .noConnection, .timedOut, .cutOff, .other: true
    case .insecureAddress, .untrustedServer, .tooLarge, .redirectRefused, .tooManyRedirects,
      .interrupted:
      false
    }
  }
}

extension TransferError: CustomStringConvertible {
  /// One whole sentence: where, what happened, what to do.
  public var description: String {
    "\(address): \(reason)"
  }

  private var reason: String {
    switch cause {
    case .insecureAddress: "not an https address; nothing is asked for without encryption"
    case .unknownHost: "the host's name is not known; check the network, or whether the host moved"
    case .noConnection: "no connection; check the network, or try again later"
    case .untrustedServer:
      "the server's certificate cannot be verified, so nothing was sent; check the machine's clock "
        + "and its ca-certificates, and whether something on the network intercepts connections"
    case .timedOut: "nothing came for too long; try again later, or ask for less at a time"
    case .cutOff: "the connection ended before the answer did; try again"
    case .tooLarge(let limit):
      "the answer is larger than \(limit >> 20) MiB and was not taken; ask for fewer periods or "
        + "codes at a time"
    case .redirectRefused(let target):
      "the server sends us to \(target), which is none of its known hosts; nothing was sent there. "
        + "If the office has moved, a newer version of this program may know"
    case .tooManyRedirects: "one redirect follows the other; try again later"
    case .interrupted: "interrupted"
    case .other(let text): "\(text); try again later"
    }
  }
}
