public import TextFormats

/// Why there is no answer to a request, as RFC 9457 has it.
public struct Problem: Hashable, Sendable {
  /// The status.
  public let status: Int
  /// What the status means, in a few words.
  public let title: String
  /// What is wrong with this request, and what would be right.
  public let detail: String
  /// Further members, such as what would be valid.
  public let members: [JSONMember]

  /// Describes a problem; the title follows from the status.
  public init(_ status: Int, detail: String, members: [JSONMember] = []) {
    self.status = status
    title = Problem.title(of: status)
    self.detail = detail
    self.members = members
  }

  /// The problem as `application/problem+json`; its type is `about:blank`, so the status says what kind it is.
  public var json: JSONValue {
    .object(
      [
        JSONMember("type", "about:blank"), JSONMember("title", .string(title)),
        JSONMember("status", .integer(status)), JSONMember("detail", .string(detail)),
      ] + members)
  }

  private static func title(of status: Int) -> String {
    switch status {
    case 400: "Bad request"
    case 401: "Not authorized"
    case 403: "Forbidden"
    case 404: "Not found"
    case 405: "Method not allowed"
    case 406: "Not acceptable"
    case 413: "Content too large"
    case 414: "Address too long"
    case 431: "Headers too large"
    case 500: "Internal error"
    case 503: "Not available"
    default: "Status \(status)"
    }
  }
}
