public import TimeSeries

/// Sums of trade by month, flow and group, before anything is drawn from them.
public struct TallySums: Hashable, Sendable {
  /// Which month and flow a row of sums is for.
  public struct Key: Hashable, Sendable, Comparable {
    /// The month.
    public let month: Month
    /// Exports or imports.
    public let flow: Flow

    /// Creates a key.
    public init(month: Month, flow: Flow) {
      self.month = month
      self.flow = flow
    }

    /// Orders by month, exports before imports.
    public static func < (left: Key, right: Key) -> Bool {
      (left.month, left.flow.rawValue) < (right.month, right.flow.rawValue)
    }
  }

  /// How many groups there are.
  public let groupCount: Int
  /// One sum a group, in the order of the groups.
  public private(set) var sums: [Key: [FixedPoint]] = [:]

  /// Starts with no month.
  public init(groupCount: Int) {
    self.groupCount = groupCount
  }

  /// Adds amounts to the groups of a month and flow; a month without trade is one with zeros.
  ///
  /// - Precondition: there is one amount a group.
  public mutating func add(_ amounts: [FixedPoint], to key: Key) {
    precondition(amounts.count == groupCount, "one amount a group")
    var row = sums[key] ?? Array(repeating: .zero, count: groupCount)
    for (group, amount) in amounts.enumerated() { row[group] = row[group] + amount }
    sums[key] = row
  }
}
