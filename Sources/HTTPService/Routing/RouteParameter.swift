/// A parameter of a route with what its text means.
///
/// ```swift
/// let year = RouteParameter("year") { Int($0) }
/// Route("/years/:year") { request, parameters in
///   guard let year = parameters[year] else { return nil }
///   …
/// ```
public struct RouteParameter<Value: Sendable>: Sendable {
  /// The name that patterns have after the colon.
  public let name: String
  let read: @Sendable (String) -> Value?

  /// Creates a parameter; `read` gives nil for a text that is no such value.
  public init(_ name: String, read: @escaping @Sendable (String) -> Value?) {
    self.name = name
    self.read = read
  }
}
