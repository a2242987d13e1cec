import TradeStatistics

/// What a reader must know of the releases behind one number of a path.
public struct PathMark: Hashable, Sendable {
  /// Whether a later vintage stands in for a first print that is not on file.
  public let isStandIn: Bool
  /// Whether it was derived, or printed by the press.
  public let isUnofficial: Bool

  /// The mark of what rests on some releases.
  init(_ releases: [EffectiveHead]) {
    isStandIn = releases.contains(where: \.isStandIn)
    isUnofficial = releases.contains { $0.release.status != .official }
  }

  private init(isStandIn: Bool, isUnofficial: Bool) {
    self.isStandIn = isStandIn
    self.isUnofficial = isUnofficial
  }

  /// Figures of the office's own, as known on the day.
  public static let none = PathMark(isStandIn: false, isUnofficial: false)

  /// The mark of what rests on both.
  public func union(_ other: PathMark) -> PathMark {
    PathMark(
      isStandIn: isStandIn || other.isStandIn, isUnofficial: isUnofficial || other.isUnofficial)
  }
}
