/// What stands in a path where its route has parameters.
public struct RouteParameters: Hashable, Sendable {
  private let values: [String: String]

  init(_ values: [String: String]) {
    self.values = values
  }

  /// The text of a parameter; traps for a name that the route's pattern does not have.
  public subscript(name: String) -> String {
    guard let value = values[name] else {
      preconditionFailure("a route asks for parameters of its own pattern only")
    }
    return value
  }

  /// The value of a parameter; nil where its text is none.
  public subscript<Value>(parameter: RouteParameter<Value>) -> Value? {
    parameter.read(self[parameter.name])
  }
}
