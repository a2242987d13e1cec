/// What a request asks to be done; a service only tells.
public enum ServiceMethod: Hashable, Sendable {
  /// Asks for an answer.
  case get
  /// Asks for the head of the answer to `GET`.
  case head
  /// Asks what may be asked.
  case options
  /// Any other one, which no route takes.
  case other(String)

  /// A method by its name, which is told apart by the case of its letters (RFC 9110, section 9.1).
  public init(_ name: String) {
    self =
      switch name {
      case "GET": .get
      case "HEAD": .head
      case "OPTIONS": .options
      default: .other(name)
      }
  }

  /// The name as a request has it.
  public var name: String {
    switch self {
    case .get: "GET"
    case .head: "HEAD"
    case .options: "OPTIONS"
    case .other(let name): name
    }
  }

  /// The methods that all routes take, as a header `Allow` lists them.
  public static let allowed = "GET, HEAD, OPTIONS"
}
