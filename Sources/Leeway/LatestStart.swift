public import TradeStatistics

/// How long buying may wait (METHODS §3).
public enum LatestStart {
  /// The last month by which buying at capacity must begin to still reach a total; nil where that is too late already.
  ///
  /// - Parameters:
  ///   - capacity: The most that can be bought in each month that is left.
  ///   - total: What is left to buy; the month behind the last one is the answer where that is nothing.
  public static func index(capacity: [FixedPoint], total: FixedPoint) -> Int? {
    guard total > .zero else { return capacity.count }
    var room = FixedPoint.zero
    for index in capacity.indices.reversed() {
      room = room + capacity[index]
      if room >= total { return index }
    }
    return nil
  }
}
