/// A route's path as data: parts that are as written, and parts that stand for anything.
///
/// `/agreements/:id/claims/:claim` matches paths of four parts; `:id` and `:claim` each match one part that is not
/// empty.
public struct RoutePattern: Hashable, Sendable {
  /// One part of a pattern.
  enum Part: Hashable, Sendable {
    /// The part is this text.
    case literal(String)
    /// The part is the value of this parameter.
    case parameter(String)
  }

  /// The pattern as it is written.
  public let text: String
  let parts: [Part]

  /// Reads a pattern; traps unless it begins with a slash, each part is a name, and no parameter comes twice.
  public init(_ text: String) {
    precondition(text.utf8.first == UInt8(ascii: "/"), "a route's pattern begins with a slash")
    self.text = text
    parts =
      text == "/"
      ? []
      : text.dropFirst().split(separator: "/", omittingEmptySubsequences: false).map { part in
        precondition(!part.isEmpty && part != ":", "each part of a route's pattern is a name")
        return part.first == ":" ? .parameter(String(part.dropFirst())) : .literal(String(part))
      }
    let names = parameterNames
    precondition(Set(names).count == names.count, "a route's parameters have names of their own")
  }

  var parameterNames: [String] {
    parts.compactMap { if case .parameter(let name) = $0 { name } else { nil } }
  }
}

extension RoutePattern: CustomStringConvertible {
  /// The pattern as it is written.
  public var description: String { text }
}

extension RoutePattern: ExpressibleByStringLiteral {
  /// Reads a pattern that stands in the source.
  public init(stringLiteral text: String) { self.init(text) }
}
