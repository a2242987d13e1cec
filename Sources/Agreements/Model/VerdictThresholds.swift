public import TradeStatistics

/// Where progress and distance become words: the thresholds of verdicts.
public struct VerdictThresholds: Hashable, Sendable {
  /// Progress at or over this is on path; 1 is all that is due.
  public let onPath: FixedPoint
  /// Progress at or over this, and under ``onPath``, is behind; less is far behind.
  public let behind: FixedPoint
  /// A condition is near where less than this share of its threshold is left.
  public let near: FixedPoint

  /// Creates thresholds.
  public init(onPath: FixedPoint, behind: FixedPoint, near: FixedPoint) {
    self.onPath = onPath
    self.behind = behind
    self.near = near
  }

  /// What holds where an agreement file is silent: 100 %, 75 % and 10 %.
  public static let standard = VerdictThresholds(
    onPath: FixedPoint(1), behind: FixedPoint(millionths: 750_000),
    near: FixedPoint(millionths: 100_000))
}
