/// What a server answered.
public struct HTTPAnswer: Hashable, Sendable {
  /// The status, such as 200, 204 or 404.
  public let status: Int
  /// The headers in the order in which they came.
  public let headers: [HTTPHeader]
  /// The content, decompressed.
  public let body: [UInt8]
  /// Where the content came from, after redirects.
  public let address: WebAddress

  /// Creates an answer.
  public init(status: Int, headers: [HTTPHeader] = [], body: [UInt8], address: WebAddress) {
    self.status = status
    self.headers = headers
    self.body = body
    self.address = address
  }

  /// The first header of a name, whatever the case of its letters; nil where there is none.
  public func header(_ name: String) -> String? {
    let name = name.lowercased()
    return headers.first { $0.name.lowercased() == name }?.value
  }
}
