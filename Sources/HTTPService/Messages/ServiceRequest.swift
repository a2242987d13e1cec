public import HTTPMessages

/// A request that a service was sent, taken apart and decoded.
public struct ServiceRequest: Hashable, Sendable {
  /// What is asked to be done.
  public let method: ServiceMethod
  /// The decoded parts of the path; none for `/`, an empty one at the end where the path ends with a slash.
  public let segments: [String]
  /// The query.
  public let query: RequestQuery
  /// The headers as they came.
  public let headers: [HTTPHeader]
  /// The address that the request came from, without its port.
  public let client: String

  /// Creates a request.
  public init(
    _ method: ServiceMethod = .get, segments: [String], query: RequestQuery = RequestQuery(),
    headers: [HTTPHeader] = [], client: String = "127.0.0.1"
  ) {
    self.method = method
    self.segments = segments
    self.query = query
    self.headers = headers
    self.client = client
  }

  /// Creates a request from a target as it is sent, such as `/agreements?as-of=2020-03-10`; nil for a wrong one.
  public init?(
    _ method: ServiceMethod = .get, target: String, headers: [HTTPHeader] = [],
    client: String = "127.0.0.1"
  ) {
    guard let target = try? RequestTarget(target) else { return nil }
    self.init(
      method, segments: target.segments, query: target.query, headers: headers, client: client)
  }

  /// The values of a header, whatever the case of its name, as one list (RFC 9110, section 5.3); nil without any.
  public func header(_ name: String) -> String? {
    let name = name.lowercased()
    let values = headers.filter { $0.name.lowercased() == name }.map(\.value)
    return values.isEmpty ? nil : values.joined(separator: ", ")
  }

  /// The path as addresses write it.
  public var path: String {
    segments.isEmpty ? "/" : segments.map { "/" + ServiceRequest.encoded($0) }.joined()
  }

  /// Path and query with the query's items in order: one address for one state.
  public var canonicalTarget: String { target(query.canonical) }

  /// Path and query with the query's items as they came.
  var targetAsSent: String { target(query) }

  private func target(_ query: RequestQuery) -> String {
    query.items.isEmpty ? path : "\(path)?\(query)"
  }

  private static func encoded(_ segment: String) -> String {
    PercentEncoding.encode(segment).split(separator: "/", omittingEmptySubsequences: false)
      .joined(separator: "%2F")
  }
}
