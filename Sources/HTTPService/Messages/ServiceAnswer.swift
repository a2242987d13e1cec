public import HTML
public import HTTPMessages
public import TextFormats

/// What a service answers: a status, what the content is, and who may keep it.
///
/// The headers that follow from the content (`Content-Length`, `ETag`, `Content-Encoding`, `Vary`) are written by the
/// layers and the server, not here.
public struct ServiceAnswer: Hashable, Sendable {
  /// The status, such as 200 or 404.
  public var status: Int
  /// What the content is, with its encoding; nil for an answer without content.
  public var contentType: String?
  /// The content.
  public var body: ServiceBody
  /// Who may keep the answer.
  public var caching: CachePolicy
  /// Further headers, in the order in which they are sent.
  public var headers: [HTTPHeader]
  /// The pattern of the route that answered, for counting; nil where none did.
  public var route: String?

  /// Creates an answer.
  public init(
    status: Int = 200, contentType: String?, body: ServiceBody,
    caching: CachePolicy = .revalidated, headers: [HTTPHeader] = []
  ) {
    self.status = status
    self.contentType = contentType
    self.body = body
    self.caching = caching
    self.headers = headers
  }

  /// A page.
  public static func page(
    _ page: HTML, status: Int = 200, caching: CachePolicy = .revalidated
  ) -> ServiceAnswer {
    ServiceAnswer(
      status: status, contentType: "text/html; charset=utf-8", body: ServiceBody(page.bytes),
      caching: caching)
  }

  /// A JSON value.
  public static func json(
    _ value: JSONValue, status: Int = 200, contentType: String = "application/json",
    caching: CachePolicy = .revalidated
  ) -> ServiceAnswer {
    ServiceAnswer(
      status: status, contentType: contentType, body: ServiceBody(JSONWriter.write(value)),
      caching: caching)
  }

  /// Text to be read as it is.
  public static func text(
    _ text: String, status: Int = 200, caching: CachePolicy = .revalidated
  ) -> ServiceAnswer {
    ServiceAnswer(
      status: status, contentType: "text/plain; charset=utf-8",
      body: ServiceBody(Array(text.utf8)), caching: caching)
  }

  /// An answer without content.
  public static func empty(status: Int, headers: [HTTPHeader] = []) -> ServiceAnswer {
    ServiceAnswer(
      status: status, contentType: nil, body: .none, caching: .never, headers: headers)
  }

  /// Sends the client to another address on this server.
  public static func redirect(
    to target: String, status: Int = 308, caching: CachePolicy = .kept(seconds: 3600)
  ) -> ServiceAnswer {
    ServiceAnswer(
      status: status, contentType: nil, body: .none, caching: caching,
      headers: [HTTPHeader("Location", target)])
  }

  /// The first header of a name, whatever the case of its letters.
  public func header(_ name: String) -> String? {
    let name = name.lowercased()
    return headers.first { $0.name.lowercased() == name }?.value
  }
}

/// What answers a request; it may be called by several threads at the same time.
public typealias ServiceHandler = @Sendable (ServiceRequest) -> ServiceAnswer
