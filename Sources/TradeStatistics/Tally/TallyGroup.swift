/// A group of products that a tally sums, by the name that its map gives it.
public struct TallyGroup: Hashable, Sendable {
  /// The name, such as `7` or `oilseeds`.
  public let name: String
  /// The category that it belongs to; nil where the groups have none.
  public let category: String?

  /// Names a group.
  public init(name: String, category: String? = nil) {
    self.name = name
    self.category = category
  }

  /// Whether a name comes before another: numbers by their size, before other names.
  public static func isOrdered(_ left: String, _ right: String) -> Bool {
    switch (Int(left), Int(right)) {
    case (let first?, let second?): first < second
    case (_?, nil): true
    case (nil, _?): false
    case (nil, nil): left < right
    }
  }
}
