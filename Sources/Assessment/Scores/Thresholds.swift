public import TradeStatistics

/// The defaults by which progress becomes a standing; in one place, as METHODS §6 has them.
public enum Thresholds {
  /// Progress at or over this is on path.
  public static let onPath = FixedPoint(1)
  /// Progress at or over this, and under ``onPath``, is behind; less is far behind.
  public static let behind = FixedPoint(millionths: 750_000)
}
