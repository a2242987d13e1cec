public import TradeStatistics

/// A path that is told by its two ends although it went another way at last: 100, 140, 180, 120.
public struct EndPoints: Hashable, Sendable {
  /// The path, in order of time.
  public let values: [FixedPoint]
  /// Last ÷ first − 1.
  public let change: FixedPoint
  /// Last ÷ the one before − 1.
  public let lastChange: FixedPoint

  /// Looks at a path; nil for less than three values, or where one is not above zero.
  public init?(_ values: [FixedPoint]) {
    guard values.count >= 3, values.allSatisfy({ $0 > .zero }) else { return nil }
    self.values = values
    let last = values[values.count - 1]
    change = last / values[0] - FixedPoint(1)
    lastChange = last / values[values.count - 2] - FixedPoint(1)
  }

  /// Whether end to end and the last step go opposite ways.
  public var mislead: Bool {
    change != .zero && lastChange != .zero && change.isNegative != lastChange.isNegative
  }

  /// What a reader has to be told; nil where the ends do not mislead.
  ///
  /// - Parameter text: a value as people read it.
  public func warning(_ text: (FixedPoint) -> String) -> String? {
    guard mislead else { return nil }
    let path = values.map(text).joined(separator: ", ")
    return "end points mislead: \(EndPoints.percent(change)) end to end, "
      + "\(EndPoints.percent(lastChange)) in the last year; the path: \(path)"
  }

  private static func percent(_ ratio: FixedPoint) -> String {
    let text = (ratio.magnitude * FixedPoint(100)).text(places: 0)
    return (ratio.isNegative ? "\u{2212}" : "+") + text + " %"
  }
}
