/// A pattern of paths, and what answers them.
public struct Route: Sendable {
  /// Answers a request; nil where there is nothing under the path, such as for an unknown name.
  public typealias Handler = @Sendable (ServiceRequest, RouteParameters) -> ServiceAnswer?

  /// The paths.
  public let pattern: RoutePattern
  let handler: Handler

  /// Creates a route for `GET` and `HEAD`; there are no others.
  public init(_ pattern: RoutePattern, _ handler: @escaping Handler) {
    self.pattern = pattern
    self.handler = handler
  }
}
