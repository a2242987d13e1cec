/// All patterns, by their parts.
struct RouteTree: Sendable {
  private struct Node: Sendable {
    var literals: [String: Int] = [:]
    var parameter: Int?
    var route: Int?
  }

  // The first one is the root; children are named by their index.
  private var nodes = [Node()]

  /// Adds a pattern; the number of a route that matches the same paths, where there is one.
  mutating func insert(_ pattern: RoutePattern, route: Int) -> Int? {
    var current = 0
    for part in pattern.parts {
      let known: Int? =
        switch part {
        case .literal(let text): nodes[current].literals[text]
        case .parameter: nodes[current].parameter
        }
      let next = known ?? nodes.count
      if known == nil {
        nodes.append(Node())
        switch part {
        case .literal(let text): nodes[current].literals[text] = next
        case .parameter: nodes[current].parameter = next
        }
      }
      current = next
    }
    if let taken = nodes[current].route { return taken }
    nodes[current].route = route
    return nil
  }

  /// The route of a path, and what stands where its parameters are.
  ///
  /// From left to right, a part as written goes before a parameter; where that leads nowhere, the parameter is tried.
  func match(_ segments: [String]) -> (route: Int, values: [String])? {
    var values: [String] = []
    return match(segments[...], at: 0, &values).map { ($0, values) }
  }

  private func match(_ segments: ArraySlice<String>, at index: Int, _ values: inout [String])
    -> Int?
  {
    let node = nodes[index]
    guard let segment = segments.first else { return node.route }
    let rest = segments.dropFirst()
    if let next = node.literals[segment], let route = match(rest, at: next, &values) {
      return route
    }
    guard let next = node.parameter, !segment.isEmpty else { return nil }
    values.append(segment)
    if let route = match(rest, at: next, &values) { return route }
    values.removeLast()
    return nil
  }
}
