/// A question to a server: an address, headers, and the bounds of its answer.
public struct HTTPRequest: Hashable, Sendable {
  /// Where to ask.
  public let address: WebAddress
  /// Headers that may be shown.
  public let headers: [HTTPHeader]
  /// Headers that carry a key; sent to the address's own host only, never to one that it redirects to.
  public let secretHeaders: [String: Secret]
  /// Hosts that a redirect may lead to, beside the address's own.
  public let redirectHosts: Set<String>
  /// The largest answer that is taken, in bytes, after decompression.
  public let sizeLimit: Int

  /// Creates a request.
  public init(
    _ address: WebAddress, headers: [HTTPHeader] = [], secretHeaders: [String: Secret] = [:],
    redirectHosts: Set<String> = [], sizeLimit: Int = 256 << 20
  ) {
    self.address = address
    self.headers = headers
    self.secretHeaders = secretHeaders
    self.redirectHosts = redirectHosts
    self.sizeLimit = sizeLimit
  }

  /// The same request to a server that stands in for all hosts: the host becomes the first part of the path.
  public func asked(of server: WebAddress) -> HTTPRequest {
    HTTPRequest(
      WebAddress(
        scheme: server.scheme, host: server.host, port: server.port,
        path: "/\(address.host)\(address.path)", query: address.query),
      headers: headers, secretHeaders: secretHeaders, redirectHosts: redirectHosts,
      sizeLimit: sizeLimit)
  }

  /// A text that came back, such as a server's message, with the request's secrets taken out.
  public func masked(_ text: String) -> String {
    (address.secrets + secretHeaders.values).reduce(text) { $1.masked(in: $0) }
  }
}

extension HTTPRequest: CustomStringConvertible {
  /// The address, and the headers that differ from request to request; `***` for secrets.
  public var description: String {
    let lines =
      headers.map { "\($0.name): \($0.value)" } + secretHeaders.keys.sorted().map { "\($0): ***" }
    return (["\(address)"] + lines).joined(separator: "  ")
  }
}
